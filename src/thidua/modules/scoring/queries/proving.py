"""Which points a unit gave itself still lack the file that the table asks for."""

from thidua.core.scoring.criterion import CriteriaTable
from thidua.core.scoring.sheet import Sheet
from thidua.core.scoring.sheet.proof import unproved_codes
from thidua.modules.scoring.models import Evidence, Part, SheetRow


def unproved(sheet: SheetRow, table: CriteriaTable, filled: Sheet) -> tuple[str, ...]:
    """The codes, on a unit's own sheet alone: who claims proves."""
    if sheet.part != Part.SCORE or sheet.scorer_id != sheet.scored_id:
        return ()
    if not any(each.asks_evidence for each in table.criteria()):
        return ()
    proved = Evidence.objects.filter(sheet=sheet, detached_at=None).values_list("criterion", flat=True)
    return unproved_codes(table, filled, set(proved))
