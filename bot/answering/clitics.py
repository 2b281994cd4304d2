"""Words without the particles that are written on them."""

import re
from collections.abc import Iterator
from functools import lru_cache

_AND = "و"
_IN = "ب"
_ARABIC = (_AND, "ف", "ب", "ل", "ك", "ع", "ه")
_LEADING = (_AND, "ف")
_ARTICLES = ("ال", "ل")
_SLIPPED_ARTICLE = re.compile("(?:اال|الل|لا|اا|ا(?!ل)(?:([^ا])ل)?)(?=.{3})")
_ALONE = frozenset({"ال", "وال", "بال", "فال", "كال", "لل", "ولل"})
_ARABIZI = (
    *("w", "b", "l", "f", "el", "al", "il", "bel", "bil", "bl", "wel", "wil", "wl", "lel", "fel"),
    *("3al", "3l", "hal", "bi", "wi", "3a", "be", "we"),
)
_PRONOUNS = ("هما", "كما", "هن", "كن", "هم", "كم", "ها", "نا")
_THIS = "ه"
_BOUND, _FEMININE = "ت", "ه"
"""The last letter of a feminine noun before a pronoun, and without one."""
_TANWIN = "ا"
_SHORTEST = 3
_SHORTEST_AFTER_ARTICLE = 2


@lru_cache(maxsize=8192)
def bare(key: str) -> tuple[str, ...]:
    """What an Arabic word may be without its particles and article; nothing for another script."""
    if key.isascii():
        return ()
    heads = [key]
    if key[0] in _ARABIC and len(key) > (_SHORTEST if key[0] not in _LEADING else 2):
        heads.append(key[1:])
        if key[0] in _LEADING and key[1] in _ARABIC and len(key) > _SHORTEST + 1:
            heads.append(key[2:])
    found = heads[1:]
    for head in heads:
        found += (
            head[len(article) :]
            for article in _ARTICLES
            if head.startswith(article) and len(head) - len(article) >= _SHORTEST_AFTER_ARTICLE
        )
    for form in (key, *found):
        found += (
            form[: -len(pronoun)]
            for pronoun in _PRONOUNS
            if form.endswith(pronoun) and len(form) - len(pronoun) >= _SHORTEST
        )
    found += [f"{form[:-1]}{_FEMININE}" for form in found if form.endswith(_BOUND)]
    if key.endswith(_TANWIN) and len(key) > _SHORTEST:
        found.append(key[:-1])
    return tuple(found)


def plain(key: str) -> tuple[str, ...]:
    """An Arabic word, and what it is without an "and" before it and a pronoun after it."""
    less = key.removeprefix(_AND) if len(key) > _SHORTEST else key
    found = (
        form.removesuffix(pronoun)
        for form in (key, less)
        for pronoun in ("", _FEMININE, *_PRONOUNS)
    )
    return tuple(form for form in found if form == key or len(form) >= _SHORTEST)


def is_accusative(key: str, word: str) -> bool:
    """Whether an Arabic word is `word` with the ending of the indefinite accusative."""
    return key == word + _TANWIN


def is_joined(key: str) -> bool:
    """Whether an Arabic word begins with an "and", or with a letter of its own like it."""
    return key.startswith(_AND)


def is_inside(key: str) -> bool:
    """Whether an Arabic word begins with an "in", or with a letter of its own like it."""
    return key.startswith(_IN)


def is_definite(key: str) -> bool:
    """Whether an Arabic word has the article, after "this" too."""
    return key.removeprefix(_THIS).startswith(_ARTICLES[0])


def is_article(key: str) -> bool:
    """Whether it is an Arabic article that a blank tore off its word."""
    return key in _ALONE


def with_and(key: str, word: str) -> str:
    """`word` with the "and" that begins `key`, if it does not begin so itself."""
    return _AND + word if is_joined(key) and not is_joined(word) else word


def unmarked(key: str) -> str:
    """`key` without an article; as it is where there is none."""
    article = _ARTICLES[0]
    long = len(key) - len(article) >= _SHORTEST
    return key.removeprefix(article) if long else key


def misarticled(key: str) -> Iterator[str]:
    """What an Arabic word may be without an article that is misspelt, and without an "and"."""
    for head in (key, key[1:]) if is_joined(key) else (key,):
        if found := _SLIPPED_ARTICLE.match(head):
            yield f"{found[1] or ''}{head[found.end() :]}"


def bare_arabizi(key: str) -> tuple[str, ...]:
    """The same for Arabic in Latin letters."""
    return tuple(
        key[len(particle) :]
        for particle in _ARABIZI
        if key.startswith(particle) and len(key) - len(particle) >= _SHORTEST
    )
