"""From spans to a question: who does what to whom, what is ruled out, what is left over."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from bot.answering.accused import accused
from bot.answering.cast import cast
from bot.answering.clitics import is_definite
from bot.answering.forms import How
from bot.answering.lexicon import script_of
from bot.answering.periods import Dated, Interval
from bot.answering.phrases import Phrases
from bot.answering.question import Leftover, Mention, Question, Timed
from bot.answering.scope import EXCEPT, LIKE, NOT, ruled_out
from bot.answering.sentence import Sentence
from bot.answering.spans import Span, Spotted
from bot.answering.spot import Spotter
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Role
from bot.language import language_of
from bot.text import TOKENS, tokenize

_WHOLE, _PERSON, _OVERALL = "whole-period", "person", "cue-overall"
_SAYS_NOTHING = frozenset({Role.ASK, Role.CUE})
_CUE = frozenset({Role.CUE})
_HIDDEN = frozenset({Role.MEASURE, Role.TOPIC})
_NAMED = frozenset(Role) - {Role.ASK, Role.BAR, Role.CUE, Role.PERIOD}


Reading = tuple[float, Question]
"""What it costs to believe a reading, and it."""


class Reader:
    """Reads texts with the concepts of a knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._spotter = Spotter(knowledge)
        self._kin, self._fates = (
            Phrases(labels) for labels in (knowledge.fillers.kin, knowledge.fillers.fates)
        )
        self._wholes = [
            report.periods[report.defaults[Role.PERIOD]] for report in knowledge.reports.values()
        ]
        self._rests = [
            (id_, report.periods[report.defaults[Role.PERIOD]], report.periods[concept.without])
            for id_, concept in knowledge.concepts.items()
            for report in knowledge.reports.values()
            if concept.without in report.periods
        ]

    def read(self, text: str, *, bold: bool = False) -> Question:
        """What `text` asks; `bold` believes in misspellings sooner.

        Of a text with more tokens than are read, nothing but those.
        """
        tokens = tokenize(text, TOKENS + 1)
        if len(tokens) > TOKENS:
            return Question(text, language_of(text), Spotted(tokens, (), 0.0))
        sentence = Sentence(self._knowledge, self._spotter.spot(tokens, bold=bold))
        return self._question(text, sentence)

    def continues(self, word: str) -> bool:
        """Whether a longer word is known that begins with `word`."""
        index = self._spotter.lexicon.index(script_of(word))
        return index.continues(word)

    def mends(self, question: Question, *, settled: bool = False) -> Iterator[Reading]:
        """What `question` asks if one of its words is misspelt, the likeliest reading first."""
        yield from self._readings(question, self._spotter.mends(question.spotted, settled=settled))

    def rivals(self, question: Question) -> Iterator[Reading]:
        """What `question` asks if a word that is hardly known is another, the likeliest first."""
        yield from self._readings(question, self._spotter.rivals(question.spotted))

    def _readings(
        self, question: Question, found: Iterable[tuple[float, Spotted]]
    ) -> Iterator[Reading]:
        for cost, spotted in sorted(found, key=itemgetter(0)):
            yield cost, self._question(question.text, Sentence(self._knowledge, spotted))

    def deepened(self, question: Question) -> Question | None:
        """`question` with what its longer labels hide, if that is a deed or a topic."""
        concepts = self._knowledge.concepts
        inside = self._spotter.inside(question.spotted) & concepts.keys()
        hidden = frozenset(id_ for id_ in inside if _HIDDEN.issuperset(concepts[id_].role))
        return replace(question, hidden=hidden) if hidden else None

    def warm_up(self) -> None:
        """Index now what the first question in a script would otherwise wait for."""
        self._spotter.warm_up()

    def _question(self, text: str, sentence: Sentence) -> Question:
        spotted = _compared(sentence, tuple(accused(sentence, _mentions(sentence))))
        things = (m._replace(roles=m.roles - {Role.PERIOD}) for m in spotted if m.roles & _NAMED)
        named = cast(self._knowledge, sentence, tuple(things))
        dated = map(self._named, _dates(sentence))
        periods = sorted((*dated, *self._periods(sentence, spotted)), key=lambda timed: timed.at)
        totals = {m.at for m in spotted if m.roles >= {Role.ASK, Role.PERIOD} and _sums(spotted)}
        totals |= _said_besides(periods, sentence.spotted.places(_OVERALL))
        periods = [t for t in periods if t.at not in totals] or periods
        periods = [t for t in periods if not self._dates_the_whole(sentence, t, periods)]
        ruled = ruled_out(sentence)
        if LIKE in ruled.values():
            strange = {mention.at for mention in named if not self._is_counted(mention)}
            ruled = {at: cue for at, cue in ruled.items() if cue != LIKE or at not in strange}
        taken = {at for at, cue in ruled.items() if cue == EXCEPT}
        kept = tuple(t for t in periods if t.at not in ruled)
        return Question(
            text=text,
            language=language_of(text),
            spotted=sentence.spotted,
            asks=frozenset(c for m in spotted if Role.ASK in m.roles for c in m.concepts),
            mentions=tuple(m for m in named if m.at not in ruled),
            negated=tuple(m for m in named if ruled.get(m.at) == NOT),
            excepted=tuple(m for m in named if ruled.get(m.at) == EXCEPT),
            periods=kept,
            excepted_periods=tuple(t for t in periods if t.at in (ruled if not kept else taken)),
            bars=(*(m for m in spotted if Role.BAR in m.roles), *self._missed(sentence, spotted)),
            figures=tuple(_figures(sentence)),
            leftovers=tuple(_leftovers(sentence)),
        )

    def _missed(self, sentence: Sentence, mentions: Iterable[Mention]) -> Iterator[Mention]:
        """Somebody's own relative of whom a text says that they are missing or dead.

        A question that counts ("my uncle was killed; how many civilians were?") is none of it.
        """
        tokens = sentence.spotted.tokens
        kin = next((at for at in range(len(tokens)) if self._kin.at(tokens, at)), len(tokens))
        beside = (*range(kin + 1, len(tokens)), *range(max(0, kin - 1), kin))
        fate = kin < len(tokens) and any(self._fates.at(tokens, at) for at in beside)
        if fate and not any(mention.is_("how-many") for mention in mentions):
            word, clause = tokens[kin].raw, tokens[kin].clause
            yield Mention((_PERSON,), frozenset({Role.BAR}), word, -1, clause, 0)

    def _dates_the_whole(self, sentence: Sentence, timed: Timed, periods: Iterable[Timed]) -> bool:
        """Whether it only says when the whole began, or ended: "since it began in 2015".

        "Between the start of the intervention and 30 September 2019" names both ends.
        """
        dated = timed.interval.begins if timed.interval and timed.interval.bare else None
        wholes = {t.at for t in periods if t.concept == _WHOLE}
        if dated is None:
            return False
        ends = any(Interval(None, dated).is_(whole, whole) for whole in self._wholes)
        if timed.at - 1 in wholes:
            begins = any(dated.near(whole.first) for whole in self._wholes)
            return begins or (ends and not dated.is_year)
        before = sentence.neighbour(timed.at, -1)
        joined = before is not None and sentence.is_cue(before, "cue-and", "cue-to")
        return ends and joined and sentence.neighbour(before or 0, -1) in wholes

    def _named(self, timed: Timed) -> Timed:
        """`timed`, as the concept of a stretch that ends where a period of a report begins."""
        interval = timed.interval
        found = (
            replace(timed, interval=None, concept=id_)
            for id_, whole, period in self._rests
            if interval and interval.leads_from(whole.first, period.first)
        )
        return next(found, timed)

    def _is_counted(self, mention: Mention) -> bool:
        """Whether some fact is about it, or about something wider that it is counted as."""
        wider = (id_ for concept in mention.concepts for id_ in self._knowledge.wider(concept))
        return not self._knowledge.told.isdisjoint(wider)

    def _periods(self, sentence: Sentence, mentions: Iterable[Mention]) -> Iterator[Timed]:
        for mention in mentions:
            if Role.PERIOD not in mention.roles:
                continue
            concepts = (
                c for c in mention.concepts if Role.PERIOD in self._knowledge.concepts[c].role
            )
            named = next(concepts, None)
            if named is not None:
                word = sentence.word(mention.at)
                yield Timed(word, mention.at, mention.part, concept=named)


def _mentions(sentence: Sentence) -> Iterator[Mention]:
    for at, span in enumerate(sentence.spans):
        roles = sentence.roles(span)
        if not roles <= _CUE and at not in sentence.inside:
            ids = tuple(id_ for id_ in span.concepts if ":" not in id_)
            clause = sentence.spotted.clause(at)
            yield Mention(ids, roles, sentence.spotted.raw(span), at, clause, sentence.part(at))


def _compared(sentence: Sentence, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """`mentions`, with a ranking of two things read as their comparison: "most hit, A or B"."""
    counted = [m for m in mentions if m.roles & {Role.VICTIM, Role.TARGET}]
    either = any(sentence.is_cue(at, "cue-or") for at in range(len(sentence.spans)))
    if len(counted) <= 1 or not either:
        return mentions
    return tuple(
        m._replace(concepts=("comparison",), roles=frozenset({Role.ASK}))
        if m.is_("ranking")
        else m
        for m in mentions
    )


def _sums(mentions: Iterable[Mention]) -> bool:
    """Whether a "total" may mean a sum or a whole, and not the report's whole period."""
    listed = [m.roles for m in mentions if m.roles & {Role.VICTIM, Role.TARGET, Role.WEAPON}]
    return len(listed) > 1 or any(mention.is_("share") for mention in mentions)


def _said_besides(periods: Sequence[Timed], overall: Collection[int]) -> set[int]:
    """The "in all" that stand beside another time: "overall in the last year"."""
    others = {timed.part for timed in periods if timed.at not in overall}
    return {timed.at for timed in periods if timed.at in overall and timed.part in others}


def _dates(sentence: Sentence) -> Iterator[Timed]:
    for dated in sentence.dated:
        words, part = _words(sentence, dated), sentence.part(dated.start)
        yield Timed(words, dated.start, part, interval=dated.interval)


def _words(sentence: Sentence, dated: Dated) -> str:
    """A date as it was written, without the word that introduces it."""
    spans = enumerate(sentence.spans[dated.start : dated.stop], dated.start)
    told = [at for at, span in spans if Role.CUE not in sentence.roles(span)]
    return " ".join(map(sentence.word, told))


def _figures(sentence: Sentence) -> Iterator[float]:
    """Numbers that are neither dates nor parts of a label; a small one in a word is none."""
    for at, span in enumerate(sentence.spans):
        if at not in sentence.inside and span.number is not None:
            yield span.number


def _leftovers(sentence: Sentence) -> Iterator[Leftover]:
    """Unknown words, those that resemble one that says nothing, and what dates nothing."""
    for at, span in enumerate(sentence.spans):
        token = sentence.spotted.tokens[span.start]
        alone = span.stop - span.start == 1
        misspelt = span.how is How.SPELLING and alone and sentence.roles(span) <= _SAYS_NOTHING
        dating = at not in sentence.inside and _may_date(span, token.key)
        if span.kind == "unknown" or misspelt or dating:
            yield Leftover(token.raw, token.key, token.clause, at, misspelt)


def _may_date(span: Span, key: str) -> bool:
    """Whether it is a month, or a number as Arabic counts its years: "the four" for "fourth"."""
    kind = span.concepts[0].partition(":")[0] if span.concepts else ""
    counts = kind == "words" and (is_definite(key) or span.how is How.ARABIZI)
    return kind == "months" or (counts and span.number is None)
