from datetime import date
from pathlib import Path

import pytest

from bot.answering.outcome import Answer
from bot.commands.talking import LONGEST, language, legible, opened, today
from bot.knowledge.errors import KnowledgeError
from bot.language import Language
from tests.conftest import KNOWLEDGE


def test_a_text_is_cut_and_its_broken_letters_replaced() -> None:
    assert legible("a\udcffb") == "a?b"
    assert len(legible("x" * 10_000)) == LONGEST


def test_auto_is_no_language() -> None:
    assert language("auto") is None
    assert language("ar") is Language.AR


def test_today_is_a_day() -> None:
    assert today() > date(2026, 1, 1)


def test_a_folder_without_knowledge_can_not_be_opened(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="fillers"):
        opened(tmp_path)


def test_a_question_alone_is_read_as_boldly_as_one_in_a_conversation() -> None:
    said = opened(KNOWLEDGE).alone("how many chlidren wree kiled?")
    assert isinstance(said.outcome, Answer)
    assert said.outcome.facts[0].id == "children-killed"
