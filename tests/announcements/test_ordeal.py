from bot.announcements.status import Mark
from tests.announcements.ordeal import Ordeal, Plan, sending_bot
from tests.announcements.sending_bot import WINDOW
from tests.botapi import BotApi


async def test_a_bot_that_is_killed_loses_and_doubles_nobody(botapi: BotApi, place: str) -> None:
    command = sending_bot(botapi, place, 150)
    verdict = await Ordeal(botapi, place, Plan(people=100, kills=1), command).survive()
    assert verdict.doubled == verdict.untrue == verdict.lost == verdict.unexplained == set()
    assert verdict.late == 0
    assert verdict.most_under_way <= WINDOW
    assert verdict.counts[Mark.SENT] > 50
    assert verdict.ordeal.refused_with == 1
    assert verdict.counts[Mark.BLOCKED] + verdict.counts[Mark.GONE] <= 6
