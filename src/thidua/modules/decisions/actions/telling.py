"""Who is told of an issued decision: the offices and heads of the units whose people are on it, once each."""

from collections import Counter

from django.urls import reverse

from thidua.core.access.duty import Duty
from thidua.core.documents.award_decision.content import GRANTING, RESTORING, REVOKING
from thidua.core.kernel.reason import Reason
from thidua.foundation.act import Turn
from thidua.foundation.sentences import kept
from thidua.modules.decisions import queries
from thidua.modules.decisions.models import Decision
from thidua.modules.notices.public import TELL

WHO = (Duty.STANDING_OFFICE.value, Duty.UNIT_HEAD.value)


def _sentence(kind: str, **values: object) -> Reason:
    if kind == GRANTING:
        return Reason.of("decision.told_award", **values)
    if kind == REVOKING:
        return Reason.of("decision.told_revocation", **values)
    if kind == RESTORING:
        return Reason.of("decision.told_restoration", **values)
    return Reason.of("decision.told_correction", **values)


def tell_everybody(turn: Turn, row: Decision) -> None:
    """After the commit each unit is told how many of its people and bodies the decision speaks of."""
    counts = Counter(row.lines.values_list("bearer__unit", flat=True))
    url = reverse("decisions:told", args=[row.pk])
    for unit, count in counts.items():
        sentence = _sentence(row.kind, number=queries.written_number(row), authority=row.authority, count=count)
        told = {"key": f"decision:{row.pk}", "sentence": kept(sentence), "url": url, "due": None}
        turn.afterwards(TELL, unit=unit, duties=list(WHO), told=told)
