"""From an office's composed report to the form of the body above: figures of one name and kind, and its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from thidua.core.kernel.ids import ReportId, UnitId
from thidua.core.kernel.outcome import Ok
from thidua.core.kernel.quantity import rounded, written
from thidua.core.reporting.form import Form
from thidua.core.reporting.unit import converted
from thidua.core.vietnamese.fold import search_key
from thidua.modules.reporting.models import ReportRow
from thidua.modules.reporting.queries.boards import called
from thidua.modules.reporting.queries.drafts import WORDS

_PLACES = 4


@dataclass(frozen=True, slots=True)
class UpwardView:
    """A report that the office itself owes to a body above."""

    report: ReportId
    scheme_name: str
    office: str
    what: str


def fields_for(form: Form, content: Mapping[str, Any]) -> dict[str, str]:
    """What can be filled: figures of the same name, turned into the form's unit, and the first part in words."""
    below = {search_key(each["name"]): each for each in content["figures"] if each["amount"] is not None}
    filled = {}
    for indicator in form.typed:
        found = below.get(search_key(indicator.name))
        if found is not None:
            turned = converted(Fraction(found["amount"]), found["unit"], indicator.unit)
            if isinstance(turned, Ok):
                filled[indicator.code] = written(rounded(turned.value, _PLACES).normalize() + 0)
    if form.narratives:
        filled[f"{WORDS}{form.narratives[0].key}"] = "\n".join(content["paragraphs"])
    return filled


def owed_by(unit: UnitId) -> tuple[UpwardView, ...]:
    """The reports that a unit owes to bodies above and that can still be written."""
    rows = ReportRow.objects.filter(unit=unit, state__in=("drafting", "returned"), due__scheme__state="open")
    return tuple(
        UpwardView(ReportId(row.pk), called(row.due.scheme), row.due.scheme.unit.name, row.due.what)
        for row in rows.select_related("due__scheme__unit", "due__scheme__campaign")
    )
