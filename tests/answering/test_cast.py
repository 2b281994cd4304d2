import pytest

from bot.answering.engine import Engine
from bot.answering.outcome import Answer, Decline, Reason
from bot.answering.question import Question
from bot.knowledge.model import Role
from tests.answering.small import ask, read


def _roles(question: Question) -> dict[str, set[str]]:
    return {m.concepts[0]: {role.value for role in m.roles} for m in question.mentions}


@pytest.mark.parametrize(
    "text",
    [
        "refugees according to Russia",
        "Russia says refugees returned",
        "refugees, says Russia",
        "عدد اللاجئين حسب روسيا",
    ],
)
def test_who_is_cited_speaks(text: str) -> None:
    assert _roles(read(text))["russia"] == {"speaker"}


@pytest.mark.parametrize(
    "text",
    ["children killed by Russia", "how many children did Russia kill", "من قتلت روسيا من الأطفال"],
)
def test_who_kills_acts(text: str) -> None:
    assert Role.PERPETRATOR.value in _roles(read(text))["russia"]
    assert Role.VICTIM.value not in _roles(read(text))["russia"]


def test_a_nationality_beside_who_is_counted_says_who_they_are() -> None:
    assert ask("how many Russian children were killed").startswith("decline victim")
    assert ask("Russian women killed").startswith("decline victim")
    assert ask("children killed by Russian forces") == "children-killed"


def test_who_kills_others_acts_whoever_it_is() -> None:
    assert ask("how many children did soldiers kill").startswith("decline perpetrator")


def test_who_is_cited_speaks_whoever_it_is() -> None:
    assert ask("children killed according to the soldiers").startswith("decline speaker")


def test_whose_deaths_are_counted_is_a_victim() -> None:
    assert ask("the killing of Russian soldiers").startswith("decline")
    assert ask("children killed, by Russian soldiers") == "children-killed"


def test_who_has_killed_acts(engine: Engine) -> None:
    told = engine.ask("how many have Russian soldiers killed")
    assert not isinstance(told, Decline)
    assert isinstance(engine.ask("how many Russian soldiers have been killed"), Decline)


def test_who_is_said_to_kill_acts() -> None:
    assert ask("how many children, they say Russia killed") == "children-killed"


def test_who_is_killed_is_a_victim_where_nobody_else_is() -> None:
    assert _roles(read("how many russian soldiers were killed"))["russia"] == {"victim"}
    assert "victim" not in _roles(read("how many russian soldiers killed children"))["russia"]


def test_of_two_who_could_speak_the_nearer_one_does() -> None:
    roles = _roles(read("Russia says the regime killed children"))
    assert roles["russia"] == {"speaker"}
    assert roles["regime"] != {"speaker"}


@pytest.mark.parametrize(
    "text",
    ["children killed by bombing", "children killed by Russian bombing", "killed from the attack"],
)
def test_what_somebody_was_killed_by_is_not_what_is_asked(text: str) -> None:
    assert "attack" not in _roles(read(text))


def test_an_attack_alone_is_what_is_asked() -> None:
    assert "attack" in _roles(read("attacks by Russia"))


def test_a_word_for_the_same_measure_gives_way_to_its_name() -> None:
    assert "death-toll" not in _roles(read("death toll of killed civilians"))
    assert "death-toll" in _roles(read("death toll"))


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("how many russian soldiers were killed", "decline victim russian soldiers"),
        ("children killed according to the regime", "decline speaker regime"),
        ("how many refugees does Russia claim returned", "refugees-returned"),
        ("children killed by russian bombing", "children-killed"),
        ("children killed by bombs", "children-killed"),
    ],
)
def test_roles_decide_what_is_answered(question: str, outcome: str) -> None:
    assert ask(question) == outcome


@pytest.mark.parametrize(
    "question", ["children killed by hunger", "أطفال قتلوا بسبب الجوع", "women killed by rape"]
)
def test_a_cause_that_no_figure_counts_is_not_passed_over(engine: Engine, question: str) -> None:
    assert isinstance(engine.ask(question), Decline)


@pytest.mark.parametrize(
    "text", ["what did the doctors say about the report", "children say what"]
)
def test_a_group_that_says_something_speaks(engine: Engine, text: str) -> None:
    outcome = engine.ask(text)

    assert isinstance(outcome, Decline)
    assert outcome.missing[0].reason is Reason.SPEAKER


def test_who_claims_a_figure_is_who_is_named_after_it(engine: Engine) -> None:
    outcome = engine.ask("returned refugees claimed by the Russian Ministry of Defense")

    assert isinstance(outcome, Answer)
