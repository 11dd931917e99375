"""Where the demo lives and which day it is there: a database of its own, a day on which every plan has begun."""

import os
from datetime import datetime, timedelta, timezone
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[4]
IS_WHOLE_CITY = bool(os.environ.get("THIDUA_DEMO_CITY"))
"""Whether the city's year-end round is played with all its 35 blocs; that world has a folder of its own."""
FOLDER = Path(os.environ.get("THIDUA_VAR", REPOSITORY / "var")) / ("demo-city" if IS_WHOLE_CITY else "demo")
VIETNAM = timezone(timedelta(hours=7))
FIRST_MOMENT = datetime(2025, 12, 8, 8, 0, tzinfo=VIETNAM)
"""A Monday, two days before plan 50/KH-UBND of the ward wants its reports ("trước ngày 10 tháng 12 năm 2025")."""
CLOCK = FOLDER / "clock"
READY = FOLDER / "ready"


def clock_shift() -> int:
    """Seconds between the real clock and the demo's, fixed when the demo was built so that its time runs on."""
    if CLOCK.exists():
        return int(CLOCK.read_text(encoding="ascii"))
    return int((FIRST_MOMENT - datetime.now(tz=VIETNAM)).total_seconds())


def prepare() -> None:
    """Set the environment before Django reads its settings."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    shift = clock_shift()
    CLOCK.write_text(str(shift), encoding="ascii")
    os.environ["DJANGO_SETTINGS_MODULE"] = "thidua.settings.dev"
    os.environ["THIDUA_DEMO"] = "1"
    os.environ["THIDUA_CLOCK_SHIFT"] = str(shift)
    os.environ.setdefault("THIDUA_DATABASE", str(FOLDER / "thidua.sqlite3"))


def start_over() -> None:
    """Forget the demo's database and clock; only what the demo itself made is removed."""
    for name in ("thidua.sqlite3", "thidua.sqlite3-wal", "thidua.sqlite3-shm", "clock", "ready"):
        (FOLDER / name).unlink(missing_ok=True)
