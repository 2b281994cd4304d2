from pathlib import Path

import pytest
import yaml

from bot.answering.engine import Engine
from bot.checking.questions import questions
from bot.language import Language
from bot.storage.unanswered import Unanswered
from bot.usage.groups import grouped
from bot.usage.proposal import FILE, proposal

EN, AR = Language.EN, Language.AR
TEXTS = (
    Unanswered(EN, "how many podcasters were killed", declined=4),
    Unanswered(EN, "kids killed", disliked=3),
    Unanswered(AR, "كم طفلا قتل النظام", declined=3),
    Unanswered(EN, "tell me about the medical sector", disliked=3),
    Unanswered(EN, "hello", disliked=3),
    Unanswered(EN, 'say "no": # - {x}', declined=3),
)


@pytest.mark.parametrize("language", Language)
def test_the_check_accepts_the_file_as_it_is(
    engine: Engine, tmp_path: Path, language: Language
) -> None:
    groups = grouped(TEXTS, engine.read, engine.knowledge)
    data = proposal(groups, engine, language, "22 November 2026")
    file = tmp_path / "questions" / FILE
    file.parent.mkdir()
    file.write_bytes(data)
    assert list(questions(engine, tmp_path)) == []
    assert {entry["q"] for entry in yaml.safe_load(data)} == {text.text for text in TEXTS}


def test_each_question_stands_with_what_it_comes_to_and_what_is_not_known(engine: Engine) -> None:
    groups = grouped(TEXTS, engine.read, engine.knowledge)
    lines = proposal(groups, engine, EN, "22 November 2026").decode().splitlines()
    assert "as of 22 November 2026" in lines[0]
    at = lines.index('- q: "how many podcasters were killed"')
    assert lines[at - 2] == "# 1. Asked: English 4"
    assert lines[at - 1].endswith(": podcasters")
    assert lines[at + 1] == "  is: decline unknown-words"
    at = lines.index('- q: "kids killed"')
    assert lines[at + 1 : at + 3] == [
        "  is: children-killed",
        "  # 👎 3: this is not what was asked",
    ]
