import pytest

from bot.knowledge.base import Knowledge
from bot.language import Language
from tests.botapi import BotApi, Button, Person, Reply, TooManyRequests
from tests.conftest import Running
from tests.features.reading import shown

WORDS = {
    Language.EN: {"topics": "All topics", "next": "Next", "back": "Back to: "},
    Language.AR: {"topics": "كل المواضيع", "next": "التالي", "back": "العودة إلى: "},
}
PEOPLE_KILLED = "o:russia-2019:killed:0:en"


async def _pressed(person: Person, reply: Reply, button: str) -> Reply:
    """What the message becomes when the button with these words is pressed."""
    await (await person.presses(reply.button(button))).answer()
    return await reply.edited()


class _Walk:
    """A person who reads everything by buttons alone, in one message."""

    def __init__(self, person: Person, reply: Reply, language: Language) -> None:
        self._person, self._reply, self._words = person, reply, WORDS[language]
        self.read: list[str] = []

    async def through_topics(self) -> None:
        topics = [button.text for button in self._of("o:")]
        for topic in topics:
            await self._press(topic)
            await self._through_facts()
            await self._press(self._words["topics"])
        if self._has(self._words["next"]):
            await self._press(self._words["next"])
            await self.through_topics()

    async def _through_facts(self) -> None:
        facts = [button.text for button in self._of("m:")]
        for fact in facts:
            await self._press(fact)
            self.read.append(shown(self._reply.text))
            await self._press(self._words["back"])
        if self._has(self._words["next"]):
            await self._press(self._words["next"])
            await self._through_facts()

    def _of(self, kind: str) -> list[Button]:
        turns = set(self._words.values())
        every = [button for row in self._reply.buttons for button in row]
        return [each for each in every if each.data.startswith(kind) and each.text not in turns]

    def _has(self, words: str) -> bool:
        return any(button.text == words for row in self._reply.buttons for button in row)

    async def _press(self, words: str) -> None:
        self._reply = await _pressed(self._person, self._reply, words)


@pytest.mark.parametrize("language", Language)
async def test_a_walk_by_buttons_alone_reaches_every_fact(
    bot: BotApi, knowledge: Knowledge, language: Language
) -> None:
    person = bot.person(1, language_code=language)
    await person.starts()
    walk = _Walk(person, await person.reply(), language)
    await walk.through_topics()
    for fact in knowledge.facts.values():
        statement = fact.statement(language).replace("**", "")
        assert any(text.startswith(statement) for text in walk.read), fact.id
    assert len(walk.read) == len(knowledge.facts)
    assert len(bot.calls("sendMessage")) == 1


async def test_topics_are_shown_in_the_language_of_the_person(bot: BotApi) -> None:
    english, arabic = bot.person(1, language_code="en"), bot.person(2, language_code="ar")
    for person in (english, arabic):
        await person.says("/topics")
    assert (await english.reply()).button("People killed")
    assert (await arabic.reply()).button("القتلى")


async def test_a_button_shows_the_menu_in_the_other_language(bot: BotApi) -> None:
    person = bot.person(1, language_code="en")
    await person.says("/topics")
    arabic = await _pressed(person, await person.reply(), "العربية")
    assert arabic.button("القتلى")
    assert (await _pressed(person, arabic, "English")).button("People killed")


async def test_what_is_near_a_fact_opens_in_the_same_message(bot: BotApi) -> None:
    person = bot.person(1)
    await person.says("/topics")
    reply = await _pressed(person, await person.reply(), "People killed")
    reply = await _pressed(person, reply, "Civilians killed, whole period")
    assert reply.bold == ["6,686"]
    assert reply.links
    assert reply.button("Copy with source")
    reply = await _pressed(person, reply, "Children killed, whole period")
    assert reply.bold == ["1,928"]
    assert (await _pressed(person, reply, "Back to: People killed")).bold == ["People killed"]
    assert not person.unread


async def test_a_question_goes_on_from_the_fact_that_was_browsed(bot: BotApi) -> None:
    person = bot.person(1)
    await person.says("/topics")
    reply = await _pressed(person, await person.reply(), "People killed")
    await _pressed(person, reply, "Civilians killed, fourth year")
    await person.says("and women?")
    assert (await person.reply()).bold == ["51"]


async def test_the_menu_still_works_after_a_restart(running: Running) -> None:
    async with running() as api:
        person = api.person(1)
        await person.says("/topics")
        reply = await person.reply()
    async with running():
        assert (await _pressed(person, reply, "People killed")).bold == ["People killed"]


@pytest.mark.parametrize(
    "data", ["m:gone:en", "t:gone:0:en", "o:gone:killed:0:en", "o:russia-2019:gone:0:en"]
)
async def test_what_is_gone_is_said_and_the_topics_come(bot: BotApi, data: str) -> None:
    person = bot.person(1)
    await person.says("/topics")
    reply = await _pressed(person, await person.reply(), "People killed")
    answer = await (await person.presses(data, reply)).answer()
    assert "no longer" in answer.text
    assert answer.show_alert
    assert (await reply.edited()).button("Massacres, attacks and weapons")


async def test_the_page_that_is_there_already_is_no_mistake(bot: BotApi) -> None:
    person = bot.person(1)
    await person.says("/topics")
    reply = await person.reply()
    for _ in range(2):
        await (await person.presses(PEOPLE_KILLED, reply)).answer()
    (_, again) = await bot.called("editMessageText", times=2)
    assert "not modified" in again.error
    await bot.drained()
    assert not person.unread


async def test_a_message_that_can_not_be_changed_any_more_is_followed_by_another(
    bot: BotApi,
) -> None:
    person = bot.person(1)
    await person.says("/topics")
    deleted = await person.reply()
    bot.world.messages[1, deleted.message_id].deleted = True
    await (await person.presses(PEOPLE_KILLED, deleted)).answer()
    assert (await person.reply()).bold == ["People killed"]


async def test_an_edit_waits_as_long_as_telegram_says(bot: BotApi) -> None:
    person = bot.person(1)
    await person.says("/topics")
    reply = await person.reply()
    bot.fault(TooManyRequests(3), method="editMessageText")
    assert (await _pressed(person, reply, "People killed")).bold == ["People killed"]


async def test_a_group_reads_by_buttons_too(bot: BotApi) -> None:
    group = bot.group()
    await group.member(1).says("/topics@tawthiq_bot")
    reply = await group.reply()
    assert (await _pressed(group.member(2), reply, "People killed")).bold == ["People killed"]
