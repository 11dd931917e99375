"""The few elements of WordprocessingML that papers need, as strings. Every text passes through `escape`.

Word measures lengths in twentieths of a point (`twips`) and type in half points.
"""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from thidua.core.documents.tree import Run

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

_TWIPS_IN_254_MM = 14400


def twips(mm: int) -> int:
    """Millimetres in twips."""
    return mm * _TWIPS_IN_254_MM // 254


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph stands. Space before and after in points, indents in twips, `level` for the outline from 0."""

    align: str = "left"
    points: int = 14
    before: int = 0
    after: int = 0
    first_line: int = 0
    left: int = 0
    right: int = 0
    is_kept_with_next: bool = False
    level: int | None = None


CENTRED = Shape("center")


def run(piece: Run, points: int) -> str:
    """A run; a line break in its text becomes a break."""
    faces = "".join(
        tag
        for tag, is_on in (
            ("<w:b/>", piece.bold),
            ("<w:i/>", piece.italic),
        )
        if is_on
    )
    raised = '<w:vertAlign w:val="superscript"/>' if piece.raised else ""
    size = f'<w:sz w:val="{2 * points}"/><w:szCs w:val="{2 * points}"/>'
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in piece.text.split("\n"))
    return f"<w:r><w:rPr>{faces}{size}{raised}</w:rPr>{'<w:br/>'.join(lines)}</w:r>"


def paragraph(runs: tuple[Run, ...], shape: Shape) -> str:
    """A paragraph. The order of its properties is the schema's."""
    align = {"justify": "both"}.get(shape.align, shape.align)
    kept = "<w:keepNext/>" if shape.is_kept_with_next else ""
    level = f'<w:outlineLvl w:val="{shape.level}"/>' if shape.level is not None else ""
    spacing = f'<w:spacing w:before="{20 * shape.before}" w:after="{20 * shape.after}"/>'
    indent = f'<w:ind w:left="{shape.left}" w:right="{shape.right}" w:firstLine="{shape.first_line}"/>'
    mark = f'<w:rPr><w:sz w:val="{2 * shape.points}"/></w:rPr>'
    properties = f'<w:pPr>{kept}{spacing}{indent}<w:jc w:val="{align}"/>{level}{mark}</w:pPr>'
    return f"<w:p>{properties}{''.join(run(piece, shape.points) for piece in runs)}</w:p>"


def line(text: str, shape: Shape, *, bold: bool = False, italic: bool = False) -> str:
    """A paragraph of one run."""
    return paragraph((Run(text, bold=bold, italic=italic),), shape)


def rule(*, length: int, width: int, is_kept_with_next: bool = False) -> str:
    """A drawn line `length` twips long, centred in a column `width` twips wide: the upper edge of a low paragraph."""
    side = max(0, (width - length) // 2)
    kept = "<w:keepNext/>" if is_kept_with_next else ""
    return (
        f'<w:p><w:pPr>{kept}<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>'
        f'<w:spacing w:before="40" w:after="0" w:line="80" w:lineRule="exact"/>'
        f'<w:ind w:left="{side}" w:right="{side}"/>'
        '<w:rPr><w:sz w:val="4"/></w:rPr></w:pPr></w:p>'
    )


def gap(points: int, *, is_kept_with_next: bool = False) -> str:
    """An empty paragraph `points` high, which also keeps two tables from growing together."""
    kept = "<w:keepNext/>" if is_kept_with_next else ""
    return (
        f'<w:p><w:pPr>{kept}<w:spacing w:before="0" w:after="0" w:line="{20 * points}" w:lineRule="exact"/>'
        '<w:rPr><w:sz w:val="4"/></w:rPr></w:pPr></w:p>'
    )


def side_by_side(widths: tuple[int, int], rows: tuple[tuple[str, str], ...]) -> str:
    """A table without lines that sets paragraphs beside each other; its rows are not torn apart by a page."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
            for width, content in zip(widths, row, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="28" w:type="dxa"/><w:right w:w="28" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )
