"""The roles that mentions play, by the words around them.

"Russia" acts, speaks and is spoken to; "Russian soldiers" kill or are killed; "bombing" is what is
asked about or merely what somebody was killed by.
"""

from bot.answering.question import Mention
from bot.answering.sentence import Sentence
from bot.answering.spans import NATIONALS
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Role

_PARTIES = frozenset({Role.PERPETRATOR, Role.SPEAKER})
_SPEAKER = frozenset({Role.SPEAKER})
_MEASURE = frozenset({Role.MEASURE})
_VICTIM = frozenset({Role.VICTIM})
_NEVER_CITED = frozenset({Role.DOCUMENT, Role.MEASURE, Role.TOPIC})
_USUAL = "russia"
_PERPETRATOR = frozenset({Role.PERPETRATOR})
_PLACE = frozenset({Role.PLACE})
_DOERS = _PLACE | _PERPETRATOR
"""What may be where it was done, or who did it."""


def cast(
    knowledge: Knowledge, sentence: Sentence, mentions: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """`mentions`, each in its role, without those that only carry another."""
    director = _Director(knowledge, sentence)
    named = tuple(director.in_role(mention, mentions) for mention in mentions)
    named = tuple(m for m in named if not director.is_means(m, named))
    return tuple(m for m in named if not director.gives_way(m, named))


class _Director:
    """Casts the mentions of one sentence."""

    def __init__(self, knowledge: Knowledge, sentence: Sentence) -> None:
        self._knowledge, self._sentence = knowledge, sentence

    def in_role(self, mention: Mention, mentions: tuple[Mention, ...]) -> Mention:
        """`mention` with the roles that its neighbours leave it."""
        if self._is_nationality(mention.at) or self._is_done_to(mention):
            return mention._replace(concepts=(NATIONALS,), roles=_VICTIM)
        roles = self._roles_of(mention, mentions)
        mention = mention if roles == mention.roles else mention._replace(roles=roles)
        if not mention.roles >= {Role.PERPETRATOR, Role.VICTIM}:
            return mention
        others = any(Role.VICTIM in m.roles for m in mentions if m.at != mention.at)
        kept = _VICTIM if self._is_counted(mention.at) and not others else mention.roles - _VICTIM
        concepts = self._knowledge.concepts
        playing = tuple(c for c in mention.concepts if kept & set(concepts[c].role))
        return mention._replace(concepts=playing, roles=kept)

    def _is_done_to(self, mention: Mention) -> bool:
        """Whether Russians are who is counted: "how many Russian forces did civilians kill"."""
        if not (mention.is_(_USUAL) and self._is_asked_for(mention.at)):
            return False
        after = self._sentence.neighbour(mention.at, 1)
        if not self._sentence.is_cue(after, "whether"):
            return False
        then = self._sentence.neighbour(after, 1) if after is not None else None
        return then is None or Role.MEASURE not in self._roles(then)

    def _roles_of(self, mention: Mention, mentions: tuple[Mention, ...]) -> frozenset[Role]:
        """The roles that a speech, a deed or a place beside it leaves a mention."""
        roles, at = mention.roles, mention.at
        speaks = len(roles) > 1 and Role.SPEAKER in roles and self._speaks(at)
        if roles == _VICTIM and self._tells(at):
            others = any(Role.SPEAKER in m.roles for m in mentions if m.at != at)
            speaks = not (others and self._is_asked_for(at))
        if speaks or (self._is_cited(at) and not roles & _NEVER_CITED):
            return _SPEAKER
        if roles == _VICTIM and self._acts(mention, mentions):
            return _PERPETRATOR
        if roles == _PLACE and not self._is_scene(mention) and self._kills(at):
            return _PERPETRATOR
        if roles == _MEASURE | _VICTIM and self._is_asked_for(at):
            return _VICTIM
        if roles >= _DOERS and self._is_located(at):
            return _PLACE
        return roles

    def _is_located(self, at: int) -> bool:
        """Whether an "in" stands before it, or is written on it."""
        before = self._sentence.neighbour(at, -1)
        return self._sentence.is_inside(at) or self._sentence.is_cue(before, "cue-in")

    def is_means(self, mention: Mention, mentions: tuple[Mention, ...]) -> bool:
        """Whether a measure only says by what: "killed by Russian bombing"."""
        if mention.roles != _MEASURE:
            return False
        wider = {id_ for concept in mention.concepts for id_ in self._knowledge.wider(concept)}
        return (
            bool(wider & self._knowledge.means)
            and (self._follows_by(mention.at) or self._is_carried(mention, mentions))
            and self._is_measured_besides(mention, mentions)
        )

    def _is_carried(self, mention: Mention, mentions: tuple[Mention, ...]) -> bool:
        """Whether an Arabic "by" is written on it, after another deed."""
        before = any(Role.MEASURE in other.roles and other.at < mention.at for other in mentions)
        return before and self._sentence.is_inside(mention.at)

    def gives_way(self, mention: Mention, mentions: tuple[Mention, ...]) -> bool:
        """Whether a measure that is counted as another ("toll") only carries what is named."""
        concepts = (self._knowledge.concepts[c] for c in mention.concepts)
        return (
            mention.roles == _MEASURE
            and all(concept.counted_as for concept in concepts)
            and self._is_measured_besides(mention, mentions)
        )

    def _is_cited(self, at: int) -> bool:
        """Whether it stands after "according to", whatever else it may be."""
        return self._sentence.is_cue(self._sentence.neighbour(at, -1), "cue-according")

    def _acts(self, mention: Mention, mentions: tuple[Mention, ...]) -> bool:
        """Whether a group kills: "how many people did the white helmets kill"."""
        others = any(m.roles == _VICTIM and m.at < mention.at for m in mentions)
        return others and self._is_said_to_kill(mention.at)

    def _is_scene(self, mention: Mention) -> bool:
        """Whether some fact is about what happened there."""
        return not self._knowledge.scenes.isdisjoint(mention.concepts)

    def _is_asked_for(self, at: int) -> bool:
        """Whether it stands right after a "how many"."""
        return self._sentence.is_cue(self._sentence.neighbour(at, -1), "how-many")

    def _kills(self, at: int) -> bool:
        """Whether a country is named as who did it: "killed by Syria"."""
        by = self._sentence.is_cue(self._sentence.neighbour(at, -1), "cue-by")
        return by or self._is_said_to_kill(at)

    def _is_said_to_kill(self, at: int) -> bool:
        """Whether it stands between "did" and "kill"."""
        before, after = self._sentence.neighbour(at, -1), self._sentence.neighbour(at, 1)
        return self._sentence.is_cue(before, "whether") and self._sentence.is_cue(after, "killing")

    def _is_nationality(self, at: int) -> bool:
        """Whether it only says of which country those are who are counted: "Russian reporters"."""
        if not self._sentence.is_cue(at, "nationality"):
            return False
        arabic = not self._sentence.spotted.tokens[self._sentence.spans[at].start].key.isascii()
        beside = at - 1 if arabic else at + 1
        if not 0 <= beside < len(self._sentence.spans):
            return False
        roles = self._roles(beside)
        return bool(roles) and roles <= {Role.VICTIM, Role.TARGET}

    def _speaks(self, at: int) -> bool:
        """Whether it stands after "according to" or beside "says", and nobody else does."""
        before, after = self._sentence.neighbour(at, -1), self._sentence.neighbour(at, 1)
        if after is not None and self._sentence.is_cue(after, "what"):
            return self._is_left_to_say(self._sentence.neighbour(after, 1))
        if self._sentence.is_cue(after, "cue-said") or self._is_cited(at):
            return True
        if before is None or not self._sentence.is_cue(before, "cue-said"):
            return False
        earlier = self._sentence.neighbour(before, -1)
        told = self._sentence.is_cue(earlier, "what")
        if after is not None and self._sentence.is_cue(after, "killing") and not told:
            return False
        return earlier is None or Role.SPEAKER not in self._roles(earlier)

    def _is_left_to_say(self, at: int | None) -> bool:
        """Whether nobody else follows a "says": "the Russians, what did they say about …"."""
        if at is None or not self._sentence.is_cue(at, "cue-said"):
            return False
        after = self._sentence.neighbour(at, 1)
        return after is None or Role.SPEAKER not in self._roles(after)

    def _tells(self, at: int) -> bool:
        """Whether a group is who says something: "what did the doctors say about the report"."""
        said = self._sentence.neighbour(at, 1)
        if said is None or not self._sentence.is_cue(said, "cue-said"):
            return False
        after = self._sentence.neighbour(said, 1)
        if self._sentence.is_cue(after, "cue-by", "cue-from", "cue-according"):
            return False
        return after is None or Role.SPEAKER not in self._roles(after)

    def _is_counted(self, at: int) -> bool:
        """Whether a party is what is counted: "Russian soldiers killed", "deaths of soldiers"."""
        before, after = self._sentence.neighbour(at, -1), self._sentence.neighbour(at, 1)
        if self._sentence.is_cue(at - 1, "cue-of"):
            return self._sentence.is_cue(before, "killing")
        if after is None or not self._sentence.is_cue(after, "killing", "displacement"):
            return False
        if self._sentence.is_cue(
            before, "cue-by", "cue-from", "cue-according", "cue-acts", "whether"
        ):
            return False
        return not self._sentence.is_cue(self._sentence.neighbour(after, 1), "how-many")

    def _follows_by(self, at: int) -> bool:
        """Whether only parties and fillers stand between it and a "by"."""
        for here in range(at - 1, -1, -1):
            if self._sentence.is_cue(here, "cue-by", "cue-from"):
                return True
            filler = self._sentence.spans[here].kind == "filler"
            if not filler and Role.PERPETRATOR not in self._roles(here):
                return False
        return False

    def _is_measured_besides(self, mention: Mention, mentions: tuple[Mention, ...]) -> bool:
        """Whether another mention names or implies a measure."""
        others = (m for m in mentions if m is not mention and not m.roles & _PARTIES)
        return any(Role.MEASURE in m.roles or self._implies_measure(m) for m in others)

    def _implies_measure(self, mention: Mention) -> bool:
        return any(
            Role.MEASURE in self._knowledge.concepts[wider].implies
            for concept in mention.concepts
            for wider in self._knowledge.wider(concept)
        )

    def _roles(self, at: int) -> frozenset[Role]:
        return self._sentence.roles(self._sentence.spans[at])
