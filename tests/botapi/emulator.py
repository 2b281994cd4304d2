"""The typed border to lo-bot-api-emulator: uploads, files, and the methods not laid over.

What of it is not used, and why: its `handle` refuses fields that Telegram takes and reads no HTML,
and its queue gives the 409 to the wrong poller, copies every update at each poll and
wakes ten times a second.
"""

from collections.abc import Awaitable, Mapping
from importlib import import_module
from typing import Any, Protocol, cast

from aiohttp.web import BaseRequest

from tests.botapi.refusal import ApiError, Json


class _Lo(Protocol):
    assets: dict[str, Json]

    def read_request(self, request: BaseRequest) -> Awaitable[tuple[Json, dict[str, Json]]]: ...
    def source(self, kind: str, value: object, uploads: Mapping[str, Json]) -> str | Json: ...
    def media_message(self, chat: int, kind: str, source: str | Json) -> Json: ...
    def validate(self, method: str, fields: Json, uploads: Mapping[str, Json]) -> object: ...


_lo: Any = import_module("lo_bot_api_emulator")
_KNOWN: set[str] = set(_lo.CONTRACT["methods"])
_Refusal: type[Exception] = _lo.ApiRefusal
PERSONS_FILE = "persons-file"
"""The file_id of whatever a person sends: the bot may send it on."""


class Emulator:
    """A fresh emulator; its refusals come out as `ApiError`."""

    def __init__(self) -> None:
        self._lo = cast("_Lo", _lo.LoBotApiEmulator(max_assets=10_000))
        self._lo.assets[PERSONS_FILE] = {"data": bytes(100), "size": 100}

    async def read(self, request: BaseRequest) -> tuple[Json, dict[str, Json]]:
        """Fields and uploads of a multipart body."""
        try:
            return await self._lo.read_request(request)
        except _Refusal as refusal:
            raise _translated(refusal) from None

    def file(self, file_id: str) -> bytes | None:
        asset = self._lo.assets.get(file_id)
        return None if asset is None else cast("bytes", asset["data"])

    def keep(self, kind: str, value: object, uploads: Mapping[str, Json]) -> Json:
        """Keeps an upload, or finds a file_id: the part of a message that shows the file."""
        try:
            source = self._lo.source(kind, value, uploads)
            return {kind: self._lo.media_message(1, kind, source)[kind]}
        except _Refusal as refusal:
            raise _translated(refusal) from None

    def answer(self, method: str, fields: Json, uploads: Mapping[str, Json]) -> object:
        """The emulator's own answer to a method that is not laid over."""
        if method not in _KNOWN:
            raise ApiError(404, "Not Found: method not found")
        try:
            return self._lo.validate(method, dict(fields), uploads)
        except _Refusal as refusal:
            raise _translated(refusal) from None


def _translated(refusal: Any) -> ApiError:
    return ApiError(refusal.status, refusal.description)
