"""No query over the database joins a voter to a vote, on either engine, not even by rowid, xmin or ctid.

The proof is a swap. The same members vote in the same order on the same slips, but in the second run each takes another
member's slip with its vote. If everything that is kept, read with the row numbers, places and transaction numbers that the
engine adds, is the same in both runs, no query whatever can tell which member cast which vote: it would have to give two
answers on one and the same input.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction

from tests.modules.council import hall as halls
from tests.modules.council.hall import MEMBERS, DrawnInTurn, Hall, council
from thidua.core.kernel.ids import ItemId
from thidua.foundation.act import Context, new_context
from thidua.modules.directory import public as directory

CHOICES = (1, 2, 1, 0, 1, 1, 2, 1, 1)
EARLY = 4
"""After so many votes somebody looks at the database for the first time."""
HIDDEN = {
    "sqlite": "rowid AS hidden_row, *",
    "postgresql": "xmin::text::bigint AS hidden_run, ctid::text AS hidden_place, *",
}


@pytest.fixture
def hall(db: None) -> Hall:
    """Played, and into new files: where earlier tests left room in a file, rows would fall into it by chance."""
    begin_new_files()
    return halls.played({})


def begin_new_files() -> None:
    """Give every table without a row a new file, in this test's own transaction; nobody tidies there while it is open."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        empty = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT NOT EXISTS (SELECT 1 FROM "{table}")')
            empty += [f'"{table}"'] if cursor.fetchone()[0] else []
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(f"TRUNCATE {', '.join(empty)}")
        cursor.execute("SET LOCAL session_replication_role = origin")


@pytest.fixture
def chance() -> Any:
    """Chance that each run can set; the system's own again afterwards."""
    before = halls.with_chance(DrawnInTurn())
    yield
    halls.with_chance(before)


def acting_as(username: str) -> Context:
    """A request that has no number of its own: it is chance, and would differ between any two runs."""
    return new_context(directory.holder_named(username), request="one")


def without_rowid() -> set[str]:
    """The tables of SQLite that have no hidden row number: inner ones of its full-text search."""
    if connection.vendor != "sqlite":
        return set()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA table_list")
        names = [column[0] for column in cursor.description]
        return {row["name"] for row in (dict(zip(names, found, strict=True)) for found in cursor) if row["wr"]}


def rows_of(table: str) -> list[dict[str, Any]]:
    """Everything that an SQL query can read of a table."""
    with connection.cursor() as cursor:
        columns = "*" if table in without_rowid() else HIDDEN[connection.vendor]
        cursor.execute(f'SELECT {columns} FROM "{table}"')
        names = [column.name if hasattr(column, "name") else column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def placed(text: str) -> tuple[int, ...]:
    """A place in a table's file, such as (0,12), as numbers."""
    return tuple(int(part) for part in text.strip("()").split(","))


def ranked(values: list[Any]) -> dict[Any, int]:
    """Running numbers as their order: a run that was undone leaves gaps, which say nothing."""
    return {value: rank for rank, value in enumerate(sorted(set(values)))}


def everything() -> dict[str, list[dict[str, Any]]]:
    """All tables with all columns, the engine's own among them; running numbers by their order."""
    tables = {table: rows_of(table) for table in connection.introspection.table_names()}
    runs = ranked([row["hidden_run"] for rows in tables.values() for row in rows if "hidden_run" in row])
    return {table: in_order(rows, runs) for table, rows in tables.items()}


def in_order(rows: list[dict[str, Any]], runs: dict[Any, int]) -> list[dict[str, Any]]:
    """The rows of one table, every running number in them replaced by its rank."""
    own = {name: ranked([row[name] for row in rows if isinstance(row.get(name), int)]) for name in ("id", "hidden_row")}
    own["hidden_place"] = ranked([placed(row["hidden_place"]) for row in rows if "hidden_place" in row])
    known = own | {"hidden_run": runs}
    plain = [
        {
            name: known[name].get(placed(value) if name == "hidden_place" else value, value) if name in known else value
            for name, value in row.items()
        }
        for row in rows
    ]
    return sorted(plain, key=lambda row: str(sorted(row.items())))


def run(item: ItemId, slips: tuple[int, ...]) -> list[dict[str, list[dict[str, Any]]]]:
    """Each member votes with the slip of that place and its choice; the database early, at the end, and after closing."""
    left, seen = list(range(len(MEMBERS))), []
    for number, (member, slip) in enumerate(zip(MEMBERS, slips, strict=True), 1):
        halls.with_chance(DrawnInTurn(left.index(slip)))
        left.remove(slip)
        council.cast_ballot(acting_as(member), item=item, choice=CHOICES[slip]).or_raise()
        if number in {EARLY, len(MEMBERS)}:
            seen.append(everything())
    council.close_ballot(acting_as("thuky"), item=item).or_raise()
    return [*seen, everything()]


def undone(deed: Callable[[], Any]) -> Any:
    """What the deed yields; the database is then as if it had not been."""
    with transaction.atomic():
        found = deed()
        transaction.set_rollback(True)
    return found


IN_ORDER = tuple(range(9))
SWAPPED = (3, 2, 1, 0, 8, 7, 6, 5, 4)
"""Among the first four, and among the others: so that both looks fall on the same slips."""


def test_who_cast_which_vote_leaves_no_trace_whatever(hall: Hall, chance: None):
    _meeting, item = halls.voting(hall)
    first = undone(lambda: run(item, IN_ORDER))
    second = undone(lambda: run(item, SWAPPED))
    for early, late in zip(first, second, strict=True):
        assert early == late


def test_the_same_look_does_tell_votes_by_name_apart(hall: Hall, chance: None):
    _meeting, item = halls.voting(hall, halls.proposal(hall, is_secret=False))
    first = undone(lambda: run(item, IN_ORDER))
    second = undone(lambda: run(item, SWAPPED))
    different = [
        {table for table in early if early[table] != late[table]} for early, late in zip(first, second, strict=True)
    ]
    assert different == [{"council_openvote"}, {"council_openvote"}, {"council_openvote", "council_resultrow"}]


def test_no_number_of_a_slip_stands_anywhere_but_in_the_box_and_the_list(hall: Hall):
    _meeting, item = halls.voting(hall)
    receipts = halls.all_vote(item, *CHOICES)

    def where() -> set[str]:
        tables = {table: str(rows_of(table)) for table in connection.introspection.table_names()}
        return {table for table, text in tables.items() if any(code in text for code in receipts.values())}

    assert where() == {"council_box"}
    council.close_ballot(halls.acting_as("thuky"), item=item).or_raise()
    assert where() == {"council_resultrow"}


def test_the_numbers_of_slips_are_chance_and_not_in_the_order_of_votes(hall: Hall):
    _meeting, item = halls.voting(hall)
    receipts = list(halls.all_vote(item, *CHOICES).values())
    assert len(set(receipts)) == len(MEMBERS)
    assert receipts != sorted(receipts)
