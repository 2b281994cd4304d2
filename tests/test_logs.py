import io
import logging
from collections.abc import Iterator

import pytest

from bot.logs import Discreet, redacted, set_up, way

TOKEN = "123456:AAbbCCddEEffGG-hh_ii"


class Log:
    """A logger of its own, and what it has written."""

    def __init__(self) -> None:
        self._stream = io.StringIO()
        handler = logging.StreamHandler(self._stream)
        handler.addFilter(Discreet())
        self.logger = logging.getLogger("tests.discreet")
        self.logger.propagate = False
        self.logger.setLevel("INFO")
        self.logger.handlers = [handler]

    @property
    def written(self) -> str:
        return self._stream.getvalue()


@pytest.fixture
def log() -> Log:
    return Log()


def test_a_token_in_a_message_or_its_arguments_is_taken_out(log: Log) -> None:
    log.logger.info("POST https://api.telegram.org/bot%s/getMe", TOKEN)
    log.logger.info("GET https://api.telegram.org/bot" + TOKEN + "/getMe")
    assert log.written.count("bot<token>/getMe") == 2
    assert TOKEN not in log.written


def _fails() -> None:
    try:
        {"a": 1}.pop(f"{TOKEN} what a person wrote")
    except LookupError as cause:
        raise ValueError(TOKEN) from cause


def test_a_traceback_shows_its_way_and_its_kinds_but_no_words(log: Log) -> None:
    try:
        _fails()
    except ValueError:
        log.logger.exception("It failed")
    written = log.written
    assert "KeyError" in written
    assert "ValueError" in written
    assert "in _fails" in written
    assert TOKEN not in written
    assert "person" not in written


def test_causes_that_go_in_a_circle_have_an_end() -> None:
    first, second = ValueError(), LookupError()
    first.__cause__, second.__cause__ = second, first
    assert way(first).split() == ["LookupError", "ValueError"]


def test_ordinary_times_and_numbers_are_kept() -> None:
    assert redacted("2026-11-22 15:30:12 took 1234:5") == "2026-11-22 15:30:12 took 1234:5"


@pytest.fixture
def _as_before() -> Iterator[None]:
    root = logging.getLogger()
    before = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in ("httpx", "httpcore", "telegram")}
    yield
    root.handlers[:], root.level = before
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest.mark.usefixtures("_as_before")
def test_libraries_that_log_addresses_are_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    set_up("info")
    logging.getLogger("httpx").info("https://api.telegram.org/bot%s/getMe", TOKEN)
    logging.getLogger("telegram.ext").error("Exception happened")
    logging.getLogger("bot").info("token %s", TOKEN)
    written = capsys.readouterr().err
    assert "INFO token <token>" in written
    assert written.count("\n") == 1
