"""The HTTP side: a door on 127.0.0.1 that can be shut and opened again on the same port."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from tests.botapi.emulator import Emulator
from tests.botapi.refusal import ApiError, Json, bad_request

Handle = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
MOST_BYTES = 64 * 1024 * 1024


@dataclass
class Door:
    handle: Handle
    port: int = 0
    _server: web.Server | None = None
    _listener: asyncio.Server | None = None

    async def open(self) -> None:
        """Listens; the first time on a free port, later on the same one."""
        loop = asyncio.get_running_loop()
        self._server = web.Server(self.handle, request_factory=_request, access_log=None)
        self._listener = await loop.create_server(
            self._server, "127.0.0.1", self.port, backlog=1024, reuse_address=True
        )
        self.port = self._listener.sockets[0].getsockname()[1]

    async def shut(self) -> None:
        """Takes no new connection and ends the open ones."""
        if self._listener and self._server:
            self._listener.close()
            await self._server.shutdown(0.02)


def _request(*parts: Any) -> web.BaseRequest:  # aiohttp's own five
    loop = asyncio.get_running_loop()
    return web.BaseRequest(*parts, loop=loop, client_max_size=MOST_BYTES)


async def fields_of(request: web.BaseRequest, emulator: Emulator) -> tuple[Json, dict[str, Json]]:
    """The parameters and the uploads, from the query and from whichever kind of body."""
    query = dict(parse_qsl(request.raw_path.partition("?")[2], keep_blank_values=True))
    kind = request.headers.get("Content-Type", "")
    if kind.startswith("multipart/"):
        fields, uploads = await emulator.read(request)
        return query | fields, uploads
    body = (await request.read()).decode()
    if kind.startswith("application/json"):
        return query | _object(body), {}
    return query | dict(parse_qsl(body, keep_blank_values=True)), {}


def _object(body: str) -> Json:
    try:
        return dict(json.loads(body or "{}"))
    except (TypeError, ValueError):
        raise bad_request("can't parse the request body: JSON object expected") from None


def answer(result: bytes) -> web.Response:
    body = b'{"ok":true,"result":' + result + b"}"
    return web.Response(body=body, content_type="application/json")


def refusal(error: ApiError) -> web.Response:
    body = json.dumps(error.body()).encode()
    return web.Response(body=body, status=error.code, content_type="application/json")


def hang_up(request: web.BaseRequest) -> None:
    """Closes the connection; aiohttp takes this error for a client that went away."""
    if request.transport:
        request.transport.close()
    raise ConnectionResetError
