"""The look-alike in a process of its own: `python -m tests.botapi --latency 0.08 --keep 10000`.

Prints one line of JSON with its address and token, and ends when its standard input does. Beside
the Bot API it answers `POST /control/…`, each with a JSON body: `says` {"people": [77, …],
"text": "…", "language_code": "ar"}, `updates` [{"message": {…}}, …], `settings` {"latency": 0.08,
"per_second": 30}, `stats` {}, `reset` {}.
"""

import argparse
import asyncio
import json
import sys
from typing import Any

from aiohttp import web

from tests.botapi.api import BotApi
from tests.botapi.pace import Limits, Pace
from tests.botapi.refusal import Json, bad_request

_LIMITS = {"per_second", "per_chat_second", "per_group_minute"}


class ControlledBotApi(BotApi):
    """Can be told over HTTP what a test would tell it in Python."""

    async def route(self, request: web.BaseRequest) -> web.StreamResponse:
        if not request.raw_path.startswith("/control/"):
            return await super().route(request)
        body: Any = json.loads(await request.read() or b"{}")
        name = request.raw_path.removeprefix("/control/")
        if name not in {"says", "updates", "settings", "stats", "reset"}:
            raise bad_request(f"no control is called {name}")
        return web.json_response(await getattr(self, name)(body))

    async def says(self, body: Json) -> Json:
        for number in body["people"]:
            somebody = self.person(number, language_code=body.get("language_code", "en"))
            # Nobody reads replies here: they would pile up.
            del self.world.unread[number]
            await somebody.says(body["text"])
        return {"pending": self.inbox.pending}

    async def updates(self, body: list[Json]) -> Json:
        for update in body:
            for kind in update.keys() - {"update_id"}:
                self.inbox.put(kind, update[kind])
        return {"pending": self.inbox.pending}

    async def settings(self, body: Json) -> Json:
        self.latency = body.get("latency", self.latency)
        if limits := {name: body[name] for name in _LIMITS & body.keys()}:
            self.pace.limits = Limits(**limits)
        return {}

    async def stats(self, _body: Json) -> Json:
        pace = self.pace
        return {
            "total": pace.total,
            "refused": pace.refused,
            "peak": pace.peak,
            "chat_peak": pace.chat_peak,
            "busiest_chat": pace.busiest_chat,
            "seconds": sorted(pace.seconds.items()),
            "pending": self.inbox.pending,
            "polled": self.inbox.polled,
        }

    async def reset(self, _body: Json) -> Json:
        self.pace = Pace(self.pace.limits)
        return {}


async def _serve(options: argparse.Namespace) -> None:
    keep, latency = options.keep, options.latency
    async with ControlledBotApi(port=options.port, latency=latency, keep=keep) as api:
        where = {"root_url": api.root_url, "base_url": api.base_url, "token": api.token}
        sys.stdout.write(json.dumps(where) + "\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.read)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.botapi", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each send")
    parser.add_argument("--keep", type=int, default=10_000, help="calls and messages remembered")
    return parser.parse_args()


if __name__ == "__main__":
    asyncio.run(_serve(_options()))
