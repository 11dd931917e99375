"""What stands in the way of a decision: items held elsewhere, awards that stand already, and what changed since."""

from collections.abc import Iterable, Sequence
from datetime import date

from thidua.core.decisions.prizes import NEEDS_TEXT
from thidua.core.documents.award_decision.content import GRANTING, REVOKING
from thidua.core.documents.numbering import numbered
from thidua.core.kernel.ids import BearerId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.nominations.reviewed import Reviewed
from thidua.core.rules.parameter import Value
from thidua.core.workflow.decision import DECISION
from thidua.foundation.act import Context
from thidua.modules.decisions.models import Decision, Line, Payment
from thidua.modules.decisions.queries.money import prizes_of
from thidua.modules.nominations.public import RefusedItem, decided_by, refused_by, reviewed
from thidua.modules.registry.public import entries_of
from thidua.modules.statutes.public import award_words, office_book, office_of

LIVE = ("draft", "checked", "signed")


def written_number(row: Decision) -> str:
    """`05/QĐ-UBND`; "" where no number is given yet."""
    return numbered(row.number, row.symbol) if row.number else ""


def state_word(row: Decision) -> str:
    """The state in the office's words."""
    return DECISION.state(row.state).staff


def award_name(code: str) -> str:
    """The award in words."""
    return award_words(code)


def bearer_key(line: Line) -> BearerId:
    """Whose award a line is."""
    return BearerId(line.bearer_id)


def certificate_key(line: Line) -> str:
    """Under which key certificates know a line."""
    return f"decision-line:{line.pk}"


def taken_elsewhere(items: Iterable[Reviewed], *, but: int | None = None) -> list[Reason]:
    """The items that another decision, not yet issued, holds already."""
    names = {str(each.item): each.name for each in items}
    rows = Line.objects.filter(item__in=names, decision__state__in=LIVE).exclude(decision=but)
    return [
        Reason.of("decision.item_taken", name=names[row.item], about=row.decision.about)
        for row in rows.select_related("decision")
    ]


def granted_before(items: Sequence[Reviewed]) -> list[Reason]:
    """The items whose award of that year stands in the register already."""
    standing = {
        (each.bearer, each.award, each.year): each
        for each in entries_of({item.bearer for item in items})
        if not each.is_revoked
    }
    found = [(item, standing.get((item.bearer, item.award, item.year))) for item in items]
    return [
        Reason.of("decision.granted_already", name=item.name, year=item.year, decision=entry.decision)
        for item, entry in found
        if entry is not None
    ]


def still_good(ctx: Context, row: Decision) -> Outcome[bool]:
    """Whether every line of a granting decision is still on the reviewed list: a hold or a new vote takes it off."""
    if row.kind != GRANTING:
        return Ok(True)  # noqa: FBT003 - the answer itself
    there = {str(each.item) for each in reviewed(ctx, UnitId(row.unit_id))}
    lost = [line for line in row.lines.all() if line.item and line.item not in there]
    if lost:
        return Refused(tuple(Reason.of("decision.line_held", name=line.name) for line in lost))
    return Ok(True)  # noqa: FBT003 - the answer itself


def prizes_known(row: Decision, *, on: date) -> Outcome[bool]:
    """Whether the prize of every line is known by the law of a day, or was typed: nobody signs an unknown cost."""
    if row.kind != GRANTING:
        return Ok(True)  # noqa: FBT003 - the answer itself
    lines = list(row.lines.select_related("bearer"))
    prizes = prizes_of(lines, on=on, path=row.unit.path, is_paid=row.is_paid)
    unknown = sorted({line.award for line in lines if prizes[line.pk].paid.why == NEEDS_TEXT})
    if unknown:
        return Refused(tuple(Reason.of("decision.prize_unknown", award=award_name(code)) for code in unknown))
    return Ok(True)  # noqa: FBT003 - the answer itself


def fallen(lines: Iterable[Line]) -> list[Line]:
    """Those whose award is revoked in the register today."""
    rows = list(lines)
    revoked = {each.id for each in entries_of({row.bearer_id for row in rows}) if each.is_revoked}
    return [row for row in rows if row.entry_id in revoked]


def grounds_of(lines: Iterable[Line]) -> dict[int, str]:
    """The ground of each line's newest issued revocation, by the line's number."""
    rows = Line.objects.filter(target__in=list(lines), decision__kind=REVOKING, decision__state="issued")
    return {int(row.target_id or 0): row.decision.ground for row in rows.select_related("decision").order_by("pk")}


def reviewed_since(lines: Iterable[Line]) -> list[Line]:
    """Those whose dossier is no longer decided by their decision: it is examined again, or was decided on anew."""
    rows = [row for row in lines if row.item]
    standing = {str(item) for item in decided_by({row.decision_id for row in rows})}
    return [row for row in rows if row.item not in standing]


def refused_in(decision: int) -> tuple[RefusedItem, ...]:
    """What the signer of a decision refused and nobody took up again."""
    return refused_by(decision)


def lines_with(row: Decision, *, award: str, why: str, on: date) -> list[int]:
    """The lines of an award whose prize stands like that; a prize that was typed can be typed again."""
    lines = list(row.lines.select_related("bearer"))
    prizes = prizes_of(lines, on=on, path=row.unit.path, is_paid=True)
    return [
        line.pk
        for line in lines
        if line.award == award and (prizes[line.pk].paid.why == why or prizes[line.pk].is_typed)
    ]


def payment_row(line: Line) -> Payment | None:
    """The prize of a line, if one was to be paid."""
    return Payment.objects.filter(line=line).first()


def days_to_return(row: Decision, *, on: date) -> int | None:
    """Within how many working days artefact and money come back, by the law of the day; None where no text says."""
    office = office_of(row.unit.path)
    found = office_book(office).at(on, office=office).value("thoi_han.nop_lai_khi_huy_bo")
    return int(found.value) if isinstance(found, Value) else None
