import pytest

from bot.settings import Operator, Settings
from tests.conftest import Running


async def _about(
    running: Running, settings: Settings, **operator: object
) -> tuple[str, list[str]]:
    changed = settings.model_copy(update={"operator": Operator.model_validate(operator)})
    async with running(changed) as api:
        person = api.person(1)
        await person.says("/about")
        reply = await person.reply()
        return reply.text, [link.url for link in reply.links]


async def test_about_names_the_report_and_who_runs_the_bot(
    running: Running, settings: Settings
) -> None:
    contact = "https://example.org/errors"
    text, links = await _about(running, settings, name="Some <people>", contact=contact)
    assert "This bot is run by Some <people>." in text
    assert "not run by the Syrian Network for Human Rights" in text
    assert links[1] == contact


@pytest.mark.parametrize("contact", ["errors@example.org", "@somebody"])
async def test_about_says_where_to_report_an_error(
    running: Running, settings: Settings, contact: str
) -> None:
    text, _ = await _about(running, settings, contact=contact)
    assert f"To report an error: {contact}" in text
    assert "has not given a name" in text


async def test_the_publisher_may_run_it_itself(running: Running, settings: Settings) -> None:
    text, _ = await _about(running, settings, name="SNHR", is_publisher=True)
    assert "not run by" not in text
