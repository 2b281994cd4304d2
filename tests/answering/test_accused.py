import pytest

from bot.answering.engine import Engine
from bot.answering.outcome import Answer, Decline, Reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("why did SNHR admit hitting hospitals", Reason.FALSE_PREMISE),
        ("did Fadel Abdul Ghany confess to it", Reason.FALSE_PREMISE),
        ("لماذا اعترف فضل عبد الغني بالأكاذيب", Reason.FALSE_PREMISE),
        ("isn't SNHR simply foreign propaganda", Reason.OPINION),
        ("أليست الشبكة السورية مجرد دعاية", Reason.OPINION),
    ],
)
def test_what_the_network_is_said_to_have_done_is_declined(
    engine: Engine, text: str, reason: Reason
) -> None:
    outcome = engine.ask(text)

    assert isinstance(outcome, Decline)
    assert outcome.missing[0].reason is reason


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("does Russia admit bombing hospitals", "denies-bombing-hospitals"),
        ("does the report say that Russia denies bombing hospitals", "denies-bombing-hospitals"),
        ("في التقرير تنفي روسيا قصف المشافي؟", "denies-bombing-hospitals"),
        ("what propaganda is there against SNHR", "propagandists"),
    ],
)
def test_what_others_are_said_to_have_done_is_a_question(
    engine: Engine, text: str, fact: str
) -> None:
    outcome = engine.ask(text)

    assert isinstance(outcome, Answer)
    assert outcome.facts[0].id == fact
