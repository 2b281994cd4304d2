"""The small files: words that stand beside the concepts. The models are the schema."""

from bot.knowledge.fields import Ids, Words
from bot.knowledge.model import Labels, Model


class Fillers(Model):
    """Words that carry nothing, and those by which people speak of themselves.

    `kin` are somebody's own relatives, and `fates` what may have become of them;
    `selves` are words of somebody who speaks of themselves, `jobs` what they are and work on,
    `subjects` those before what they work on, `asking` words that begin a question;
    `idle` may stand where what is counted or done would, without being that; `pronouns` may mean
    whoever was named before.
    """

    words: Labels
    kin: Labels = Labels()
    fates: Labels = Labels()
    selves: Labels = Labels()
    jobs: Labels = Labels()
    subjects: Labels = Labels()
    asking: Labels = Labels()
    idle: Words = ""
    pronouns: Words = ""


class Numbers(Model):
    """Number words, multipliers and month names: what each stands for.

    `points` stand before tenths: "three point three million".
    """

    words: dict[int, Labels]
    scales: dict[int, Labels]
    points: dict[int, Labels]
    months: dict[int, Labels]


class RealWords(Model):
    """Words that mean themselves, though one slip would make them a word that the bot knows."""

    en: Words = ""
    ar: Words = ""


class Spelling(Model):
    """How phones misspell: keyboard rows, one above the other, and letters that sound alike."""

    keyboards: tuple[str, ...]
    alike: Ids
