import pytest

from bot.answering.engine import Engine

HALVES = (
    "children killed by the Ira",
    "children killed by the ",
    "children killed by",
    "civilians killed by Russia and the Syrian re",
    "attacks on sch",
    "how many chil",
    "women an",
    "women and ",
    "women killed be",
    "how many people were for",
    "is it true that 1,92",
    "civilians killed in 201",
    "كم طفلاً قُتل على يد ",
    "كم طفلاً قُتل في حل",
    "كم امرأة و",
    "الاعتداءات على المدا",
)
WHOLES = (
    "",
    "children killed",
    "children killed ",
    "how many children were killed by Russia",
    "children killed by iran",
    "civilians killed in 2016",
    "is it true that 1,92?",
    "children killed by the Ira?",
    "women and children together",
    "كم طفلاً قُتل",
    "كم طفلاً",
    "كم طفل قُتل على يد إيران",
    "كم امرأة قُتلت عام 2016",
    "الاعتداءات على المدارس",
)


@pytest.mark.parametrize("text", HALVES)
def test_half_a_question_is_known_as_such(engine: Engine, text: str) -> None:
    assert engine.is_unfinished(text)


@pytest.mark.parametrize("text", WHOLES)
def test_a_question_that_can_be_whole_is_taken_for_one(engine: Engine, text: str) -> None:
    assert not engine.is_unfinished(text)
