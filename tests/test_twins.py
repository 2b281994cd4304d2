"""Every module has its tests, in the same place below `tests` and called after it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def _modules() -> Iterator[Path]:
    """The modules of the bot; one with an underscore belongs to the package around it.

    What Alembic runs is tested as a whole, by `tests/storage/test_schema.py`.
    """
    for file in sorted((ROOT / "bot").rglob("*.py")):
        module = file.relative_to(ROOT / "bot")
        if "migrations" in module.parts:
            continue
        if file.name == "__main__.py":
            yield module.with_name("main.py")
        elif file.name == "__init__.py":
            if any(file.parent.glob("_[!_]*.py")):
                yield module.parent.with_suffix(".py")
        elif not file.name.startswith("_"):
            yield module


@pytest.mark.parametrize("module", tuple(_modules()), ids=str)
def test_a_module_has_a_file_of_tests(module: Path) -> None:
    assert (ROOT / "tests" / module.with_name(f"test_{module.name}")).is_file()


def test_every_module_is_looked_at() -> None:
    assert {Path("text.py"), Path("main.py"), Path("answering/wording.py")} <= set(_modules())
