"""Which points of a sheet still lack the file that the table asks for."""

from collections.abc import Collection

from thidua.core.scoring.criterion import CriteriaTable, Kind
from thidua.core.scoring.sheet.filling import Sheet


def unproved_codes(table: CriteriaTable, filled: Sheet, proved: Collection[str]) -> tuple[str, ...]:
    """The codes with points but no file; zero points and penalties need none."""
    return tuple(
        each.code
        for each in table.criteria()
        if each.asks_evidence
        and each.kind is not Kind.PENALTY
        and filled.amounts.get(each.code)
        and each.code not in proved
    )
