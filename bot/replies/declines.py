"""A decline that helps: what exactly is missing, and what the report does have."""

from collections.abc import Iterable, Iterator

from bot.answering.outcome import Decline, Missing, Reason
from bot.knowledge.model import Role
from bot.language import Language
from bot.replies.coverage import Coverage
from bot.replies.labels import listed
from bot.replies.markup import Anchor, Line, Span
from bot.replies.silence import Silence
from bot.replies.texts import texts

_HUMANE = {Reason.PERSON, Reason.DANGER}
"""Reasons of somebody who looks for a person or is in danger, and is told where to turn to."""
_ALONE = _HUMANE | {Reason.INJECTION, Reason.TOO_LONG, Reason.EMPTY}
"""Reasons beside which nothing else is to be said."""
_ROLES = {
    Reason.VICTIM: Role.VICTIM,
    Reason.TARGET: Role.TARGET,
    Reason.WEAPON: Role.WEAPON,
    Reason.MEASURE: Role.MEASURE,
}
_NAMED = {
    Reason.PERPETRATOR, Reason.PERIOD, Reason.PLACE, Reason.VICTIM, Reason.TARGET, Reason.MEASURE,
    Reason.WEAPON, Reason.SPEAKER, Reason.SOURCE, Reason.DEFINITION, Reason.UNKNOWN_WORDS,
}  # fmt: skip
"""Reasons whose sentence names what is missing."""
_LONGEST_WORD = 40
_LONGEST_HINT = 64
_MOST = 3


class Declines:
    """Writes declines; no word of the question is repeated that shows a figure."""

    def __init__(self, coverage: Coverage, silence: Silence) -> None:
        self._coverage, self._silence = coverage, silence

    def lines(self, decline: Decline, language: Language, *, near: bool) -> Iterator[Line]:
        """The lines of `decline`; `near`: buttons with near facts follow."""
        yield from self.lacks(decline.missing, language)
        role = _ROLES.get(decline.reasons[0]) if decline.reasons else None
        if role is not None:
            yield from self._coverage.counts(role, language)
        if near:
            yield ()
            yield texts(language).line("nearest")

    def hint(self, decline: Decline, language: Language) -> str:
        """The main reason in a few words, for a place with room for no more than a line."""
        say = texts(language).say
        reason, missing = next(self._weighed(decline.missing))
        if reason not in _NAMED:
            return say(f"hint-{reason}" if reason in _HUMANE else "hint-unanswered")
        key = "hint-unknown" if reason is Reason.UNKNOWN_WORDS else "hint-lacks"
        hint = say(key, what=self._names(reason, missing, language))
        return hint if len(hint) <= _LONGEST_HINT else say(key, what=say(f"some-{reason}"))

    def lacks(self, missing: Iterable[Missing], language: Language) -> Iterator[Line]:
        """A sentence for each reason, in order of weight; those that stand alone, alone."""
        for reason, lacking in self._weighed(missing):
            yield self._sentence(reason, lacking, language)

    def _weighed(self, missing: Iterable[Missing]) -> Iterator[tuple[Reason, list[Missing]]]:
        """The reasons to give, in order of weight, each with what it is about."""
        given = tuple(missing)
        lacking = [each for each in given if not self._coverage.has(each.concept)]
        by_reason: dict[Reason, list[Missing]] = {}
        for each in lacking or given:
            by_reason.setdefault(each.reason, []).append(each)
        alone = next((reason for reason in by_reason if reason in _ALONE), None)
        for reason in (alone,) if alone else tuple(by_reason)[:_MOST]:
            yield reason, by_reason[reason]

    def _sentence(self, reason: Reason, missing: list[Missing], language: Language) -> Line:
        values: dict[str, str | Span] = {}
        if reason in _NAMED:
            values["what"] = self._names(reason, missing, language)
        match reason:
            case Reason.PERPETRATOR:
                values["perpetrator"] = self._coverage.default(Role.PERPETRATOR, language)
            case Reason.PERIOD:
                values["whole"] = self._coverage.whole(language)
            case Reason.PLACE:
                values["place"] = self._coverage.default(Role.PLACE, language)
            case Reason.SPEAKER | Reason.SOURCE | Reason.PERSON | Reason.DANGER:
                values["publisher"] = self._coverage.report.publisher.in_(language)
            case _:
                pass
        if reason in _HUMANE:
            site = self._coverage.report.site
            values["link"] = Anchor(site.removeprefix("https://"), site)
        lacking = "combination" if self._are_had(reason, missing) else _lacking(reason, missing)
        return texts(language).line(f"lacks-{lacking}", **values)

    def _are_had(self, reason: Reason, missing: list[Missing]) -> bool:
        """Whether there are figures for all of it, and merely none for it as it was asked."""
        return reason in _ROLES and all(self._coverage.has(each.concept) for each in missing)

    def _names(self, reason: Reason, missing: list[Missing], language: Language) -> str:
        found = dict.fromkeys(self._name(each, language) for each in missing)
        names = [name for name in found if name][:_MOST]
        return listed(names, language) if names else texts(language).say(f"some-{reason}")

    def _name(self, missing: Missing, language: Language) -> str:
        """The concept by name, else the word as it was written, else nothing."""
        word = " ".join(missing.word.split())
        if missing.concept is not None:
            name = missing.concept.name.in_(language)
        elif word:
            short = word if len(word) <= _LONGEST_WORD else word[:_LONGEST_WORD].rstrip() + "…"
            name = texts(language).say("quote", word=short)
        else:
            return ""
        return name if self._silence.kept_by(name) else ""


def _lacking(reason: Reason, missing: list[Missing]) -> str:
    """What the sentence says is missing: a figure, unless none was asked for by name."""
    if reason is not Reason.MEASURE:
        return str(reason)
    concepts = [each.concept for each in missing if each.concept is not None]
    if not concepts:
        return "question"
    return "measure" if any(Role.MEASURE in concept.role for concept in concepts) else "subject"
