"""How long pictures take to draw, and how long the event loop waits meanwhile."""

import asyncio
import resource
import statistics
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.knowledge.load import load
from bot.language import Language
from bot.pictures.cards import card
from bot.pictures.charts import Charts
from bot.pictures.drawing import drawn
from bot.pictures.picture import Picture
from bot.replies.reply import Replies

KNOWLEDGE = Path(__file__).parents[1] / "knowledge"
_STEP = 0.001


def timed(pictures: Iterator[Picture]) -> tuple[list[float], list[float], list[int]]:
    """Milliseconds of each picture, made and drawn: of a clock, of processors; and its bytes."""
    times, worked, sizes = [], [], []
    began, worked_before = time.perf_counter(), time.process_time()
    for picture in pictures:
        sizes.append(len(drawn(picture)))
        now, worked_now = time.perf_counter(), time.process_time()
        times.append(1000 * (now - began))
        worked.append(1000 * (worked_now - worked_before))
        began, worked_before = time.perf_counter(), time.process_time()
    return times, worked, sizes


async def longest_wait(pictures: list[Picture]) -> float:
    """Milliseconds that the event loop stands still while a thread draws one after the other."""
    async with asyncio.TaskGroup() as group:
        drawing = group.create_task(asyncio.to_thread(lambda: [*map(drawn, pictures)]))
        longest = 0.0
        while not drawing.done():
            began = time.perf_counter()
            await asyncio.sleep(_STEP)
            longest = max(longest, time.perf_counter() - began - _STEP)
    return 1000 * longest


def main() -> None:
    """Print the table."""
    replies = Replies(load(KNOWLEDGE), lambda: date.min)
    facts, charts = replies.knowledge.facts.values(), replies.knowledge.charts.values()
    first, worked, _ = timed(card(fact, Language.AR, replies) for fact in list(facts)[:1])
    print(
        f"| the first, with Typst and the letters loaded | {first[0]:.0f} | | {worked[0]:.0f} | |"
    )
    for language in Language:
        for name, pictures in (
            ("cards", (card(fact, language, replies) for fact in facts)),
            ("charts", (Charts(replies).picture(chart, language) for chart in charts)),
        ):
            times, worked, sizes = timed(pictures)
            p50, longest = statistics.median(times), max(times)
            work, size = statistics.median(worked), max(sizes) // 1000
            print(
                f"| {len(times)} {name}, {language} "
                f"| {p50:.0f} | {longest:.0f} | {work:.0f} | {size} |"
            )
    many = [card(fact, Language.EN, replies) for fact in list(facts)[:40]]
    print(f"\nThe event loop stands still for {asyncio.run(longest_wait(many)):.1f} ms at most.")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"The process has taken {memory} MB at most.")


if __name__ == "__main__":
    main()
