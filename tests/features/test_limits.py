import pytest

from bot.features.limits import Limit
from bot.settings import Settings
from tests.conftest import Clock, Running


@pytest.fixture
def strict(settings: Settings) -> Settings:
    limits = settings.limits.model_copy(update={"messages": 3, "seconds": 60})
    return settings.model_copy(update={"limits": limits})


async def test_a_thousand_messages_get_three_answers_and_one_polite_word(
    running: Running, strict: Settings
) -> None:
    async with running(strict) as api:
        person, other = api.person(1), api.person(2)
        for _ in range(1000):
            await person.says("kids killed?")
        await other.says("kids killed?")
        assert (await other.reply(timeout=20)).bold == ["1,928"]
        await api.drained(timeout=20)
    assert [reply.bold for reply in person.messages] == [["1,928"]] * 3 + [[]]
    assert "60 seconds" in person.messages[-1].text


@pytest.mark.parametrize("command", ["/help", "/9", "/forgetme"])
async def test_commands_count_as_questions_do(
    running: Running, strict: Settings, command: str
) -> None:
    async with running(strict) as api:
        person = api.person(1)
        for _ in range(3):
            await person.says(command)
            assert "wait" not in (await person.reply()).text
        await person.says("kids killed?")
        assert "wait" in (await person.reply()).text


async def test_who_has_waited_is_answered_again(
    running: Running, strict: Settings, clock: Clock
) -> None:
    async with running(strict) as api:
        person = api.person(1)
        for _ in range(4):
            await person.says("kids killed?")
            await person.reply()
        clock.time += 60
        await person.says("women killed?")
        assert (await person.reply()).bold == ["908"]


async def test_a_button_too_many_is_answered_in_place(running: Running, strict: Settings) -> None:
    async with running(strict) as api:
        person = api.person(1)
        for _ in range(9):
            await (await person.presses("f:gone:en")).answer()
        for _ in range(2):
            answer = await (await person.presses("f:children-killed:en")).answer()
            assert "wait" in answer.text
    assert not person.messages


async def test_who_presses_buttons_may_still_write(running: Running, strict: Settings) -> None:
    async with running(strict) as api:
        person = api.person(1)
        for _ in range(10):
            await (await person.presses("f:gone:en")).answer()
        await person.says("kids killed?")
        assert (await person.reply()).bold == ["1,928"]


def test_the_limit_forgets_whom_it_has_not_seen_for_longest(clock: Clock) -> None:
    limit = Limit(1, 60, clock.now, remembered=2)
    assert [limit.count(person)[0] for person in (1, 2, 3, 1)] == [0, 0, 0, 0]
    assert limit.count(1) == (1, 60)


async def test_administrators_are_not_limited(running: Running, strict: Settings) -> None:
    async with running(strict.model_copy(update={"administrators": (1,)})) as api:
        person = api.person(1)
        for _ in range(5):
            await person.says("kids killed?")
            assert (await person.reply()).bold == ["1,928"]
