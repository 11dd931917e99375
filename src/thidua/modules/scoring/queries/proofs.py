"""Proving official results: each kept version is opened and computed again from its own text alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.modules.scoring.models import SnapshotRow
from thidua.modules.scoring.queries.results import opened_content
from thidua.modules.scoring.queries.shapes import SnapshotView


@dataclass(frozen=True, slots=True)
class Proof:
    """What became of one version: how many figures were computed again, or why it cannot be believed."""

    round: str
    version: int
    figures: int
    trouble: tuple[Reason, ...] = ()


def proofs() -> Iterator[Proof]:
    """Every version of every result, in order; a version missing between two others is trouble too."""
    last: tuple[int, int] = (0, 0)
    for row in SnapshotRow.objects.select_related("round").order_by("round", "version").iterator():
        earlier = last[1] if last[0] == row.round_id else 0
        checked = refuse("ranking.version_missing", version=earlier + 1) if row.version != earlier + 1 else Ok(0)
        found = checked if isinstance(checked, Refused) else figures_in(row.content, row.digest)
        yield Proof(
            row.round.name, row.version, 0 if isinstance(found, Refused) else found.value,
            found.reasons if isinstance(found, Refused) else (),
        )  # fmt: skip
        last = (row.round_id, row.version)


def figures_in(content: str, digest: str = "") -> Outcome[int]:
    """How many official figures the text of a version proves: a score and a place for each unit."""
    result = opened_content(content, digest)
    return result if isinstance(result, Refused) else Ok(2 * len(result.value.units))


def as_file(view: SnapshotView) -> bytes:
    """A version as the file that `thidua verify-ranking FILE` proves anywhere."""
    return view.content.encode()
