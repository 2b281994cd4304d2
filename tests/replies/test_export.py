import json
from datetime import date

from bot.answering.outcome import (
    Answer,
    Chat,
    Checked,
    Choice,
    Computed,
    Decline,
    Missing,
    Operation,
    Reason,
    Talk,
    Verdict,
)
from bot.language import Language
from bot.replies.export import exported, told
from bot.replies.reply import Replies
from tests.replies.facts import CHOICE, LITTLE

F = LITTLE.facts
REPLIES = Replies(LITTLE, lambda: date(2020, 1, 1))
PROMISED = {
    *("perpetrator", "period", "place", "victim", "target", "measure", "weapon", "speaker"),
    *("source", "person", "opinion", "false-premise", "unknown-words", "off-topic"),
    *("injection", "not-computable"),
}
KEYS = [
    *("question", "language", "kind", "facts", "options", "near", "computed", "missing"),
    *("reasons", "checked", "text"),
]


def test_an_answer_states_its_fact_whole() -> None:
    found = exported("kids?", Answer((F["children-killed"],)), Language.EN, REPLIES)
    assert list(found) == KEYS
    assert (found["question"], found["language"], found["kind"]) == ("kids?", "en", "answer")
    assert found["facts"] == [
        {
            "id": "children-killed",
            "report": "r",
            "value": 1928,
            "qualifier": "documented",
            "unit": "person",
            "period": {"from": "2015-09-30", "to": "2019-09-30"},
            "speaker": "report",
            "statement": {
                "en": "It documented 1,928 of children-killed.",
                "ar": "وثّقت 1,928 من children-killed.",
            },
            "citation": "https://example.org/a/#:~:text=1%2C928%20of%20them",
            "correction": None,
        }
    ]
    assert [fact["id"] for fact in found["near"]] == [
        "children-four",
        "civilians-killed",
        "women-killed",
    ]
    assert found["text"].startswith("It documented 1,928 of children-killed.\n")
    assert json.dumps(found)


def test_what_is_counted_over_no_period_has_none() -> None:
    assert told(LITTLE, F["returned"], Language.EN)["period"] is None


def test_no_reason_is_told_but_those_that_were_promised() -> None:
    for reason in Reason:
        decline = Decline((Missing(reason, "a"),))
        assert set(exported("a", decline, Language.EN, REPLIES)["reasons"]) <= PROMISED


def test_a_fact_without_a_figure_has_no_value() -> None:
    fact = exported("", Answer((F["apology"],)), Language.AR, REPLIES)["facts"][0]
    assert (fact["value"], fact["unit"], fact["qualifier"]) == (None, None, None)


def test_a_calculation_and_a_check_are_told() -> None:
    computed = Computed(Operation.SHARE, 28.8, "percent", (F["children-killed"],), "a / b")
    answer = Answer(
        (F["children-killed"],), computed=(computed,), checked=Checked(5.0, Verdict.WRONG)
    )
    found = exported("", answer, Language.EN, REPLIES)
    assert found["computed"] == [
        {
            "operation": "share",
            "value": 28.8,
            "unit": "percent",
            "of": ["children-killed"],
            "formula": "a / b",
        }
    ]
    assert found["checked"] == {"value": 5.0, "verdict": "wrong"}


def test_a_choice_tells_its_options() -> None:
    options = tuple((F[option.fact], option) for option in CHOICE.options)
    found = exported("", Choice(options, CHOICE), Language.EN, REPLIES)
    assert (found["kind"], found["facts"]) == ("choose", [])
    assert [fact["value"] for fact in found["options"]] == [1928, 908]


def test_a_decline_tells_its_reasons_in_the_promised_words() -> None:
    missing = (
        Missing(Reason.DANGER, "a"),
        Missing(Reason.PERSON, "b"),
        Missing(Reason.TOO_LONG, ""),
    )
    found = exported("", Decline(missing, (F["schools"],)), Language.EN, REPLIES)
    assert (found["kind"], found["reasons"]) == ("decline", ["person", "unknown-words"])
    assert found["missing"][0] == {"reason": "person", "word": "a"}
    assert found["near"] == []


def test_what_an_answer_lacks_is_no_reason_to_decline() -> None:
    answer = Answer((F["schools"],), missing=(Missing(Reason.VICTIM, "soldiers"),))
    found = exported("", answer, Language.EN, REPLIES)
    assert found["missing"] == [{"reason": "victim", "word": "soldiers"}]
    assert found["reasons"] == []


def test_small_talk_states_nothing() -> None:
    found = exported("hi", Chat(Talk.GREETING), Language.AR, REPLIES)
    assert (found["kind"], found["facts"], found["near"]) == ("chat", [], [])
