"""Settings: a YAML file for everything but the token, which a file of settings must not hold."""

import os
import re
from enum import StrEnum
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError

from bot.knowledge import SHIPPED
from bot.knowledge.errors import KnowledgeError
from bot.knowledge.files import read
from bot.knowledge.model import Model

_TOKEN = re.compile(r"\d+:[\w-]+")


class SettingsError(Exception):
    """The bot can't start with these settings; `str(error)` says why, one line a mistake."""


class Operator(Model):
    """Who runs the bot, for `/about`."""

    name: str = ""
    contact: str = ""
    """Where to report an error: an address of a page or of mail, or a Telegram name."""
    is_publisher: bool = False
    """Whether the operator is the organisation that published the report."""


class Limits(Model):
    """How much one person may ask in how long."""

    messages: int = Field(default=20, ge=1)
    seconds: int = Field(default=60, ge=1, le=3600)


class Telegram(Model):
    """How Telegram is talked to."""

    api: str = Field(default="https://api.telegram.org", pattern=r"^https?://[^\s/]+")
    poll_seconds: int = Field(default=10, ge=1, le=50)
    at_once: int = Field(default=64, ge=1, le=200)
    """How many chats are answered side by side."""
    conflict_seconds: float = Field(default=60, ge=0)
    """How long another program may hold the token before this one ends."""


class Level(StrEnum):
    """How much is logged."""

    WARNING = "warning"
    INFO = "info"


class Settings(Model):
    """Everything that can be set, with what holds where nothing is."""

    knowledge: Path = SHIPPED
    token_file: Path | None = None
    operator: Operator = Operator()
    limits: Limits = Limits()
    telegram: Telegram = Telegram()
    log: Level = Level.INFO


def load(file: Path | None) -> Settings:
    """The settings in `file`; paths in it start from its folder. Without a file, the defaults."""
    if file is None:
        return Settings()
    try:
        found = read(file)
    except KnowledgeError as error:
        raise SettingsError(str(error)) from None
    try:
        settings = Settings.model_validate(found or {})
    except ValidationError as error:
        raise SettingsError(_mistakes(file, error)) from None
    folder = file.resolve().parent
    moved = {"knowledge": folder / settings.knowledge}
    if settings.token_file is not None:
        moved["token_file"] = folder / settings.token_file
    return settings.model_copy(update=moved)


def token(settings: Settings) -> SecretStr:
    """The bot's token: from the environment, else from the file that the settings name."""
    found = os.environ.get("BOT_TOKEN", "").strip() or _in_file(settings.token_file)
    if not found:
        raise SettingsError("no token: set BOT_TOKEN, or token_file in the configuration")
    if not _TOKEN.fullmatch(found):
        raise SettingsError("the token is not of the form 123456:ABC that BotFather gives")
    return SecretStr(found)


def _in_file(file: Path | None) -> str:
    if file is None:
        return ""
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise SettingsError(f"{file}: the token can't be read from this file") from None


def _mistakes(file: Path, error: ValidationError) -> str:
    """One line a mistake, never with the value: it might be a token in the wrong place."""
    lines: list[str] = []
    for found in error.errors(include_input=False, include_url=False):
        place = ".".join(map(str, found["loc"])) or "the file"
        unknown = found["type"] == "extra_forbidden"
        what = "there is no such setting" if unknown else found["msg"].lower()
        lines.append(f"{file}: {place}: {what}")
    return "\n".join(lines)
