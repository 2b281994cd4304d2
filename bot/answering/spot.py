"""Which concepts the words of a question name.

Every way to cover the tokens with labels and fillers has a cost; the cheapest cover is the
reading. The longest label wins because each span costs something by itself. Latin letters are read
as English and, where that leaves something over, as Arabizi too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from bot.answering.arabizi import looks_arabizi, without_articles
from bot.answering.clitics import is_definite
from bot.answering.forms import PLAIN, Forms, How, Manner, forms
from bot.answering.lexicon import CUE, Entry, Lexicon, Script
from bot.answering.matching import CLOSE, alone, best, match, may_match
from bot.answering.mend import Mend, Mender
from bot.answering.numerals import numbered
from bot.answering.respell import Respeller
from bot.answering.rivals import Rivals
from bot.answering.spans import NATIONALS, SURE, Span, Spotted
from bot.answering.spelling import Speller
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Role
from bot.text import Token

_WORDS = 8192
Reading = tuple[float, Spotted]
"""What it costs to believe a way to read, and it."""
_UNCOUNTED = frozenset({Role.ASK, Role.PERIOD})
_COUNTED = frozenset({Role.VICTIM, Role.TARGET, Role.WEAPON, Role.MEASURE})


class Spotter:
    """Covers questions with what the lexicon knows."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.lexicon = Lexicon(knowledge)
        self.speller = Speller(self.lexicon, knowledge.spelling, knowledge.words)
        self._respeller = Respeller(self.lexicon, self.speller)
        self._mender = Mender(self.lexicon, self.speller, self._respeller)
        self._rivals = Rivals(self.lexicon, self.speller, self._mender)
        self._forms = lru_cache(maxsize=_WORDS)(self._formed)
        self._word = lru_cache(maxsize=_WORDS)(self._single)
        self._counted = frozenset(
            id_ for id_, concept in knowledge.concepts.items() if _COUNTED & set(concept.role)
        )
        self._deeds = knowledge.deeds
        self._things = self._counted - self._deeds
        self._uncounted = frozenset(
            id_ for id_, concept in knowledge.concepts.items() if _UNCOUNTED >= set(concept.role)
        )
        self._asks = frozenset(
            id_ for id_, concept in knowledge.concepts.items() if Role.ASK in concept.role
        )

    def _formed(self, key: str, manner: Manner) -> Forms:
        """What `key` may be: most words are the same to a bold reader."""
        found = forms(key, self.lexicon, self.speller, manner)
        wary = self._forms(key, manner._replace(bold=False)) if manner.bold else found
        return wary if wary == found else found

    def warm_up(self) -> None:
        """Index every script, and the spellings of each."""
        for script in Script:
            self.lexicon.index(script).warm_up()
        self.lexicon.skeletons  # noqa: B018
        self.lexicon.arabizi_only  # noqa: B018
        self.speller.warm_up()

    def spot(self, tokens: Sequence[Token], *, bold: bool = False) -> Spotted:
        """The cheapest cover of `tokens`; `bold` believes in misspellings sooner."""
        respelt = self._respeller.respell(tuple(tokens), bold=bold)
        return self._covered(respelt, respelt if bold else tokens, bold=bold)

    def _covered(
        self, respelt: tuple[Token, ...], tokens: Sequence[Token], *, bold: bool = False
    ) -> Spotted:
        """The cheaper cover: of `respelt` as English, or of `tokens` as Arabizi, too."""
        english = self._cover(respelt, Manner(bold=bold))
        if english.written or not any(map(self._may_be_arabizi, tokens)):
            return english
        arabizi = self._cover(without_articles(tokens), Manner(arabizi=True, bold=bold))
        bonus = 0.5 * sum(map(self._looks_arabizi, tokens))
        return arabizi if arabizi.cost - bonus < english.cost else english

    def inside(self, spotted: Spotted) -> frozenset[str]:
        """The concepts whose labels are written inside longer ones: "peak of the killing"."""
        manner = Manner(arabizi=spotted.arabizi)
        keys = [token.key for token in spotted.tokens]
        found = [self._forms(key, manner) for key in keys]
        return frozenset(
            concept
            for span in spotted.spans
            if span.kind == "concept" and span.stop - span.start > 1
            for start in range(span.start, span.stop)
            for _, inner in self._spans(
                keys[start : span.stop], found[start : span.stop], start, manner
            )
            if inner.how in SURE and inner.stop - inner.start < span.stop - span.start
            for concept in inner.concepts
        )

    def mends(self, spotted: Spotted, *, settled: bool = False) -> Iterator[Reading]:
        """Other ways to read `spotted`, with one word put right, and what each costs."""
        arabizi = self._is_arabizi(spotted)
        for mend in self._mender.mends(spotted, arabizi=arabizi, settled=settled):
            cost, mended = self._reread(mend)
            if mended and self._stands(mended, mend):
                yield cost, mended

    def rivals(self, spotted: Spotted) -> Iterator[Reading]:
        """Other ways to read `spotted`, with one word that is hardly known as another thing.

        A word is not doubted beyond the spelling with which it is what it was taken for.
        """
        settled: set[tuple[int, int]] = set()
        for mend in self._rivals.of(spotted, arabizi=self._is_arabizi(spotted)):
            cost, mended = self._reread(mend)
            span = _span_of(mend, mended) if mended else None
            if span is None or mended is None or span[:2] in settled:
                continue
            if _is_same(span, spotted.spans):
                settled.add(span[:2])
            else:
                yield cost, mended

    def _reread(self, mend: Mend) -> tuple[float, Spotted | None]:
        cover = self._covered(mend.tokens, mend.tokens)
        return mend.cost + cover.cost, _mended(cover, mend)

    def _is_arabizi(self, spotted: Spotted) -> bool:
        """Whether Latin letters of `spotted` may be Arabic that is misspelt."""
        return not spotted.sure and any(map(self._may_be_arabizi, spotted.tokens))

    def _stands(self, mended: Spotted, mend: Mend) -> bool:
        """Whether what was put right may stand where it does.

        What is counted may be any real word: there it has to be another thing, and never a time.
        """
        if mend.asking:
            return self._asks_for(mended, mend)
        here = mended.tokens.index(mend.token)
        counted = any(mended.spans[at].stop == here for at in mended.places("how-many"))
        concepts = set(_span_of(mend, mended).concepts) if counted else set[str]()
        if mend.real and counted:
            return not self._things.isdisjoint(concepts)
        return not concepts or not concepts <= self._uncounted

    def _asks_for(self, mended: Spotted, mend: Mend) -> bool:
        """Whether a real word that was put right asks for what is counted right after it."""
        here = mended.tokens.index(mend.token)
        spans = zip(mended.spans, mended.spans[1:], strict=False)
        return any(
            span.stop == here + 1 == then.start and self._counted.intersection(then.concepts)
            for span, then in spans
        )

    def _may_be_arabizi(self, token: Token) -> bool:
        """Whether it may be Arabic; what is in Arabic letters need not be looked up to say no."""
        if not token.key.isascii():
            return False
        return self._looks_arabizi(token) or token.key in self.lexicon.arabizi_only

    def _looks_arabizi(self, token: Token) -> bool:
        """Whether digits stand for letters, and not as in a name that is known ("R2P")."""
        known = self.lexicon.index(Script.LATIN)
        return looks_arabizi(token.key) and not known.knows(token.key)

    def _cover(self, tokens: tuple[Token, ...], manner: Manner) -> Spotted:
        keys = [token.key for token in tokens]
        found = [self._forms(key, manner) for key in keys]
        best: list[tuple[float, Span | None]] = [
            (float("inf"), None) for _ in range(len(tokens) + 1)
        ]
        best[0] = (0.0, None)
        for start in range(len(tokens)):
            spans = self._spans(keys[start:], found[start:], start, manner)
            for cost, span in (alone(tokens[start], start), *spans):
                apart = tokens[span.start].clause != tokens[span.stop - 1].clause
                if NATIONALS in span.concepts and (apart or self._act(span, keys)):
                    continue
                total = best[start][0] + cost
                if total < best[span.stop][0]:
                    best[span.stop] = (total, span)
        spans = numbered(_path(best), tokens)
        return Spotted(tokens, spans, best[-1][0], manner.arabizi)

    def _spans(
        self, keys: Sequence[str], found: list[Forms], start: int, manner: Manner
    ) -> Iterator[tuple[float, Span]]:
        """The labels that `keys` begin with, as what stands from `start` on, and their costs."""
        for cost, span in self._word(keys[0], manner):
            yield cost, span.at(start)
        if len(found) > 1:
            yield from self._named(self._starting(found), found, start, manner)

    def _single(self, key: str, manner: Manner) -> tuple[tuple[float, Span], ...]:
        """The labels of one word that `key` may be, as if it stood first, and their cost."""
        found = [self._forms(key, manner)]
        return tuple(self._named(self._starting(found), found, 0, manner))

    def _named(
        self, entries: Iterable[Entry], found: list[Forms], start: int, manner: Manner
    ) -> Iterator[tuple[float, Span]]:
        """What the first tokens are by those of `entries` that they match, and the costs."""
        by_size: dict[int, list[tuple[float, How, Entry]]] = {}
        for entry in entries:
            matched = match(entry, found, manner) if may_match(entry, found) else None
            if matched is not None and not self._swallows(entry, found):
                by_size.setdefault(len(entry.words), []).append((*matched, entry))
        for size, matches in by_size.items():
            yield best(matches, start, start + size, bold=manner.bold)

    def _act(self, span: Span, keys: Sequence[str]) -> bool:
        """Whether Russians are who did it, after an Arabic verb and its object, and no adjective.

        An adjective has the article only where its noun has it.
        """
        first, last = keys[span.start], keys[span.stop - 1]
        if not span.start or is_definite(first) or not is_definite(last):
            return False
        before = self._starting([self._forms(keys[span.start - 1], PLAIN)])
        return any(verb.concept in self._deeds for verb in before)

    def _swallows(self, entry: Entry, found: list[Forms]) -> bool:
        """Whether a question word would take in a real word, which may be what is counted."""
        return entry.concept in self._asks and any(
            form.beside for form in found[: len(entry.words)]
        )

    def _starting(self, found: Sequence[Forms]) -> Iterator[Entry]:
        """The labels that the first token is, where it is alone, else those that go on with more.

        Of the words of a longer one, no more than the first three are looked at.
        """
        first, size = found[0], len(found)
        if first.branches is None:
            words = {**first.words, **first.beside}
            indexes = map(self.lexicon.index, first.scripts)
            first.branches = tuple((ix, ix.starting(words, first.stems)) for ix in indexes)
        seconds = found[1].keys if size > 1 else ("",)
        thirds = ("", *found[2].keys) if size > 2 else ("",)  # noqa: PLR2004 - the third word
        for index, branches in first.branches:
            following = [branches[second] for second in seconds if second in branches]
            numbers = [
                branch[third]
                for branch in chain.from_iterable(following)
                for third in thirds
                if third in branch
            ]
            yield from map(index.entry, dict.fromkeys(chain.from_iterable(numbers)))


def _span_of(mend: Mend, spotted: Spotted) -> Span:
    """What the word that was put right was taken for."""
    here = spotted.tokens.index(mend.token)
    return next(span for span in spotted.spans if span.start <= here < span.stop)


def _is_same(span: Span, spans: Sequence[Span]) -> bool:
    """Whether one of `spans` covers as much as `span`, and is the same or more."""
    return any(s[:2] == span[:2] and set(s.concepts) >= set(span.concepts) for s in spans)


def _mended(cover: Spotted, mend: Mend) -> Spotted | None:
    """`cover` with the word that was put right marked so; None if that explains nothing."""
    here = cover.tokens.index(mend.token)
    at = next(n for n, span in enumerate(cover.spans) if span.start <= here < span.stop)
    trusted = _trusted(cover.spans[at], mend)
    if trusted is None:
        return None
    marked = cover.spans[at]._replace(how=trusted)
    return replace(cover, spans=(*cover.spans[:at], marked, *cover.spans[at + 1 :]))


def _trusted(span: Span, mend: Mend) -> How | None:
    """How far a word that was put right is believed: less, or not, where it says nothing."""
    if span.kind == "unknown":
        return None
    if not span.concepts or span.concepts[0].startswith(CUE):
        return How.SPELLING if mend.likely or mend.cost <= CLOSE else None
    return How.LIKELY if mend.likely else How.MENDED


def _path(best: list[tuple[float, Span | None]]) -> tuple[Span, ...]:
    spans: list[Span] = []
    at = len(best) - 1
    while at > 0:
        span = best[at][1]
        assert span is not None  # noqa: S101 - every token is covered, if only as unknown
        spans.append(span)
        at = span.start
    return tuple(reversed(spans))
