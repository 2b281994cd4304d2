"""The look-alike as a process of its own, as benchmarks start it."""

import asyncio
import json
import sys
from typing import Any

from aiohttp import ClientSession


async def test_a_benchmark_can_start_it_and_tell_it_what_people_say() -> None:
    pipe = asyncio.subprocess.PIPE
    arguments = ("-m", "tests.botapi", "--keep", "10")
    server = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, stdin=pipe, stdout=pipe
    )
    assert server.stdin
    assert server.stdout
    where = json.loads(await server.stdout.readline())
    async with ClientSession() as session:

        async def post(path: str, body: object) -> Any:
            async with session.post(where["root_url"] + path, json=body) as response:
                return await response.json()

        said = await post("/control/says", {"people": [77, 78], "text": "hello"})
        assert said == {"pending": 2}
        await post("/control/settings", {"latency": 0.01, "per_chat_second": 1})
        method = f"/bot{where['token']}/"
        updates = await post(f"{method}getUpdates", {"limit": 1})
        assert updates["result"][0]["message"]["text"] == "hello"
        answers = [await post(f"{method}sendMessage", {"chat_id": 77, "text": "x"}) for _ in "ab"]
        assert [answer["ok"] for answer in answers] == [True, False]
        stats = await post("/control/stats", {})
        assert (stats["total"], stats["refused"], stats["peak"]) == (1, 1, 1)
    await server.communicate(b"")  # the end of its input ends it
    assert server.returncode == 0
