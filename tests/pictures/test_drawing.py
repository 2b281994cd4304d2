import subprocess
import sys
from dataclasses import replace

import pytest

from bot.knowledge.base import Knowledge
from bot.language import Language
from bot.pictures.cards import card
from bot.pictures.drawing import DoesNotFitError, drawn
from bot.pictures.picture import Picture
from bot.replies.reply import Replies
from tests.commands.console import ROOT
from tests.pictures.little import kinds
from tests.pictures.looking import REFERENCES, SCALE, difference, reference

TOLERATED = 0.001
PICTURES = tuple(kinds())


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_looks_as_it_did_when_somebody_looked_at_it(picture: Picture) -> None:
    assert difference(drawn(picture, SCALE), reference(picture)) <= TOLERATED, (
        "if it is meant to differ: run `python -m tests.pictures.looking`, and look at it"
    )


def test_a_difference_is_seen() -> None:
    english, arabic = PICTURES[0], PICTURES[len(PICTURES) // 2]
    assert difference(drawn(arabic, SCALE), reference(english)) > TOLERATED
    wrong = {**english.content, "figure": "201"}
    changed = replace(english, content=wrong)
    assert difference(drawn(changed, SCALE), reference(english)) > TOLERATED


def test_there_is_no_reference_of_nothing() -> None:
    assert {file.name for file in REFERENCES.iterdir()} == {reference(p).name for p in PICTURES}


def test_the_same_is_drawn_from_the_same_to_the_byte() -> None:
    assert drawn(PICTURES[0]) == drawn(PICTURES[0])


@pytest.mark.parametrize("language", Language)
def test_every_fact_fits_a_card(
    knowledge: Knowledge, replies: Replies, language: Language
) -> None:
    for fact in knowledge.facts.values():
        assert drawn(card(fact, language, replies), 0.05).startswith(b"\x89PNG")


def test_a_text_without_end_does_not_fit() -> None:
    statement = [{"text": "very " * 2000, "bold": False}]
    with pytest.raises(DoesNotFitError):
        drawn(replace(PICTURES[0], content={**PICTURES[0].content, "statement": statement}))


def test_a_picture_is_drawn_where_the_system_has_neither_fonts_nor_bidi_libraries() -> None:
    code = (
        "from tests.pictures.little import kinds; from bot.pictures.drawing import drawn;"
        "drawn(next(kinds())); libraries = open('/proc/self/maps').read();"
        "print([name for name in ('fribidi', 'fontconfig', 'harfbuzz', 'raqm', 'cairo')"
        " if name in libraries])"
    )
    run = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True, timeout=30
    )
    assert run.stdout.decode().strip() == "[]"
