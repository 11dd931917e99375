"""Shapes that pages show."""

from dataclasses import dataclass

from thidua.core.kernel.ids import DoubtId, EntryId


@dataclass(frozen=True, slots=True)
class DoubtView:
    """A later award that may rest on a revoked one: whose, which, and what fell."""

    id: DoubtId
    entry: EntryId
    bearer: int
    name: str
    award_name: str
    year: int
    decision: str
    rule_name: str
    because: str
    revoked_year: int
    revocation: int
