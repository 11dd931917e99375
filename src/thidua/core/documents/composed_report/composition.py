"""The composed report as a document: the signed paper, then its annexes; a workbook has a sheet for each."""

from thidua.core.documents import basis, letterhead, signing
from thidua.core.documents.composed_report import charts, tables
from thidua.core.documents.composed_report.content import ComposedReport
from thidua.core.documents.demo import DEMO_MARK
from thidua.core.documents.tree import EVERYWHERE, Block, Document, Heading, Medium, Paragraph, Role, Section, Title

KIND = "BÁO CÁO"
ON_PAPER = 40
"""How many units' figures are printed; of more the workbook alone holds all."""


def compose(report: ComposedReport) -> Document:
    """The paper with the figures of all units, what each tells, and how it was added up."""
    return Document(
        title=f"Báo cáo: {report.subject}",
        subject=report.subject,
        author=report.origin.body,
        mark=DEMO_MARK if report.is_demo else "",
        made_on=report.made_on,
        sections=(_first(report), *_annexes(report)),
    )


def _first(report: ComposedReport) -> Section:
    blocks: list[Block] = [letterhead.compose(report.origin), Title(KIND, report.subject)]
    blocks += basis.paragraphs(report.bases)
    blocks.append(Heading("I. KẾT QUẢ THỰC HIỆN"))
    blocks += [Paragraph.of(text) for text in report.paragraphs]
    if report.targets:
        drawn = charts.of_targets(report.targets)
        blocks += [Heading("II. MỨC ĐỘ HOÀN THÀNH CÁC CHỈ TIÊU"), *((drawn,) if drawn else ()), tables.targets(report)]
    blocks += [Paragraph.of(text, Role.NOTE) for text in _notes(report)]
    blocks.append(signing.closing(report.signature, report.distribution))
    return Section("Báo cáo", tuple(blocks))


def _notes(report: ComposedReport) -> tuple[str, ...]:
    counted = f"Số liệu được cộng từ {report.counted} báo cáo đã duyệt trong {report.asked} báo cáo phải gửi."
    version = f"Bản tổng hợp số {report.version}, mã kiểm tra {report.digest[:12]}."
    return (counted, *report.checks, version)


def _annexes(report: ComposedReport) -> tuple[Section, ...]:
    """Figures always; the units' words where there are any; the figures of each unit on paper only for a few."""
    by_unit = EVERYWHERE if len(report.units) <= ON_PAPER else frozenset({Medium.WORKBOOK})
    parts: list[tuple[str, str, tuple[Block, ...], frozenset[Medium]]] = [
        ("Số liệu", "Số liệu tổng hợp", (tables.figures(report.figures),), EVERYWHERE)
    ]
    drawn = charts.annex(report)
    if drawn:
        parts.append(("Hình", "Hình và biểu đồ", drawn, EVERYWHERE))
    if report.told:
        parts.append(("Nội dung", "Nội dung báo cáo của từng đơn vị", (tables.told(report),), EVERYWHERE))
    if report.units:
        figures = (tables.by_unit(report.figures, report.units),)
        parts.append(("Từng đơn vị", "Số liệu của từng đơn vị", figures, by_unit))
    sections = []
    for number, (name, subject, blocks, media) in enumerate(parts, 1):
        title = Title(f"PHỤ LỤC {number}", subject, belongs_to=f"Kèm theo Báo cáo {report.subject}")
        wide = name == "Từng đơn vị"
        sections.append(Section(name, (title, *blocks), is_landscape=wide, media=media))
    return tuple(sections)
