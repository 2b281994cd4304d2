"""The look-alike as a test holds it: bring people, read what the bot called, break things."""

import asyncio
import json
import re
import time
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import unquote

from aiohttp import web

from tests.botapi.answering import Answering
from tests.botapi.calls import Call
from tests.botapi.chats import Chat
from tests.botapi.delivery import poll, webhook_handlers
from tests.botapi.editing import Editing
from tests.botapi.emulator import Emulator
from tests.botapi.faults import Fault, Faults, HangUpError
from tests.botapi.groups import Channel, Group
from tests.botapi.http import Door, answer, fields_of, hang_up, refusal
from tests.botapi.inbox import Inbox
from tests.botapi.pace import Limits, Pace
from tests.botapi.people import Person, person
from tests.botapi.profile import Profile
from tests.botapi.refusal import ApiError
from tests.botapi.scene import Scene
from tests.botapi.sending import Handler, Sending
from tests.botapi.signals import Signal
from tests.botapi.world import World

_PATH = re.compile(r"/(file/)?bot([^/]+)/([^?]+)")
_TOKEN = re.compile(r"\d+:[\w-]+")


@dataclass
class BotApi:
    """`async with BotApi() as api:` listens on a free port of 127.0.0.1.

    `latency` delays every send and edit and may be changed at any time; `limits` turns what is too
    fast into 429 (later: `api.pace.limits`); `keep` bounds how many calls and messages are
    remembered, for benchmarks.
    """

    token: str = "123456:SYNTHETIC-TOKEN-OF-THE-LOOK-ALIKE"
    username: str = "tawthiq_bot"
    name: str = "Tawthiq"
    port: int = 0
    latency: float = 0.0
    limits: Limits = field(default_factory=Limits)
    keep: int | None = None

    def __post_init__(self) -> None:
        number = int(self.token.partition(":")[0])
        me = {"id": number, "is_bot": True, "first_name": self.name, "username": self.username}
        self.world = World(me, self.keep)
        self.signal = Signal()
        self.inbox = Inbox(self.signal)
        self.pace = Pace(self.limits)
        self.profile = Profile(self.world)
        self._emulator = Emulator()
        self._faults = Faults()
        self._calls: deque[Call] = deque(maxlen=self.keep)
        self._scene = Scene(self.world, self.inbox, self.signal, self.report)
        self._door = Door(self._handle, self.port)
        self._closing = asyncio.Event()
        self._handlers: dict[str, Handler] = {
            **Sending(self.world, self._emulator).handlers(),
            **Editing(self.world).handlers(),
            **Answering(self.world).handlers(),
            **self.profile.handlers(),
            **webhook_handlers(self.inbox),
        }

    async def __aenter__(self) -> Self:
        await self._door.open()
        self.port = self._door.port
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._closing.set()
        self.inbox.close()
        await self._door.shut()

    @property
    def root_url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def base_url(self) -> str:
        """For `ApplicationBuilder.base_url`."""
        return f"{self.root_url}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self.root_url}/file/bot"

    # Who is there

    def person(
        self, user_id: int, *, name: str = "Person", language_code: str = "en", username: str = ""
    ) -> Person:
        """Somebody in a private chat with the bot; an empty `language_code` is left out."""
        user = person(user_id, name, language_code) | ({"username": username} if username else {})
        seen = {"id": user_id, "type": "private", "first_name": name}
        self.world.introduce(seen | ({"username": username} if username else {}))
        return Person(Chat(self._scene, user_id), user)

    def group(
        self, chat_id: int = -1_001_000_000_001, *, title: str = "Group", privacy: bool = False
    ) -> Group:
        """A supergroup when the id starts with -100, else a basic group."""
        kind = "supergroup" if chat_id < -1_000_000_000_000 else "group"
        self.world.introduce({"id": chat_id, "type": kind, "title": title})
        return Group(self._scene, chat_id, privacy)

    def channel(self, chat_id: int = -1_002_000_000_001, *, title: str = "Channel") -> Channel:
        self.world.introduce({"id": chat_id, "type": "channel", "title": title})
        return Channel(self._scene, chat_id)

    # What was called

    def calls(self, method: str | None = None, *, chat_id: int | None = None) -> list[Call]:
        """The calls so far, oldest first; getUpdates only when it is named."""
        return [
            call
            for call in self._calls
            if (call.method == method if method else call.method != "getUpdates")
            and chat_id in (None, call.chat_id)
        ]

    async def called(
        self,
        method: str,
        *,
        times: int = 1,
        chat_id: int | None = None,
        timeout: float = 5.0,
    ) -> list[Call]:
        """Waits until a method was called and answered so often."""

        def found() -> list[Call]:
            return [call for call in self.calls(method, chat_id=chat_id) if call.status]

        await self._scene.wait(
            timeout, lambda: len(found()) >= times, f"{method} was not called {times} times."
        )
        return found()

    async def sent(self, times: int, timeout: float = 5.0) -> None:
        """Waits until so many messages were sent to anybody, whatever became of them."""
        await self._scene.wait(
            timeout, lambda: self.pace.total >= times, f"nothing was sent {times} times."
        )

    async def drained(self, timeout: float = 5.0) -> None:
        """Waits until the bot has taken and acknowledged every update and asks for more."""
        await self._scene.wait(
            timeout,
            lambda: self.inbox.pending == 0 and (self.inbox.polled or self.inbox.webhook),
            "not every update was acknowledged.",
        )

    async def polling(self, timeout: float = 5.0) -> None:
        """Waits until a bot polls."""
        await self._scene.wait(timeout, lambda: self.inbox.polled, "no bot polls.")

    def report(self) -> str:
        called = [f"  {call}" for call in self.calls()[-20:]] or ["  nothing"]
        state = f"Updates waiting: {self.inbox.pending}; a poller waits: {self.inbox.polled}."
        return "\n".join(["The bot called, latest last:", *called, state])

    # What breaks

    def fault(
        self,
        fault: Fault,
        *,
        chat_id: int | None = None,
        method: str | None = None,
        times: int | None = 1,
    ) -> None:
        """The next `times` fitting calls meet it (None: all, until `heal`); several queue up.

        Without a method it is any but getUpdates; without a chat it is any.
        """
        self._faults.add(fault, chat_id=chat_id, method=method, times=times)

    def heal(self, *, chat_id: int | None = None) -> None:
        self._faults.clear(chat_id=chat_id)

    @asynccontextmanager
    async def down(self) -> AsyncGenerator[None]:
        """Nobody listens: a new connection is refused, the open ones are ended."""
        self.inbox.end_poll("the look-alike went down")
        await self._door.shut()
        yield
        await self._door.open()

    # The server

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        try:
            return await self.route(request)
        except ApiError as error:
            return refusal(error)

    async def route(self, request: web.BaseRequest) -> web.StreamResponse:
        found = _PATH.match(unquote(request.raw_path))
        if found is None or not _TOKEN.fullmatch(found[2]):
            raise ApiError(404, "Not Found")
        if found[2] != self.token:
            raise ApiError(401, "Unauthorized")
        if found[1]:
            return self._file(found[3])
        fields, uploads = await fields_of(request, self._emulator)
        call = Call(found[3], fields, uploads, time.monotonic())
        self._calls.append(call)
        try:
            return await self._answer(call)
        except HangUpError:
            hang_up(request)
            raise
        finally:
            if request.transport is None or request.transport.is_closing():
                call.status, call.error = 0, "the connection was closed"
            self.signal.notify()

    def _file(self, file_id: str) -> web.Response:
        data = self._emulator.file(file_id)
        if data is None:
            raise ApiError(404, "Not Found")
        return web.Response(body=data)

    async def _answer(self, call: Call) -> web.Response:
        try:
            if call.method.startswith(_PACED) and call.method != "sendChatAction":
                self.pace.count(call.chat_id or 0, call.time)
            fault = self._faults.next(call.method, call.chat_id)
            if self.latency and call.method.startswith(_SLOWED):
                await self._pause(self.latency)
            if fault:
                result = await fault.meet(lambda: self._perform(call), self._pause)
            else:
                result = await self._perform(call)
        except ApiError as error:
            call.status, call.error = error.code, error.description
            raise
        call.status = 200
        return answer(result)

    async def _perform(self, call: Call) -> bytes:
        if call.method == "getUpdates":
            return await poll(call, self.inbox)
        handler = self._handlers.get(call.method)
        if handler:
            call.result = handler(call)
        else:
            call.result = self._emulator.answer(call.method, call.fields, call.uploads)
        self.signal.notify()
        return json.dumps(call.result).encode()

    async def _pause(self, seconds: float) -> None:
        """Sleeps, but not past the end of the test."""
        try:
            async with asyncio.timeout(seconds):
                await self._closing.wait()
        except TimeoutError:
            return


_PACED = ("send", "copyMessage", "forwardMessage")
_SLOWED = (*_PACED, "edit", "delete", "setMessageReaction")
