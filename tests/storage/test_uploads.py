import pytest

from bot.storage.database import Database
from bot.storage.uploads import Uploads


@pytest.fixture
def uploads(database: Database) -> Uploads:
    return Uploads(database)


async def test_an_upload_is_found_by_name_and_version(uploads: Uploads) -> None:
    assert await uploads.file_id("card:a:ar", "1") is None
    await uploads.keep("card:a:ar", "1", "AgAC")
    assert await uploads.file_id("card:a:ar", "1") == "AgAC"
    assert await uploads.file_id("card:a:en", "1") is None


async def test_a_new_version_takes_the_place_of_the_old_one(uploads: Uploads) -> None:
    await uploads.keep("card:a:ar", "1", "AgAC")
    await uploads.keep("card:a:ar", "2", "AgAD")
    assert await uploads.file_id("card:a:ar", "1") is None
    assert await uploads.file_id("card:a:ar", "2") == "AgAD"


async def test_what_telegram_lost_is_forgotten(uploads: Uploads) -> None:
    await uploads.keep("card:a:ar", "1", "AgAC")
    await uploads.forget("card:a:ar")
    assert await uploads.file_id("card:a:ar", "1") is None
