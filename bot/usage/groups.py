"""Questions that ask for the same, together: by the concepts that they name and the words left."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from bot.answering.question import Question
from bot.answering.spans import Span, Spotted
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Role
from bot.language import Language
from bot.stem import stem
from bot.storage.unanswered import Unanswered

_USUAL = frozenset({"how-many", "whether"})
"""What is asked where nothing is said of it: "kids killed?"."""

Key = frozenset[str]


@dataclass(frozen=True, slots=True)
class Group:
    """Texts that ask for the same, the most frequent first; `name` is good for a button."""

    name: str
    texts: tuple[Unanswered, ...]

    @property
    def count(self) -> int:
        """How often they were asked."""
        return sum(text.count for text in self.texts)

    @property
    def languages(self) -> dict[Language, int]:
        """How often in each language that occurs."""
        counted: dict[Language, int] = {}
        for language in Language:
            if times := sum(text.count for text in self.texts if text.language is language):
                counted[language] = times
        return counted


def grouped(
    texts: Iterable[Unanswered], read: Callable[[str], Question], knowledge: Knowledge
) -> list[Group]:
    """`texts` in groups, those asked most first; the same for the same texts and knowledge."""
    found: defaultdict[Key, list[Unanswered]] = defaultdict(list)
    for text in texts:
        key = frozenset(_parts(read(text.text).spotted, knowledge))
        found[key or frozenset({text.text})].append(text)
    groups = [Group(_name(key), tuple(together)) for key, together in found.items()]
    return sorted(groups, key=lambda group: (-group.count, group.texts[0].text))


def _parts(spotted: Spotted, knowledge: Knowledge) -> Iterator[str]:
    for span in spotted.spans:
        if span.concepts:
            if _tells(span, knowledge):
                yield "|".join(span.concepts)
        elif span.kind != "filler":
            yield from _words(spotted, span)


def _tells(span: Span, knowledge: Knowledge) -> bool:
    """Whether it says what is asked for, and not only how the words hang together."""
    found = (knowledge.concepts.get(id_) for id_ in span.concepts if id_ not in _USUAL)
    return any(concept is not None and Role.CUE not in concept.role for concept in found)


def _words(spotted: Spotted, span: Span) -> Iterator[str]:
    return (stem(token.key) for token in spotted.tokens[span.start : span.stop])


def _name(key: Key) -> str:
    return blake2b(" ".join(sorted(key)).encode(), digest_size=6).hexdigest()
