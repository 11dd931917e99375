"""Triggers that refuse to change or delete rows of a table, on both engines. Used by the migrations of its owners."""

from collections.abc import Callable
from typing import Any

FUNCTION = """
CREATE OR REPLACE FUNCTION thidua_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'history is append-only'; END $$
"""


def _sqlite(table: str) -> list[str]:
    return [
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"
        for verb in ("UPDATE", "DELETE")
    ]


def _postgresql(table: str) -> list[str]:
    trigger = (
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION thidua_refuse_change()"
    )
    return [FUNCTION, trigger]


def guarding(*tables: str) -> Callable[[Any, Any], None]:
    """What a migration runs to put the triggers on these tables."""

    def guard(_apps: Any, schema_editor: Any) -> None:
        statements = _postgresql if schema_editor.connection.vendor == "postgresql" else _sqlite
        for table in tables:
            for statement in statements(table):
                schema_editor.execute(statement)

    return guard
