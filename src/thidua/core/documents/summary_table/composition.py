"""The summary as a document: the signed first part, then the annexes; a workbook has a sheet for each part."""

from thidua.core.documents import letterhead, signing
from thidua.core.documents.demo import DEMO_MARK
from thidua.core.documents.summary_table.by_criterion import by_criterion
from thidua.core.documents.summary_table.content import ScoreSummary
from thidua.core.documents.summary_table.explanation import explanation, method, provenance, workings
from thidua.core.documents.summary_table.main_table import main_table
from thidua.core.documents.summary_table.matrix import matrix
from thidua.core.documents.summary_table.places import is_inline
from thidua.core.documents.tree import EVERYWHERE, Block, Document, Medium, Section, Title

KIND = "BẢNG TỔNG HỢP ĐIỂM"


def compose(summary: ScoreSummary) -> Document:
    """Bảng tổng hợp điểm of one version of a closed round, for a bloc of any size."""
    return Document(
        title=f"Bảng tổng hợp điểm: {summary.subject}",
        subject=summary.subject,
        author=summary.origin.body,
        mark=DEMO_MARK if summary.is_demo else "",
        made_on=summary.made_on,
        sections=(_first(summary), *_annexes(summary)),
    )


def _first(summary: ScoreSummary) -> Section:
    return Section(
        "Tổng hợp",
        (
            letterhead.compose(summary.origin),
            Title(KIND, summary.subject),
            main_table(summary),
            *explanation(summary),
            *provenance(summary),
            signing.closing(summary.signature, summary.distribution),
        ),
        is_landscape=True,
    )


def _annexes(summary: ScoreSummary) -> tuple[Section, ...]:
    """The matrix goes to paper only where the main table has no room for it, to a workbook always."""
    parts: list[tuple[str, str, tuple[Block, ...], frozenset[Medium]]] = []
    on_paper = frozenset({Medium.WORKBOOK}) if is_inline(summary) else EVERYWHERE
    parts.append(("Ma trận chấm chéo", "Điểm chấm chéo giữa các đơn vị", (matrix(summary),), on_paper))
    if summary.criteria:
        parts.append(("Từng tiêu chí", "Điểm theo từng tiêu chí", (by_criterion(summary),), EVERYWHERE))
    steps = (*method(summary), *workings(summary), *provenance(summary))
    shown = EVERYWHERE if workings(summary) else frozenset({Medium.WORKBOOK})
    parts.append(("Cách tính", "Cách tính điểm của từng đơn vị", steps, shown))
    return _numbered(summary, parts)


def _numbered(
    summary: ScoreSummary,
    parts: list[tuple[str, str, tuple[Block, ...], frozenset[Medium]]],
) -> tuple[Section, ...]:
    """Annexes on paper are numbered; what only a workbook shows has no number."""
    sections, number = [], 0
    for name, subject, blocks, media in parts:
        number += Medium.PAPER in media
        kind = f"PHỤ LỤC {number}" if Medium.PAPER in media else name.upper()
        title = Title(kind, subject, belongs_to=f"Kèm theo Bảng tổng hợp điểm, bản số {summary.version.number}")
        sections.append(Section(name, (title, *blocks), is_landscape=True, media=media))
    return tuple(sections)
