"""A decision as a paper, a payment list and a fund as papers, composed from what is kept."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.conf import settings

from thidua.core.documents.award_decision import decision as composing
from thidua.core.documents.award_decision.content import AwardLine, DecisionPaper
from thidua.core.documents.award_decision.subject import Given, subject
from thidua.core.documents.demo import DEMO_MARK
from thidua.core.documents.letterhead import written_day
from thidua.core.documents.tree import Align, Cell, Column, Document, Paragraph, Row, Section, Table, Title
from thidua.core.kernel.quantity import written
from thidua.core.nominations.reviewed import Reviewed
from thidua.law.book import lawbook
from thidua.modules.decisions.models import Decision
from thidua.modules.decisions.queries.checks import written_number
from thidua.modules.decisions.queries.decisions import DecisionPage, LineView
from thidua.modules.directory.public import unit_view
from thidua.modules.statutes.public import award_words

FUND = "quỹ thi đua, khen thưởng"


def period(line: LineView) -> str:
    """The time of the achievement in words: its days where both are known, else its year."""
    if line.since and line.until:
        return f"từ {line.since:%d/%m/%Y} đến {line.until:%d/%m/%Y}"
    return f"năm {line.year}"


def is_title(award: str) -> bool:
    """Whether an award is a danh hiệu thi đua."""
    title = lawbook().titles.get(award)
    return title is not None and title.family == "title"


def subject_of(items: Iterable[Reviewed]) -> str:
    """Trích yếu of a decision on these items."""
    return subject(Given(award_words(item.award), is_title(item.award), item.year) for item in items)


def _instead(line: LineView) -> str:
    return "; ".join(text for text in line.instead.values() if text)


def _line(line: LineView) -> AwardLine:
    return AwardLine(
        name=line.name, about=line.about, award=line.award_name, achievement=line.achievement, period=period(line),
        is_title=is_title(line.award),
        prize=line.prize.paid.amount if line.prize and line.prize.paid.amount else None, instead=_instead(line),
    )  # fmt: skip


def _target(row: Decision) -> str:
    if row.target is None:
        return ""
    day = f" {written_day(row.target.on)}" if row.target.on else ""
    return f"Quyết định số {written_number(row.target)}{day} của {row.target.authority}"


def paper_of(page: DecisionPage, *, today: date) -> DecisionPaper:
    """The decision as its paper wants it; prizes that are not known are left out."""
    row = page.row
    return DecisionPaper(
        kind=row.kind, body=unit_view(page.view.unit).name, parent=row.parent, symbol=row.symbol, place=row.place,
        authority=row.authority, about=row.about, bases=tuple(row.bases), lines=tuple(map(_line, page.lines)),
        signer_office=row.signer_office, signer=row.signer, recipients=tuple(row.recipients),
        made_on=row.on or today, number=row.number, on=row.on, year=(row.on or today).year, target=_target(row),
        because=row.because, fund=f"{FUND} của {unit_view(page.view.unit).name}",
        is_paid=row.is_paid and not page.unknown, is_demo=settings.THIDUA_DEMO,
        wording=tuple(row.template.articles) if row.template else (),
    )  # fmt: skip


def decision_paper(page: DecisionPage, *, today: date) -> Document:
    """Quyết định with its annex."""
    return composing.compose(paper_of(page, today=today))


def payment_paper(page: DecisionPage, *, today: date) -> Document:
    """Danh sách chi tiền thưởng: one line each, with room for a signature."""
    names = ("TT", "Cá nhân, tập thể", "Chức vụ, đơn vị", "Danh hiệu, hình thức", "Số tiền (đồng)", "Ký nhận")
    awards = {line.id: line.award_name for line in page.lines}
    body: list[Row] = [
        (
            Cell(str(number)), Cell(each.name), Cell(each.about), Cell(awards[each.line]),
            Cell(written(Decimal(each.amount), 0), amount=Decimal(each.amount), places=0), Cell(""),
        )
        for number, each in enumerate(page.payments, 1)
    ]  # fmt: skip
    total = sum(each.amount for each in page.payments)
    body.append(
        (
            Cell("Tổng cộng", across=4, bold=True),
            Cell(written(Decimal(total), 0), bold=True, amount=Decimal(total), places=0), Cell(""),
        )
    )  # fmt: skip
    columns = (
        Column(12), Column(50, Align.LEFT, grows=True), Column(50, Align.LEFT, grows=True), Column(45, Align.LEFT),
        Column(30, Align.RIGHT), Column(30),
    )  # fmt: skip
    subject = f"Chi tiền thưởng theo Quyết định số {page.view.number}"
    blocks = (
        Title("DANH SÁCH", subject),
        Table(columns, (tuple(Cell(name, bold=True) for name in names),), tuple(body), key="payments"),
        Paragraph.of("Người lập danh sách – Kế toán – Thủ trưởng đơn vị (ký, ghi rõ họ tên)"),
    )
    return Document(
        title=subject, subject=subject, author=page.view.unit_name, made_on=page.view.on or today,
        mark=DEMO_MARK if settings.THIDUA_DEMO else "",
        sections=(Section("Chi tiền thưởng", blocks, is_landscape=True),),
    )  # fmt: skip
