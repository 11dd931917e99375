"""Scenes are built once by the real actions; the next test that asks for the same one gets its rows put back.

A closed round takes two hundred actions, and forty tests begin with one. `remembered` looks at every row before and after
the first building and keeps the difference. When the same scene is asked for on exactly the same rows (a digest of all
of them says so), the difference is written instead of played. Any other state of the database builds the scene anew, so
nothing can be put where it does not belong.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection
from django.db.models import GeneratedField

Scene = TypeVar("Scene")
Rows = Mapping[Any, tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as SQL sees it; its key is among the columns."""

    name: str
    columns: tuple[str, ...]
    key: int

    def read(self) -> Rows:
        """All rows by key, as the driver gives them."""
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {', '.join(map(quoted, self.columns))} FROM {quoted(self.name)}")
            return {row[self.key]: tuple(map(plain, row)) for row in cursor.fetchall()}

    def write(self, new: Rows, changed: Rows) -> None:
        """Put the rows in and the changed ones right."""
        marks = ", ".join(["%s"] * len(self.columns))
        names = ", ".join(map(quoted, self.columns))
        sets = ", ".join(f"{quoted(name)} = %s" for name in self.columns)
        with connection.cursor() as cursor:
            if new:
                cursor.executemany(f"INSERT INTO {quoted(self.name)} ({names}) VALUES ({marks})", list(new.values()))
            for key, row in changed.items():
                where = f"WHERE {quoted(self.columns[self.key])} = %s"
                cursor.execute(f"UPDATE {quoted(self.name)} SET {sets} {where}", [*row, key])


def quoted(name: str) -> str:
    """The name as the database writes it."""
    return connection.ops.quote_name(name)


def plain(value: Any) -> Any:
    """PostgreSQL hands bytes out as a view of memory that is gone with the row."""
    return bytes(value) if isinstance(value, memoryview) else value


@cache
def tables() -> tuple[Table, ...]:
    """Every table of the project and of Django."""
    found = []
    for model in apps.get_models(include_auto_created=True):
        fields = [each for each in model._meta.local_concrete_fields if not isinstance(each, GeneratedField)]
        if model._meta.managed and not model._meta.proxy:
            key = fields.index(model._meta.pk)
            found.append(Table(model._meta.db_table, tuple(str(each.column) for each in fields), key))
    return tuple(found)


def everything() -> tuple[Rows, ...]:
    """All rows of all tables."""
    return tuple(table.read() for table in tables())


def digest(rows: tuple[Rows, ...]) -> str:
    """Two states of the database have the same one only if every row is the same."""
    return hashlib.sha256(repr([sorted(each.items(), key=str) for each in rows]).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Kept:
    """What a scene is to its test, and what building it did to each table."""

    scene: Any
    new: tuple[Rows, ...]
    changed: tuple[Rows, ...]


KEPT: dict[tuple[Any, ...], Kept] = {}


def remembered(build: Callable[..., Scene], *given: Any) -> Scene:
    """The scene that `build(*given)` makes; played the first time, put back afterwards. `given` must have a fair repr."""
    before = everything()
    name = (build.__module__, build.__qualname__, repr(given), digest(before))
    if name in KEPT:
        kept = KEPT[name]
        for table, new, changed in zip(tables(), kept.new, kept.changed, strict=True):
            table.write(new, changed)
        count_on()
        return kept.scene  # type: ignore[no-any-return] # what was kept under this builder is what it made
    scene = build(*given)
    after = everything()
    if not any(old.keys() - now.keys() for old, now in zip(before, after, strict=True)):
        KEPT[name] = Kept(scene, *differences(before, after))
    return scene


def count_on() -> None:
    """The next rows are numbered after those put back: PostgreSQL counts by itself, whatever stands in a table."""
    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


def differences(before: tuple[Rows, ...], after: tuple[Rows, ...]) -> tuple[tuple[Rows, ...], tuple[Rows, ...]]:
    """What came and what changed, table by table."""
    pairs = list(zip(before, after, strict=True))
    new = tuple({key: row for key, row in now.items() if key not in old} for old, now in pairs)
    changed = tuple({key: row for key, row in now.items() if key in old and old[key] != row} for old, now in pairs)
    return new, changed
