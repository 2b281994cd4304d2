from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from bot.settings import Settings, SettingsError, chat_key, database, load, token

EXAMPLE = Path(__file__).parents[1] / "config.example.yaml"
TOKEN = "123456:AAbbCCddEEffGG-hh_ii"


@pytest.fixture(autouse=True)
def _no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BOT_TOKEN", "BOT_DATABASE", "BOT_CHAT_KEY"):
        monkeypatch.delenv(name, raising=False)


def _file(folder: Path, text: str) -> Path:
    file = folder / "config.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_example_names_every_setting_with_its_default() -> None:
    assert load(EXAMPLE) == Settings()
    written = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))
    defaults = Settings().model_dump(mode="json") | {
        "knowledge": "knowledge",
        "database": "tawthiq.db",
    }
    assert written == defaults


def test_every_setting_of_the_example_is_explained() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    for before, line in pairwise(lines):
        if line.strip() and not line.strip().startswith("#") and "seconds: 60" != line.strip():
            assert before.strip().startswith("#") or before.strip().endswith(":") or not before


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load(None) == Settings()
    assert load(_file(tmp_path, "")).limits == Settings().limits


def test_a_bot_keeps_its_database_beside_its_settings(tmp_path: Path) -> None:
    assert load(_file(tmp_path, "")).database == str(tmp_path / "tawthiq.db")


def test_paths_start_from_the_folder_of_the_file(tmp_path: Path) -> None:
    settings = load(_file(tmp_path, "knowledge: mine\ntoken_file: secret\ndatabase: my.db"))
    assert settings.knowledge == tmp_path / "mine"
    assert settings.token_file == tmp_path / "secret"
    assert settings.database == str(tmp_path / "my.db")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("limits: {messages: 0}", "limits.messages: must be at least 1"),
        ("limits: {messages: 1.5}", "limits.messages: must be a whole number"),
        ("administrators: [-100]", "administrators.0: must be more than 0"),
        ("administrators: ['@name']", "administrators.0: must be a whole number"),
        ("token: 1", "token: there is no such setting"),
        ("telegram: {api: ftp://x}", "telegram.api: must be an address: https://host"),
        ("[1, 2]", "the file: must be a mapping (key: value)"),
        ("database: mysql://host/x", "database: name a file, or postgresql://host/name"),
        ("database: ''", "database: name a file"),
        ("database: postgresql://me:secret@host/x", "a password must not stand here: set PG"),
        ("a: [", "broken YAML"),
        ("log: info\nlog: info", "stands twice"),
    ],
)
def test_a_mistake_is_named_in_one_line_without_its_value(
    tmp_path: Path, text: str, what: str
) -> None:
    with pytest.raises(SettingsError) as error:
        load(_file(tmp_path, text))
    assert what in str(error.value)
    assert "\n" not in str(error.value)
    assert "secret" not in str(error.value)


def test_all_mistakes_are_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as error:
        load(_file(tmp_path, f"token: '{TOKEN}'\nlimits: {{seconds: x}}"))
    assert len(str(error.value).splitlines()) == 2
    assert TOKEN not in str(error.value)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    file = tmp_path / "none.yaml"
    with pytest.raises(SettingsError) as error:
        load(file)
    assert str(error.value) == f"{file}: can't be read: No such file or directory"


def test_the_environment_goes_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("1:from-the-file\n", encoding="utf-8")
    settings = Settings(token_file=secret)
    assert token(settings).get_secret_value() == "1:from-the-file"
    monkeypatch.setenv("BOT_TOKEN", f" {TOKEN} ")
    assert token(settings).get_secret_value() == TOKEN


def test_a_token_never_shows_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    assert TOKEN not in f"{token(Settings())!r} {token(Settings())}"


def test_no_token_and_a_wrong_one_are_said_without_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SettingsError, match="no token"):
        token(Settings())
    with pytest.raises(SettingsError, match="can't be read"):
        token(Settings(token_file=tmp_path / "none"))
    monkeypatch.setenv("BOT_TOKEN", "not a token")
    with pytest.raises(SettingsError, match="not of the form") as error:
        token(Settings())
    assert "not a token" not in str(error.value)


def test_a_server_is_no_path(tmp_path: Path) -> None:
    server = "postgresql://127.0.0.1/test"
    assert database(load(_file(tmp_path, f"database: {server}"))) == server


def test_the_database_of_the_environment_goes_before_the_settings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BOT_DATABASE", "postgresql://me:secret@host/x")
    assert database(Settings(database="my.db")) == "postgresql://me:secret@host/x"
    monkeypatch.setenv("BOT_DATABASE", "mysql://me:secret@host/x")
    with pytest.raises(SettingsError, match="name a file, or postgresql") as error:
        database(Settings())
    assert "secret" not in str(error.value)


def test_a_key_is_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chat_key() is None
    monkeypatch.setenv("BOT_CHAT_KEY", "0f" * 64)
    assert chat_key() == b"\x0f" * 64
    monkeypatch.setenv("BOT_CHAT_KEY", "0f" * 32)
    with pytest.raises(SettingsError, match="128 hexadecimal digits") as error:
        chat_key()
    assert "0f0f" not in str(error.value)
