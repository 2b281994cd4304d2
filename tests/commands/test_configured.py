from argparse import Namespace
from pathlib import Path

import pytest

from bot.commands.configured import now, opened, settings_of
from bot.commands.errors import CommandError
from bot.settings import Settings
from bot.storage.database import Database
from tests.commands.office import Office


def test_the_file_that_is_named_is_read(office: Office) -> None:
    assert settings_of(Namespace(config=office.config)).database == office.database


def test_config_yaml_is_read_where_none_is_named(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(office.folder)
    assert settings_of(Namespace(config=None)).database == office.database
    office.config.unlink()
    assert settings_of(Namespace(config=None)) == Settings()


def test_a_mistake_in_the_settings_ends_the_command(office: Office) -> None:
    office.config.write_text("nonsense: 1\n", encoding="utf-8")
    with pytest.raises(CommandError, match="there is no such setting"):
        settings_of(Namespace(config=office.config))


async def test_it_is_known_whether_a_bot_runs(office: Office) -> None:
    settings = settings_of(Namespace(config=office.config))
    async with opened(settings) as place:
        assert not place.is_running
    async with (
        Database.open(office.database) as database,
        database.alone(),
        opened(settings) as place,
    ):
        assert place.is_running


async def test_a_database_that_is_none_ends_the_command(tmp_path: Path) -> None:
    file = tmp_path / "bot.db"
    file.write_text("no database", encoding="utf-8")
    with pytest.raises(CommandError, match="damaged"):
        async with opened(Settings(database=str(file))):
            pass


def test_the_time_of_day_has_a_zone() -> None:
    assert now().utcoffset() is not None
