from datetime import UTC, datetime

import pytest

from bot.announcements.moments import MomentError, Wrong, moment

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "utc", "zone"),
    [
        ("2026-11-25 18:00 Europe/Berlin", "2026-11-25T17:00", "Europe/Berlin"),
        ("2027-07-01 18:00 Europe/Berlin", "2027-07-01T16:00", "Europe/Berlin"),
        (" 2026-11-25  9:05   asia/damascus ", "2026-11-25T06:05", "Asia/Damascus"),
        ("2026-11-25 18:00 Damascus", "2026-11-25T15:00", "Asia/Damascus"),
        ("٢٠٢٦-١١-٢٥ ١٨:٠٠ Asia/Damascus", "2026-11-25T15:00", "Asia/Damascus"),
        ("2026-11-25T18:00:00Z", "2026-11-25T18:00", "UTC"),
        ("2026-11-25 18:00 utc", "2026-11-25T18:00", "UTC"),
        ("2026-11-25T18:00+03:00", "2026-11-25T15:00", "UTC+03:00"),
        ("2026-11-25 18:00 -0430", "2026-11-25T22:30", "UTC-04:30"),
        ("2026-11-25 18:00 UTC+3", "2026-11-25T15:00", "UTC+03:00"),
    ],
)
def test_a_day_a_time_and_a_zone_are_a_moment(text: str, utc: str, zone: str) -> None:
    found = moment(text, NOW)
    assert found.at == datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert found.at.isoformat()[:10] == "2027-07-01" or found.at.day == 25
    assert found.zone == zone


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("tomorrow", Wrong.FORM),
        ("18:00 Europe/Berlin", Wrong.FORM),
        ("2026-02-30 18:00 UTC", Wrong.FORM),
        ("2026-11-25 25:00 UTC", Wrong.FORM),
        ("25.11.2026 18:00 UTC", Wrong.FORM),
        ("2026-11-25 18:00", Wrong.ZONE_MISSING),
        ("2026-11-25 18:00 Europe/Nowhere", Wrong.ZONE),
        ("2026-11-25 18:00 +99:00", Wrong.ZONE),
        ("2026-11-25 18:00 +03:75", Wrong.ZONE),
        ("2026-11-22 12:00 UTC", Wrong.PAST),
        ("2026-11-22 13:00 Europe/Berlin", Wrong.PAST),
        ("2062-11-25 18:00 UTC", Wrong.FAR),
        ("2027-03-28 02:30 Europe/Berlin", Wrong.SKIPPED),
        ("2027-10-31 02:30 Europe/Berlin", Wrong.TWICE),
    ],
)
def test_what_could_mean_another_moment_is_refused(text: str, wrong: Wrong) -> None:
    with pytest.raises(MomentError) as error:
        moment(text, NOW)
    assert error.value.wrong is wrong
