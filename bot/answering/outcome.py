"""What a question can come to: a closed union, so that a type checker sees every case handled."""

from dataclasses import dataclass
from enum import StrEnum

from bot.knowledge.model import Choice as ChoiceEntry
from bot.knowledge.model import Concept, Fact, Option


class Reason(StrEnum):
    """Why the report does not answer."""

    PERPETRATOR = "perpetrator"
    PERIOD = "period"
    PLACE = "place"
    VICTIM = "victim"
    TARGET = "target"
    MEASURE = "measure"
    WEAPON = "weapon"
    SPEAKER = "speaker"
    SOURCE = "source"
    PERSON = "person"
    DANGER = "danger"
    OPINION = "opinion"
    FALSE_PREMISE = "false-premise"
    DEFINITION = "definition"
    UNKNOWN_WORDS = "unknown-words"
    OFF_TOPIC = "off-topic"
    INJECTION = "injection"
    NOT_COMPUTABLE = "not-computable"
    TOO_LONG = "too-long"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that the report does not give: the concept, where one is known, and the word."""

    reason: Reason
    word: str
    concept: Concept | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """`asked` is answered with the figure of `counted_as`: the report counts them together."""

    asked: Concept
    counted_as: Concept


class Operation(StrEnum):
    """What can be computed from figures of one report."""

    SHARE = "share"
    SUM = "sum"
    DIFFERENCE = "difference"
    RATIO = "ratio"
    AVERAGE = "average"
    COMPARISON = "comparison"


@dataclass(frozen=True, slots=True)
class Computed:
    """The bot's own arithmetic; `unit` is percent, times, per-day, -month, -year or the facts'."""

    operation: Operation
    value: float
    unit: str
    of: tuple[Fact, ...]
    formula: str


class Verdict(StrEnum):
    """How a figure in a question stands to the report's."""

    RIGHT = "right"
    WRONG = "wrong"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Checked:
    """A figure that the question asks to confirm."""

    value: float
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Answer:
    """What the report states; the asked fact first."""

    facts: tuple[Fact, ...]
    near: tuple[Fact, ...] = ()
    notes: tuple[Note, ...] = ()
    missing: tuple[Missing, ...] = ()
    computed: tuple[Computed, ...] = ()
    checked: Checked | None = None
    refused: Missing | None = None
    """A computation that was asked for and that the figures do not allow."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Several readings and no usual one; `entry` is the editor's, if one wrote it."""

    options: tuple[tuple[Fact, Option | None], ...]
    entry: ChoiceEntry | None = None


@dataclass(frozen=True, slots=True)
class Decline:
    """The report does not say; the first of `missing` is the main reason."""

    missing: tuple[Missing, ...]
    near: tuple[Fact, ...] = ()

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The reasons, each once."""
        return tuple(dict.fromkeys(missing.reason for missing in self.missing))


class Talk(StrEnum):
    """What a message without a question is about."""

    GREETING = "greeting"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    HELP = "help"
    IDENTITY = "identity"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Chat:
    """A message that asks for no fact."""

    about: Talk


Outcome = Answer | Choice | Decline | Chat
