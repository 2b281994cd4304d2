import pytest

from bot.app import World
from bot.language import Language
from bot.settings import Settings
from bot.storage.usage import Sum, Usage, Use
from tests.botapi import BotApi, Group, Kicked, Person, Reply
from tests.conftest import Clock, Running

USAGE = "after the command"


async def _left_alone(member: Person) -> None:
    """Nothing came so far: the messages of one chat are answered in order."""
    question = await member.says("/ask civilians killed?")
    assert (await member.reply()).reply_to == question["message_id"]


async def _asked(person: Person, text: str) -> Reply:
    await person.says(text)
    return await person.reply()


@pytest.mark.parametrize(
    ("text", "figure", "label"),
    [
        ("/ask kids killed?", "1,928", "Ask more about this"),
        ("/ask@tawthiq_bot women killed?", "908", "Ask more about this"),
        ("@tawthiq_bot kids killed?", "1,928", "Ask more about this"),
        ("how many children were killed, @Tawthiq_bot?", "1,928", "Ask more about this"),
        ("/ask كم طفلاً قُتل؟", "1928", "المزيد عن هذا"),
        ("\u200f@tawthiq_bot كم امرأة قُتلت؟", "908", "المزيد عن هذا"),
    ],
)
async def test_who_turns_to_the_bot_gets_the_whole_answer_under_the_question_with_one_button(
    bot: BotApi, text: str, figure: str, label: str
) -> None:
    group = bot.group(privacy=True)
    question = await group.member(5).says(text)
    reply = await group.reply()
    assert reply.bold == [figure]
    assert reply.reply_to == question["message_id"]
    assert reply.links[0].url.startswith("https://sn4hr.org/")
    ((button,),) = reply.buttons
    assert button.text == label
    assert button.url.startswith("https://t.me/tawthiq_bot?start=russia-2019_")


async def test_people_who_talk_with_each_other_are_left_alone(bot: BotApi) -> None:
    member = bot.group().member(5)
    for text in ("kids killed?", "@somebody kids killed?", "/ask@other_bot kids?", "/roll 6"):
        await member.says(text)
    await _left_alone(member)


@pytest.mark.parametrize(
    ("first", "then"), [("/ask kids killed?", "and women?"), ("/ask كم طفلاً قُتل؟", "والنساء؟")]
)
async def test_a_reply_to_the_bot_goes_on_with_its_question(
    bot: BotApi, first: str, then: str
) -> None:
    member = bot.group(privacy=True).member(5)
    await member.says(then, reply_to=await _asked(member, first))
    assert (await member.reply()).bold == ["908"]


async def test_each_person_of_a_group_has_a_conversation(bot: BotApi) -> None:
    group = bot.group()
    first, second = group.member(5), group.member(6)
    await _asked(first, "/ask kids killed?")
    await _asked(second, "/ask attacks on schools?")
    assert (await _asked(first, "/ask and women?")).bold == ["908"]


@pytest.mark.parametrize(
    ("text", "note", "label"),
    [
        ("/ask kids killed by the US?", "no figure for the United States", "Ask me in private"),
        ("/ask كم طفلاً قتل النظام؟", "ليس فيه رقم عن النظام السوري", "اسألني في محادثة خاصة"),
        ("/ask the medical sector?", "several things", "Ask me in private"),
        ("/ask القطاع الطبي؟", "أكثر من معنى", "اسألني في محادثة خاصة"),
        ("@tawthiq_bot how many xqzzy were killed?", "“xqzzy”", "Ask me in private"),
    ],
)  # fmt: skip
async def test_what_is_no_answer_is_one_line_and_a_button_that_opens_the_bot(
    bot: BotApi, text: str, note: str, label: str
) -> None:
    reply = await _asked(bot.group().member(5), text)
    assert note in reply.text
    assert "\n" not in reply.text
    ((button,),) = reply.buttons
    assert (button.text, button.url) == (label, "https://t.me/tawthiq_bot")


async def test_who_answers_the_bot_without_a_question_is_left_alone(bot: BotApi) -> None:
    member = bot.group().member(5)
    answer = await _asked(member, "/ask kids killed?")
    for text in ("how terrible", "thanks", "the medical sector?", "يا الله"):
        await member.says(text, reply_to=answer)
    await _left_alone(member)
    await member.says("and by the regime?", reply_to=answer)
    assert "no figure for the Syrian regime" in (await member.reply()).text


@pytest.mark.parametrize("text", ["/ask", "/ask@tawthiq_bot ", "@tawthiq_bot", "/ask hello"])
async def test_without_a_question_it_says_how_to_ask(bot: BotApi, text: str) -> None:
    assert USAGE in (await _asked(bot.group().member(5), text)).text


async def test_how_to_ask_is_said_in_the_language_of_the_group(bot: BotApi) -> None:
    group = bot.group()
    administrator = group.administrator(6)
    await administrator.says("/language@tawthiq_bot")
    await administrator.presses((await group.reply()).button("العربية"))
    await group.reply()
    assert "بعد الأمر" in (await _asked(group.member(5), "/ask")).text


async def test_the_reply_is_in_the_topic_of_the_question(bot: BotApi) -> None:
    group = bot.group()
    topic, member = await group.opens_topic("Reports"), group.member(5)
    await member.says("how sad", topic=topic)
    for text in ("/ask kids killed?", "/help", "/subscribe"):
        await member.says(text, topic=topic)
        assert (await group.reply()).raw["message_thread_id"] == topic["message_id"]
    assert not group.unread


async def test_what_a_button_brings_is_in_the_topic_of_the_button(bot: BotApi) -> None:
    group = bot.group()
    topic, member = await group.opens_topic("Reports"), group.member(5)
    await member.says("/charts", topic=topic)
    await member.presses((await group.reply()).buttons[0][0])
    picture = await group.reply()
    assert picture.raw["photo"]
    assert picture.raw["message_thread_id"] == topic["message_id"]


async def test_comments_of_a_channel_are_answered_and_its_posts_are_not(bot: BotApi) -> None:
    group, channel = bot.group(), bot.channel()
    for text in ("@tawthiq_bot kids killed?", "/ask kids killed?"):
        post = await group.gets(channel, text)
    question = await group.member(5).sends(
        text="/ask kids killed?",
        entities=[{"type": "bot_command", "offset": 0, "length": 4}],
        message_thread_id=post["message_id"],
        reply_to_message=post,
    )
    reply = await group.reply()
    assert (reply.bold, reply.reply_to) == (["1,928"], question["message_id"])
    assert "message_thread_id" not in reply.parameters
    assert not group.unread


@pytest.mark.parametrize("named", ["anonymous", "channel"])
async def test_who_writes_in_the_name_of_a_chat_is_answered_after_the_command_alone(
    bot: BotApi, named: str
) -> None:
    group = bot.group()
    person = group.anonymous() if named == "anonymous" else group.speaking_as(bot.channel())
    answer = await _asked(person, "/ask kids killed?")
    assert answer.bold == ["1,928"]
    await person.says("@tawthiq_bot women killed?")
    await person.says("and women?", reply_to=answer)
    await _left_alone(group.member(5))


async def test_those_who_write_in_the_name_of_a_group_do_not_share_a_conversation(
    bot: BotApi,
) -> None:
    person = bot.group().anonymous()
    await _asked(person, "/ask kids killed?")
    assert (await _asked(person, "/ask and by the regime?")).bold == []
    assert "1,928" not in (await _asked(person, "/ask in the last year?")).text


async def test_a_card_of_inline_mode_is_no_question(bot: BotApi) -> None:
    member = bot.group(privacy=True).member(5)
    answer = await (await member.asks("kids killed?")).answer()
    await member.chooses(answer.results[0], here=True)
    await _left_alone(member)


async def test_an_edited_question_has_its_reply_edited(bot: BotApi) -> None:
    member = bot.group().member(5)
    question = await member.says("/ask kids killed?")
    reply = await member.reply()
    await member.edits(question, "/ask kids killed by the US?")
    edited = await reply.edited()
    assert edited.bold == []
    assert "no figure for the United States" in edited.text
    await member.edits(question, "/ask women killed?")
    assert (await edited.edited()).bold == ["908"]
    assert not member.unread


async def test_other_edits_bring_no_message(bot: BotApi) -> None:
    member = bot.group().member(5)
    await member.edits(await member.says("kids"), "/ask kids killed?")
    question = await member.says("/ask kids killed?")
    reply = await member.reply()
    await member.edits(question, "/ask  kids killed?")
    await member.edits(question, "never mind")
    await _left_alone(member)
    assert reply.now.bold == ["1,928"]


async def test_a_question_that_is_gone_is_answered_all_the_same(bot: BotApi) -> None:
    group = bot.group()
    question = await group.member(5).says("/ask kids killed?")
    bot.world.messages[group.id, question["message_id"]].deleted = True
    reply = await group.reply()
    assert (reply.bold, reply.reply_to) == (["1,928"], None)


async def test_a_group_that_removes_the_bot_meanwhile_leaves_no_trace_in_the_log(
    bot: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    member = bot.group().member(5)
    bot.fault(Kicked("supergroup"), chat_id=member.chat.id)
    await member.says("/ask kids killed?")
    await member.removes_bot()
    await bot.called("sendMessage", chat_id=member.chat.id)
    await _asked(bot.person(1), "kids killed?")
    assert not caplog.records


async def test_a_group_has_a_limit_and_is_told_once(
    running: Running, settings: Settings, clock: Clock
) -> None:
    limits = settings.limits.model_copy(update={"group_messages": 3, "seconds": 60})
    async with running(settings.model_copy(update={"limits": limits})) as api:
        group: Group = api.group()
        for number in range(6):
            await group.member(number + 1).says("/ask kids killed?")
            await group.member(number + 1).says("we talk with each other")
        for _ in range(3):
            assert (await group.reply()).bold == ["1,928"]
        assert "This group is asking faster" in (await group.reply()).text
        assert (await _asked(api.person(1), "kids killed?")).bold == ["1,928"]
        await api.drained()
        clock.time += 60
        assert (await _asked(group.member(9), "/ask women killed?")).bold == ["908"]
        assert not group.unread


async def test_what_people_say_to_each_other_is_not_counted(
    running: Running, settings: Settings
) -> None:
    limits = settings.limits.model_copy(update={"messages": 1, "seconds": 60})
    async with running(settings.model_copy(update={"limits": limits})) as api:
        member = api.group().member(5)
        for _ in range(5):
            await member.says("kids killed?")
        assert (await _asked(member, "/ask kids killed?")).bold == ["1,928"]
        assert not member.unread


@pytest.mark.parametrize(
    ("text", "figure"), [("/ask kids killed?", "1,928"), ("/ask@tawthiq_bot كم طفلاً قُتل؟", "1928")]
)
async def test_the_command_works_in_private_too(bot: BotApi, text: str, figure: str) -> None:
    person = bot.person(1)
    assert (await _asked(person, text)).bold == [figure]
    assert USAGE in (await _asked(person, "/ask")).text


async def test_questions_of_a_group_are_counted_once_and_its_talk_is_not(
    running: Running, world: World
) -> None:
    async with running() as api:
        member = api.group().member(5)
        question = await member.says("/ask kids killed?")
        reply = await member.reply()
        await member.edits(question, "/ask women killed?")
        await reply.edited()
        await member.says("how terrible", reply_to=reply)
        await _left_alone(member)
    sums = await Usage(world.database).since(0)
    assert sums == {
        Sum(0, Use.QUESTION, Language.EN, "answer"): 2,
        Sum(0, Use.FACT, Language.EN, "children-killed"): 1,
        Sum(0, Use.FACT, Language.EN, "civilians-killed"): 1,
    }
