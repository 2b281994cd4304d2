"""What an editor writes for a chart: facts as bars, beside their whole or another period."""

from typing import Annotated

from pydantic import Field

from bot.knowledge.fields import Id
from bot.knowledge.model import Model, Text
from bot.language import Language

_LONGEST = 60
_Short = Annotated[str, Field(min_length=1, max_length=_LONGEST)]


class Title(Model):
    """Words without a figure, that fit a button."""

    en: _Short
    ar: _Short

    def in_(self, language: Language) -> str:
        """The words in `language`."""
        return self.ar if language is Language.AR else self.en


class ChartEntry(Model):
    """Bars of one scale, a fact each.

    `bars` names each. `whole` is the one that all others are parts of; `rest` names what remains
    of it, which is drawn with the formula. `beside` is the period over which each is drawn again.
    """

    title: Title
    bars: Annotated[dict[Id, Title], Field(min_length=2, max_length=5)]
    whole: Id | None = None
    rest: Title | None = None
    beside: Id | None = None
    note: Text | None = None


class Chart(ChartEntry):
    """A chart with its id and its report."""

    id: Id
    report: Id
