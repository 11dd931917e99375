"""The demo plays on one day: what was done lies before its end, only what is planned lies ahead; each plan has its place."""

import sqlite3
from contextlib import closing

import pytest

from tests.journeys.conftest import Running
from thidua.wiring.demo.environment import FIRST_MOMENT

pytestmark = [pytest.mark.browser, pytest.mark.journey]
PLANNED = {"last", "until", "due", "last_good_day", "promised", "due_on", "closes_on", "interim_on", "final_on"}
"""Names of columns that say what is to come: ends of periods, deadlines, days of reviews."""
AHEAD = {"statutes_provision.since", "directory_account.last_login"}
"""A rule of an office that begins next year; and Django's own note of a log-in, which knows the real clock alone."""


def test_nothing_that_was_done_is_dated_after_the_day(running: Running):
    ahead = []
    with closing(sqlite3.connect(f"file:{running.database}?mode=ro", uri=True)) as base:
        tables = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in (name for name in tables if not name.startswith("django_")):
            for _place, column, kind, *_more in base.execute(f"PRAGMA table_info({table})").fetchall():
                if kind in ("date", "datetime") and column not in PLANNED:
                    last = f"{FIRST_MOMENT:%Y-%m-%d}" + (" 17:00" if kind == "datetime" else "")  # the day's end in UTC
                    if base.execute(f'SELECT COUNT(*) FROM {table} WHERE "{column}" > ?', [last]).fetchone()[0]:
                        ahead.append(f"{table}.{column}")
    assert set(ahead) <= AHEAD


@pytest.mark.parametrize(
    ("number", "state"),
    [("1626/KH-BQL", "finished"), ("50/KH-UBND", "running"), ("", "running")],
    ids=["000 is over", "003 runs", "001 runs, whose number the source leaves blank"],
)
def test_each_plan_has_its_place_on_the_day(running: Running, number: str, state: str):
    told = "SELECT c.state FROM campaigns_campaign c JOIN plans_plan p ON p.campaign_id = c.id WHERE p.number = ?"
    with closing(sqlite3.connect(f"file:{running.database}?mode=ro", uri=True)) as base:
        assert base.execute(told, [number]).fetchall() == [(state,)]


def test_plan_002_waits_unconfirmed_since_this_morning(running: Running):
    asked = (
        "SELECT state, received_at FROM plans_plan WHERE number = '1516/KH-KTĐ' OR title LIKE 'Triển khai công tác%'"
    )
    with closing(sqlite3.connect(f"file:{running.database}?mode=ro", uri=True)) as base:
        [(state, at)] = base.execute(asked).fetchall()
    assert state in ("read", "accepted", "launched")  # the journey of the first slice may have confirmed it before
    assert at.startswith("2025-12-08")
