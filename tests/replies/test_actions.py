import pytest

from bot.knowledge.base import Knowledge
from bot.language import Language
from bot.replies.actions import (
    Action,
    BrowseFact,
    Judge,
    ShowChart,
    ShowCharts,
    ShowFact,
    ShowPicture,
    ShowTopic,
    ShowTopics,
    Subscribe,
    Unsubscribe,
    UseLanguage,
    read,
)


@pytest.mark.parametrize(
    "action",
    [
        ShowFact("children-killed", Language.AR),
        BrowseFact("children-killed", Language.EN),
        ShowTopics("russia-2019", 0, Language.AR),
        ShowTopic("russia-2019", "killed", 11, Language.EN),
        Judge("children-killed", Language.AR, helpful=True),
        Judge("children-killed", Language.EN, helpful=False),
        ShowPicture("children-killed", Language.EN),
        ShowChart("who-was-killed", Language.AR),
        ShowCharts(Language.EN),
        UseLanguage(Language.EN),
        Subscribe(Language.AR),
        Unsubscribe(Language.EN),
    ],
)
def test_what_a_button_says_is_read_again(action: Action) -> None:
    assert read(str(action)) == action


@pytest.mark.parametrize(
    "data",
    [
        "t:r:-1:en",
        "t:r:x:en",
        "t::0:en",
        "t:r:0",
        "o:r:t:0:fr",
        "o:r::0:en",
        "m::en",
        "m:x",
        "p::en",
        "g:x:fr",
        "p:x",
        "",
        "f",
        "f::en",
        "f:x:fr",
        "f:x",
        "l:xx",
        "s:xx",
        "u",
        "x:y:z",
        "+::en",
        "-:x:fr",
        "+:x",
        "f:a:b:c",
        "\0",
    ],
)
def test_what_no_button_of_ours_says_is_nothing(data: str) -> None:
    assert read(data) is None


def test_every_fact_fits_into_a_button(knowledge: Knowledge) -> None:
    longest = max(len(str(ShowFact(id_, Language.AR)).encode()) for id_ in knowledge.facts)
    assert longest <= 64
