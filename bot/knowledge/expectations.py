"""Test questions that stand beside the data, and the outcome that each must have."""

from pydantic import Field

from bot.knowledge.model import Model


class Expectation(Model):
    """A test question and the outcome it must have (see knowledge/README.md)."""

    q: str
    is_: str = Field(alias="is")
    or_: str | None = Field(default=None, alias="or")
    lang: str | None = None
    computed: float | None = None
    checked: str | None = None


class Talk(Model):
    """A conversation of test questions."""

    talk: tuple[Expectation, ...]
