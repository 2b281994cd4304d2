import re

import pytest

from bot.knowledge.base import Knowledge
from bot.language import Language
from bot.replies.links import LONGEST, Start, read, start_of


def test_a_link_says_which_fact_and_in_which_language(knowledge: Knowledge) -> None:
    start = start_of(knowledge.facts["children-killed"], Language.AR)
    assert start == "russia-2019_children-killed_ar"
    assert read(start) == Start("russia-2019", "children-killed", Language.AR)


def test_every_fact_has_a_link_that_telegram_lets_through(knowledge: Knowledge) -> None:
    for fact in knowledge.facts.values():
        for language in Language:
            assert re.fullmatch(rf"[\w-]{{1,{LONGEST}}}", start_of(fact, language), re.ASCII)


@pytest.mark.parametrize(
    "start", ["", "_", "r_f", "r_f_fr", "r__en", "_f_en", "r_f_en_", "r f en"]
)
def test_what_no_link_of_ours_says_is_nothing(start: str) -> None:
    assert read(start) is None
