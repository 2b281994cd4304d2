import pytest
from pydantic import ValidationError

from bot.knowledge.fields import divided
from bot.knowledge.words import Fillers, Numbers, RealWords


def test_lists_are_divided_by_commas() -> None:
    fillers = Fillers.model_validate({"words": {"en": "the, a"}, "idle": "were، كان"})
    assert divided(fillers.words.en) == ["the", "a"]
    assert divided(fillers.idle) == ["were", "كان"]


def test_a_number_word_stands_for_a_number() -> None:
    with pytest.raises(ValidationError):
        Numbers.model_validate({"words": {"two": {"en": "two"}}, "scales": {}, "months": {}})


def test_a_list_that_is_not_known_is_refused() -> None:
    with pytest.raises(ValidationError):
        RealWords.model_validate({"fr": "mot"})
