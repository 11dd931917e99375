"""A sheet as the score grid shows it, and the answers the grid's script understands."""

from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from thidua.core.kernel.quantity import rounded, written
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion import Criterion, Kind, Section
from thidua.core.scoring.measure import Asks, Choice, Level, asks
from thidua.core.scoring.sheet import SectionSum
from thidua.foundation.act import Context
from thidua.foundation.sentences import sentence
from thidua.modules.scoring.queries.shapes import SheetPage, Summed

SHOWN = 6


def amount(exact: Fraction | Decimal | None) -> str:
    """An amount for the page: as many decimals as it has, at most two."""
    return "–" if exact is None else written(rounded(Fraction(exact), 2).normalize())


def _section_total(line: SectionSum) -> Fraction:
    return line.base + line.bonus + line.bonus_outside - line.penalty


def _hint(criterion: Criterion, page: SheetPage) -> str:
    own = page.proposed.get(criterion.code)
    parts = [
        _("Đơn vị đề xuất: %(score)s") % {"score": own.typed or "–"} if own else "",
        criterion.method,
        _measure_hint(criterion),
        criterion.evidence and _("Minh chứng: %(what)s") % {"what": criterion.evidence},
    ]
    return ". ".join(part for part in parts if part)


def _measure_hint(criterion: Criterion) -> str:
    """How points follow from the facts, and how the facts are typed."""
    if criterion.measure is None:
        return ""
    asked = asks(criterion.measure)
    if asked is Asks.LEVEL:
        examples = [f"{level.name}: {level.example}" for level in _levels(criterion) if level.example]
        return "; ".join(examples)
    typed = {
        Asks.PAIR: _("Nhập thực hiện/kế hoạch, ví dụ 95/100"),
        Asks.FIGURE: _("Nhập số đạt được"),
        Asks.EVENTS: _("Nhập điểm từng việc, cách nhau dấu chấm phẩy, ví dụ 1; -2"),
    }
    return ". ".join(part for part in (criterion.way, typed[asked]) if part)


def _criterion(page: SheetPage, criterion: Criterion) -> dict[str, object]:
    cell = page.cells.get(criterion.code)
    files = page.evidence.get(criterion.code, ())
    return {
        "id": criterion.code,
        "code": criterion.code,
        "name": criterion.text,
        "maximum": criterion.maximum,
        "kind": criterion.kind.value,
        "has_veto": criterion.veto,
        "is_vetoed": cell.is_vetoed if cell else False,
        "typed": cell.typed if cell else "",
        "reason": cell.reason if cell else "",
        "version": cell.version if cell else 0,
        "evidence_count": len(files),
        "evidence_url": reverse("scoring:evidence", args=[page.sheet.id, criterion.code]),
        "hint": _hint(criterion, page),
        "asks": asks(criterion.measure).value if criterion.measure else "",
        "levels": _levels(criterion),
        "is_direct": cell is not None and cell.typed not in {"", *(each.name for each in _levels(criterion))},
        "points": points_of(page, criterion),
        "asks_evidence": criterion.asks_evidence and page.sheet.is_own and page.sheet.part == "score",
        "figure": page.figures.get(criterion.code),
    }


def _levels(criterion: Criterion) -> tuple[Level, ...]:
    return criterion.measure.levels if isinstance(criterion.measure, Choice) else ()


def points_of(page: Summed, criterion: Criterion) -> str:
    """What the facts of a criterion with a measure bring, for showing beside them; with what going over plan adds."""
    cell = page.cells.get(criterion.code)
    if criterion.measure is None or cell is None or cell.score is None:
        return ""
    extra = page.filled.extra.get(criterion.code)
    points = amount(cell.score) if extra is None else f"{amount(cell.score)} + {amount(extra)}"
    return _("= %(points)s điểm") % {"points": points}


def _section(page: SheetPage, section: Section, line: SectionSum) -> dict[str, object]:
    base = [entry.maximum for entry in section.criteria if entry.kind is Kind.BASE]
    return {
        "id": section.code,
        "name": f"{section.code}. {section.text}",
        "maximum": section.maximum if section.maximum is not None else (sum(base, Decimal(0)) or None),
        "total": _section_total(line),
        "criteria": [_criterion(page, criterion) for criterion in section.criteria],
    }


def why_closed(page: SheetPage) -> Reason | None:
    """Why the reader cannot enter scores here now."""
    if page.round.state == "closed":
        return Reason.of("sheet.round_is_closed", at=page.round.closed_at)
    return page.shut if page.is_own else Reason.of("sheet.read_only")


def grid_of(ctx: Context, page: SheetPage) -> dict[str, object]:
    """The parameters of web/parts/score_grid.html."""
    sums = {line.code: line for line in page.filled.tally.sections}
    return {
        "sheet": page.sheet.id,
        "owner": ctx.actor.account,
        "save_url": reverse("scoring:save_cell", args=[page.sheet.id]),
        "is_open": page.is_writable,
        "why_closed": why_closed(page),
        "total": page.filled.tally.total,
        "maximum": page.table.highest,
        "sections": [_section(page, section, sums[section.code]) for section in page.table.sections],
    }


def saved_answer(page: Summed, code: str, *, version: int, at: datetime) -> dict[str, object]:
    """What the grid's script gets after a cell was saved."""
    why = why_not_submit(page)
    criterion = page.table.criterion(code)
    points = points_of(page, criterion) if criterion else ""
    return {
        "total": amount(page.filled.tally.total),
        "section_totals": {line.code: amount(_section_total(line)) for line in page.filled.tally.sections},
        "version": version,
        "points": points,
        "saved_at": timezone.localtime(at).strftime("%H:%M"),
        "missing": len(page.filled.missing),
        "why": sentence(why) if why else "",
    }


def why_not_submit(page: Summed) -> Reason | None:
    """Why the sheet cannot be handed in yet."""
    missing = page.filled.missing
    more = ("…",) if len(missing) > SHOWN else ()
    if missing:
        return Reason.of("sheet.incomplete", count=len(missing), codes=(*missing[:SHOWN], *more))
    lacking = page.unproved
    return Reason.of("sheet.evidence_missing", count=len(lacking), codes=lacking[:SHOWN]) if lacking else None


def may_withdraw(page: SheetPage) -> bool:
    """Whether the reader may take the sheet back: not after the last day, nor once the others' scores can be read."""
    is_in = page.shut is not None and page.shut.code == "sheet.already_submitted"
    return page.is_own and is_in and (page.sheet.part != "score" or not page.round.is_revealed)


def may_take_figures(page: SheetPage) -> bool:
    """Whether a blank criterion has a figure that a report states."""
    return page.is_writable and any(view.typed and code not in page.cells for code, view in page.figures.items())
