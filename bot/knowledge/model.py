"""What an editor writes, as frozen models: the classes are the schema."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from bot.knowledge.fields import Id, Ids, Lines, Url, Words, divided, one_or_more
from bot.language import Language

_FIGURE = re.compile(r"\*\*(.+?)\*\*")


class Role(StrEnum):
    """What a concept can be in a question or a fact (its facet)."""

    MEASURE = "measure"
    VICTIM = "victim"
    TARGET = "target"
    WEAPON = "weapon"
    PERPETRATOR = "perpetrator"
    PLACE = "place"
    PERIOD = "period"
    SPEAKER = "speaker"
    DOCUMENT = "document"
    ADDRESSEE = "addressee"
    TOPIC = "topic"
    ASK = "ask"
    BAR = "bar"
    CUE = "cue"


class Qualifier(StrEnum):
    """How firmly a figure is stated."""

    DOCUMENTED = "documented"
    AT_LEAST = "at least"
    ABOUT = "about"
    MORE_THAN = "more than"
    EXACT = "exact"


class Unit(StrEnum):
    """What a figure counts."""

    PERSON = "person"
    INCIDENT = "incident"
    MASSACRE = "massacre"
    VETO = "veto"
    PAGE = "page"
    RESOLUTION = "resolution"
    ARTICLE = "article"


class Model(BaseModel):
    """Frozen, and refuses a key that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Model):
    """The same thing said in both languages."""

    en: str = Field(min_length=1)
    ar: str = Field(min_length=1)

    def in_(self, language: Language) -> str:
        """The text in `language`."""
        return self.ar if language is Language.AR else self.en


class Labels(Model):
    """What people call something, or how they ask for it, by kind of language."""

    en: Words = ""
    ar: Words = ""
    dialect: Words = ""
    arabizi: Words = ""

    def all(self) -> list[str]:
        """Every label, whatever its language."""
        return divided(f"{self.en},{self.ar},{self.dialect},{self.arabizi}")


class ConceptEntry(Model):
    """Something that a question can be about, whether or not a report counts it.

    `counted_as` names the wider concept whose figure answers for this one, with a note;
    `part_of` names the wider concept to offer where this one is declined by name;
    `without` names the period that a report's whole lacks to be this one;
    `implies` says what the concept brings with it where a question is silent (women: killing).
    """

    role: Annotated[
        tuple[Role, ...],
        BeforeValidator(one_or_more),
        WithJsonSchema(
            {"type": "string", "description": "One role or several, divided by blanks."}
        ),
    ]
    name: Text
    en: Words = ""
    ar: Words = ""
    dialect: Words = ""
    arabizi: Words = ""
    counted_as: Id | None = None
    part_of: Id | None = None
    without: Id | None = None
    implies: dict[Role, Id] = Field(default_factory=dict[Role, Id])


class Concept(ConceptEntry):
    """A concept with its id."""

    id: Id

    @property
    def wider(self) -> str | None:
        """The concept that this one is a part or a kind of."""
        return self.counted_as or self.part_of


class Phrasings(Model):
    """Ways to ask for one fact or choice, one a line."""

    en: Lines = ()
    ar: Lines = ()
    dialect: Lines = ()
    arabizi: Lines = ()

    def all(self) -> tuple[str, ...]:
        """Every phrasing, whatever its language."""
        return self.en + self.ar + self.dialect + self.arabizi


About = dict[Role, Ids]


class Correction(Model):
    """A figure that was changed on the day `since`: shown with every reply until `until`.

    Not `on`: YAML takes that word for "true".
    """

    since: date
    until: date
    was: float | None = None
    why: Text


class FactEntry(Model):
    """One statement of a report, with what a question must name to be about it.

    `about` holds the concepts that the question must name (or imply, or leave to the report's
    default); `also` those that it may name besides; `answers` the kinds of question (ask concepts)
    beyond "how many" and "is it so" that it answers. The figure stands between ** in both
    sentences. `label` is what a button calls it, where the label that is made from `about` or
    taken from `ask` does not do.
    """

    about: About = Field(default_factory=dict[Role, Ids])
    also: About = Field(default_factory=dict[Role, Ids])
    answers: Ids = ()
    label: Text | None = None
    value: int | float | None = None
    unit: Unit | None = None
    qualifier: Qualifier | None = None
    period: Id | None = None
    speaker: Id = "report"
    whole: Id | None = None
    disjoint: Ids = ()
    together: Ids = ()
    near: Ids = ()
    evidence: Lines = Field(min_length=1)
    en: str = Field(min_length=1)
    ar: str = Field(min_length=1)
    note: Text | None = None
    ask: Phrasings = Phrasings()
    correction: Correction | None = None

    def statement(self, language: Language) -> str:
        """The whole sentence, with the figure between **."""
        return self.ar if language is Language.AR else self.en

    def figures(self, language: Language) -> tuple[str, ...]:
        """What the sentence shows between **, as it is written there."""
        return tuple(_FIGURE.findall(self.statement(language)))


class Fact(FactEntry):
    """A fact with its id, its report, and its topic: the file that it stands in."""

    id: Id
    report: Id
    topic: Id

    def is_twin(self, other: "Fact") -> bool:
        """Whether both count the same, said by the same, each over a period of its own."""
        mine = (self.report, self.about, self.speaker, self.unit)
        theirs = (other.report, other.about, other.speaker, other.unit)
        counts = self.value is not None and other.value is not None
        return counts and mine == theirs and self.id != other.id


class Option(Model):
    """One reading that a choice offers: a fact, and the difference in words without a figure."""

    fact: Id
    en: str = Field(min_length=1, max_length=60)
    ar: str = Field(min_length=1, max_length=60)

    def in_(self, language: Language) -> str:
        """The difference in `language`."""
        return self.ar if language is Language.AR else self.en


class ChoiceEntry(Model):
    """A question with several readings and no usual one, as an editor decided."""

    about: About = Field(default_factory=dict[Role, Ids])
    also: About = Field(default_factory=dict[Role, Ids])
    answers: Ids = ()
    asks: Text
    options: tuple[Option, ...] = Field(min_length=2, max_length=5)
    ask: Phrasings = Phrasings()


class Choice(ChoiceEntry):
    """A choice with its id and its report."""

    id: Id
    report: Id


class Period(Model):
    """A stretch of time that a report counts over; both ends belong to it."""

    first: date
    last: date
    name: Text

    def is_within(self, other: "Period") -> bool:
        """Whether no day of it lies outside `other`."""
        return other.first <= self.first and self.last <= other.last


class ReportEntry(Model):
    """A report: what it is called, where it stands, what a silent question means by it.

    `site` is where a reader can turn to the publisher; `headlines` are the facts that its
    announcement tells, in order; `topics` are the files of its facts by the names that people
    see, in the order of the menu.
    """

    title: Text
    publisher: Text
    site: Url
    published: date
    pages: int
    address: dict[Language, Url]
    periods: dict[Id, Period]
    defaults: dict[Role, Id]
    headlines: Ids = ()
    topics: dict[Id, Text] = Field(default_factory=dict[Id, Text])
    superseded: Text | None = None


class Report(ReportEntry):
    """A report with its id."""

    id: Id

    def page(self, language: Language) -> str:
        """The address in `language`, the English one where there is none."""
        return self.address.get(language, self.address[Language.EN])

    def is_foreign(self, language: Language) -> bool:
        """Whether that page is in another language."""
        return language is not Language.EN and self.page(language) == self.page(Language.EN)
