"""The order in which kinds of things are locked, so that two actions never wait for each other."""

from typing import TypeVar

from django.db import connection
from django.db.models import Model, QuerySet

ORDER = (
    "installation",
    "unit",
    "person",
    "account",
    "letter",
    "decision",
    "payment",
    "giving_back",
    "doubt",
    "fund",
    "batch",
    "certificate",
    "provision",
    "award_list",
    "bearer",
    "register",
    "verdict",
    "plan",
    "campaign",
    "call",
    "movement",
    "registration",
    "exemplar",
    "pact",
    "initiative",
    "table",
    "round",
    "sheet",
    "scheme",
    "report",
    "council",
    "session",
    "item",
    "nomination",
    "dossier",
    "publicity",
    "opinion",
)

_Row = TypeVar("_Row", bound=Model)


def locked(rows: "QuerySet[_Row]") -> "QuerySet[_Row]":
    """The rows, held until the transaction ends. SQLite's writers already stand in one line (BEGIN IMMEDIATE).

    FOR NO KEY UPDATE: a row's key never changes here, and a full lock would make other transactions' foreign-key
    checks wait on it, which deadlocked returning a sheet with closing its round.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("rows are locked only inside an action")
    return rows.select_for_update(of=("self",), no_key=True) if connection.features.has_select_for_update_of else rows


def is_in_order(held: tuple[str, ...], kind: str) -> bool:
    """Whether `kind` may be locked after those already held."""
    rank = ORDER.index(kind)
    return all(ORDER.index(earlier) <= rank for earlier in held)
