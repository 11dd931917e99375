"""Finding a name among millions: by its words without accents, page by page, in Vietnamese order.

Two ways lead to a page. A word that many names have is found soonest by walking the names in order; a rare one by the
index of words. The walk is tried first and given up after `WALK` names.
"""

from dataclasses import dataclass
from typing import Any

from django.db import connection

from thidua.core.vietnamese.fold import search_key

WALK = 4_000
PAGE = 50
COLUMNS = "id, sorted_by"
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for. `units` None is everywhere; `after` is the place of the last name on the page before."""

    text: str
    units: tuple[int, ...] | None
    kind: str = ""
    after: Place | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The words sought, without accents."""
        return tuple(search_key(self.text).split())


def _conditions(asked: Asked) -> tuple[str, list[Any]]:
    """What holds for every name that may be found, as SQL with its values."""
    said = ["1 = 1"]
    values: list[Any] = []
    if asked.units is not None:
        said.append(f"unit_id IN ({', '.join(['%s'] * len(asked.units)) or 'NULL'})")
        values += asked.units
    if asked.kind:
        said.append("kind = %s")
        values.append(asked.kind)
    if asked.after:
        said.append("(sorted_by, id) > (%s, %s)")
        values += asked.after
    return " AND ".join(said), values


def _run(sql: str, values: list[Any]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [row[0] for row in cursor.fetchall()]


def _walked(asked: Asked, most: int) -> list[int]:
    """Names with the words among the next `WALK` in order."""
    held, values = _conditions(asked)
    like = " AND ".join(["' ' || search LIKE %s"] * len(asked.words)) or "1 = 1"
    sql = (
        f"SELECT id FROM (SELECT id, sorted_by, search FROM registry_bearer WHERE {held} "  # noqa: S608 - no value in it
        f"ORDER BY sorted_by, id LIMIT {WALK}) AS near WHERE {like} ORDER BY sorted_by, id LIMIT {most}"
    )
    return _run(sql, [*values, *(f"% {word}%" for word in asked.words)])


def _indexed(asked: Asked, most: int) -> list[int]:
    """Names with the words, by the index of words, in order."""
    held, values = _conditions(asked)
    if connection.vendor == "postgresql":
        match = " & ".join(f"{word}:*" for word in asked.words)
        sql = (
            f"SELECT id FROM registry_bearer WHERE to_tsvector('simple', search) @@ to_tsquery('simple', %s) "  # noqa: S608 - no value in it
            f"AND {held} ORDER BY sorted_by, id LIMIT {most}"
        )
    else:
        match = " ".join(f'"{word}"*' for word in asked.words)
        sql = (
            f"SELECT id FROM registry_bearer WHERE id IN (SELECT rowid FROM registry_words WHERE registry_words "  # noqa: S608 - no value in it
            f"MATCH %s) AND {held} ORDER BY sorted_by, id LIMIT {most}"
        )
    return _run(sql, [match, *values])


def found(asked: Asked) -> tuple[int, ...]:
    """The numbers of the bearers on the page, one more than a page where there are more."""
    most = PAGE + 1
    near = _walked(asked, most)
    if len(near) == most or not asked.words:
        return tuple(near)
    return tuple(_indexed(asked, most))
