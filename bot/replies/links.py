"""Links into the bot: what `t.me/bot?start=…` says to it so that it opens a fact."""

from dataclasses import dataclass

from bot.knowledge.model import Fact
from bot.language import Language

LONGEST = 64
"""Telegram's limit for what a link says; only A-Z a-z 0-9 _ and - may stand in it."""


@dataclass(frozen=True, slots=True)
class Start:
    """A fact of a report, to be read in a language."""

    report: str
    fact: str
    language: Language

    def __str__(self) -> str:
        return f"{self.report}_{self.fact}_{self.language}"


def start_of(fact: Fact, language: Language) -> str:
    """What a link to `fact` says."""
    return str(Start(fact.report, fact.id, language))


def read(start: str) -> Start | None:
    """What a link says; None for what no link of ours does."""
    match start.split("_"):
        case [report, fact, language] if report and fact and language in set(Language):
            return Start(report, fact, Language(language))
        case _:
            return None
