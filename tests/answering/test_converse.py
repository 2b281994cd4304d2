import pytest

from bot.answering.converse import Conversation, Conversations
from bot.answering.engine import Engine
from bot.answering.outcome import Answer, Decline
from bot.language import Language
from tests.answering.small import ENGINE, told


class Hours:
    """A clock that a test sets, in seconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def _talk(*texts: str) -> list[str]:
    conversation = Conversation(ENGINE)
    return [told(conversation.reply(text).outcome) for text in texts]


def test_what_is_left_out_is_taken_from_before() -> None:
    assert _talk("how many children were killed?", "and women?", "last year?") == [
        "children-killed",
        "women-killed",
        "decline period last year",
    ]


def test_a_declined_question_counts_too() -> None:
    assert _talk("children killed by the regime?", "and Russia?") == [
        "decline perpetrator regime",
        "children-killed",
    ]


def test_small_talk_and_what_nobody_understands_changes_nothing() -> None:
    assert _talk("children killed", "thank you", "xyzzy", "and last year?")[3] == (
        "children-killed-year-four"
    )


def test_a_full_question_starts_afresh() -> None:
    assert _talk("children killed last year", "how many schools were attacked by Russia?")[1] == (
        "schools-attacked"
    )


def test_a_follow_up_to_nothing_stands_alone() -> None:
    assert _talk("and women?") == ["women-killed"]
    assert _talk("last year?")[0].startswith("decline")


def test_a_source_is_that_of_the_report() -> None:
    assert _talk("children killed", "source?") == ["children-killed", "report-publisher"]


def test_the_last_two_figures_can_be_reckoned_with() -> None:
    conversation = Conversation(ENGINE)
    conversation.reply("children killed")
    conversation.reply("and women?")
    outcome = conversation.reply("together?").outcome
    assert isinstance(outcome, Answer)
    assert [computed.value for computed in outcome.computed] == [300]


def test_the_answer_is_said_again_in_the_language_that_is_wished_for() -> None:
    conversation = Conversation(ENGINE)
    first = conversation.reply("children killed")
    again = conversation.reply("in Arabic")
    assert first.language is Language.EN
    assert again.language is Language.AR
    assert again.outcome == first.outcome
    assert conversation.reply("in English").language is Language.EN


def test_a_wish_for_a_language_before_anything_else_is_small_talk() -> None:
    said = Conversation(ENGINE).reply("in Arabic")
    assert (told(said.outcome), said.language) == ("chat language", Language.AR)


def test_who_says_nothing_for_a_quarter_of_an_hour_starts_afresh() -> None:
    hours = Hours()
    conversations = Conversations(ENGINE, hours)
    conversations.reply("someone", "children killed")
    hours.now += 15 * 60
    assert told(conversations.reply("someone", "last year?").outcome) == (
        "children-killed-year-four"
    )
    hours.now += 15 * 60 + 1
    assert told(conversations.reply("someone", "last year?").outcome).startswith("decline")


def test_everybody_has_a_conversation_of_their_own() -> None:
    conversations = Conversations(ENGINE, Hours())
    conversations.reply((1, 1), "children killed")
    conversations.reply((1, 2), "schools attacked")
    assert told(conversations.reply((1, 1), "and women?").outcome) == "women-killed"
    assert told(conversations.reply((2, 1), "last year?").outcome).startswith("decline")


def test_the_least_recent_is_forgotten_first() -> None:
    conversations = Conversations(ENGINE, Hours(), capacity=2)
    conversations.reply("a", "children killed")
    conversations.reply("b", "children killed")
    conversations.reply("a", "thank you")
    conversations.reply("c", "children killed")
    outcomes = [told(conversations.reply(key, "last year?").outcome) for key in ("a", "b")]
    assert outcomes[0] == "children-killed-year-four"
    assert outcomes[1].startswith("decline")


def test_a_question_that_counts_something_else_stands_alone() -> None:
    conversation = Conversation(ENGINE)
    conversation.reply("children killed")
    assert told(conversation.reply("in 2016?").outcome) == "decline period 2016"
    assert told(conversation.reply("how many schools").outcome) == "schools-attacked"


def test_a_misspelt_follow_up_is_understood() -> None:
    conversation = Conversation(ENGINE)
    conversation.reply("children killed")
    assert told(conversation.reply("and wmen").outcome) == "women-killed"


def test_what_was_said_can_be_dropped() -> None:
    conversations = Conversations(ENGINE, Hours())
    conversations.reply("someone", "children killed")
    conversations.forget("someone")
    conversations.forget("nobody")
    assert told(conversations.reply("someone", "last year?").outcome).startswith("decline")


@pytest.mark.parametrize("text", ["how many children", "كم طفلاً", "kam tefl 2atalo"])
def test_the_reply_is_in_the_language_of_the_question(text: str) -> None:
    said = Conversation(ENGINE).reply(text)
    assert said.language is (Language.AR if text == "كم طفلاً" else Language.EN)


@pytest.mark.parametrize(
    ("before", "text", "share"),
    [
        (
            "attacks on medical facilities?",
            "what % of all attacks on vital facilities is that",
            17.5,
        ),
        ("how many children were killed?", "what share of all civilians is that", 28.8),
        ("how many children were killed?", "what percentage is that?", 28.8),
        (
            "children killed last year?",
            "what share of all civilians killed that year is that",
            17.7,
        ),
        ("كم امرأة قتلت روسيا؟", "ما نسبتهن من المدنيين؟", 13.6),
        ("kam tefl 2atalo el rous", "2adde nesbeton", 28.8),
    ],
)
def test_the_share_of_the_last_figure_is_of_its_whole(
    engine: Engine, before: str, text: str, share: float
) -> None:
    conversation = Conversation(engine)
    conversation.reply(before)
    outcome = conversation.reply(text).outcome
    assert isinstance(outcome, Answer)
    assert [computed.value for computed in outcome.computed] == [share]


def test_a_share_of_what_the_last_figure_is_no_part_of_is_declined(engine: Engine) -> None:
    conversation = Conversation(engine)
    conversation.reply("how many children were killed?")
    assert isinstance(conversation.reply("what share of all massacres is that").outcome, Decline)


def test_a_fact_that_a_button_opened_is_gone_on_from() -> None:
    conversations = Conversations(ENGINE, Hours())
    conversations.reply("someone", "how many schools")
    conversations.show("someone", "children-killed-year-four")
    assert told(conversations.reply("someone", "in Arabic please").outcome) == (
        "children-killed-year-four"
    )
    assert told(conversations.reply("someone", "and civilians?").outcome) == (
        "decline period year-four"
    )


@pytest.mark.parametrize(
    ("text", "language"), [("in English please", Language.EN), ("بالعربي", Language.AR)]
)
def test_a_wish_for_a_language_is_told_from_a_question_in_it(
    text: str, language: Language
) -> None:
    conversation = Conversation(ENGINE)
    assert not conversation.reply("children killed").wished
    said = conversation.reply(text)
    assert (said.wished, said.language) == (True, language)


def test_what_somebody_said_last_is_known_for_a_while() -> None:
    hours = Hours()
    conversations = Conversations(ENGINE, hours)
    assert conversations.last("a") is None
    conversations.reply("a", "children killed")
    conversations.reply("a", "last year?")
    asked = conversations.last("a")
    assert asked is not None
    assert (asked.text, told(asked.outcome)) == ("last year?", "children-killed-year-four")
    conversations.reply("a", "in Arabic please")
    assert conversations.last("a") == asked
    hours.now = 901
    assert conversations.last("a") is None


def test_a_source_takes_no_period_over(engine: Engine) -> None:
    conversation = Conversation(engine)
    conversation.reply("children killed in the fourth year")
    outcome = conversation.reply("whats your source").outcome
    assert isinstance(outcome, Answer)
    assert outcome.facts[0].id == "report-publisher"


@pytest.mark.parametrize(
    "texts",
    [
        ("how many people were injured?", "how many of them were children?"),
        ("how many were arrested?", "journalists?"),
        ("how many children were injured?", "and last year?", "women?"),
        ("how many displaced?", "how many of them children"),
        ("Did Turkey apologise?", "did it compensate victims?"),
        ("how many vetoes did China use?", "when was the first?"),
        ("Is Turkey in the report?", "how many civilians did it kill?"),
        ("I live in Idlib", "how many civilians were killed there?"),
        ("كم شخصاً اعتُقل؟", "والأطفال؟"),
    ],
)
def test_what_was_asked_of_before_is_not_forgotten(engine: Engine, texts: tuple[str, ...]) -> None:
    conversation = Conversation(engine)
    outcomes = [conversation.reply(text).outcome for text in texts]
    assert isinstance(outcomes[-1], Decline)


def test_the_usual_party_is_they(engine: Engine) -> None:
    conversation = Conversation(engine)
    conversation.reply("how many children did Russia kill")
    outcome = conversation.reply("how many schools did they attack").outcome
    assert isinstance(outcome, Answer)
    assert outcome.facts[0].id == "schools-attacked"


@pytest.mark.parametrize(
    ("texts", "outcome"),
    [
        (("children killed by the coalition", "and how many women were killed?"), "coalition"),
    ],
)
def test_what_points_back_is_not_read_over(texts: tuple[str, ...], outcome: str) -> None:
    assert outcome in _talk(*texts)[-1]


def test_before_that_is_the_whole_without_it() -> None:
    assert _talk("children killed in the fourth year", "and before that?")[-1] == (
        "children-killed children-killed-year-four"
    )


@pytest.mark.parametrize(
    ("texts", "value"),
    [
        (("women killed", "children killed", "both together", "what percentage is that"), 42.4),
        (("how many women and children were killed", "what share of civilians is that"), 42.4),
        (("women killed last year", "children?", "together?", "what share is that"), 29.1),
    ],
)
def test_the_share_of_a_sum_is_computed(
    engine: Engine, texts: tuple[str, ...], value: float
) -> None:
    conversation = Conversation(engine)
    outcome = [conversation.reply(text).outcome for text in texts][-1]
    assert isinstance(outcome, Answer)
    assert [computed.value for computed in outcome.computed] == [value]


def test_what_may_not_be_added_is_not_said_again_instead(engine: Engine) -> None:
    conversation = Conversation(engine)
    conversation.reply("refugees who returned according to Russia")
    conversation.reply("and displaced people")
    assert isinstance(conversation.reply("together?").outcome, Decline)
