"""The rows of an old list from what a machine read of a decision: cells as an office would type them.

Nothing is made up: what the paper does not say stays blank, and the check of the list then says so row by row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thidua.core.kernel.period import Day

_SIDES = {"person": "Cá nhân", "collective": "Tập thể"}
PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Paper:
    """What holds for all rows of a decision. `key` is the paper's own, so that each row can be found in it again."""

    number: str
    on: Day | None
    issuer: str
    key: str = ""


def cells_of(fact: Mapping[str, object], paper: Paper) -> dict[str, str]:
    """One row by column, with its line where the fact tells it.

    The unit named in the paper goes beside the post: it need not be a unit of this office.
    """
    post = ", ".join(part for part in (_text(fact, "position"), _text(fact, "unit")) if part)
    line = fact.get("line")
    place = {"paper": paper.key, "line": str(line)} if paper.key and isinstance(line, int) else {}
    return place | {
        "kind": _SIDES.get(_text(fact, "side"), ""), "name": _text(fact, "name"), "position": post,
        "award": _text(fact, "form"), "decision": paper.number,
        "decided": f"{paper.on:%d/%m/%Y}" if paper.on else "", "issuer": paper.issuer,
    }  # fmt: skip


def rows_of(facts: Sequence[Mapping[str, object]], paper: Paper) -> list[dict[str, str]]:
    """A row for each award that was given; what was only proposed is no award."""
    return [cells_of(fact, paper) for fact in facts if _text(fact, "status") != PROPOSED]


def _text(fact: Mapping[str, object], name: str) -> str:
    found = fact.get(name)
    return " ".join(found.split()) if isinstance(found, str) else ""
