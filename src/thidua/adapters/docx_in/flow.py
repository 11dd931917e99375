"""Walking through WordprocessingML: what is written, in the order in which it is read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from thidua.adapters.docx_in.numbering import Numbering
from thidua.core.vietnamese.fold import fold

_TEXT = qn("w:t")
_BREAKS = {qn("w:br"), qn("w:cr")}
_SKIPPED = {qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:pPr"), qn("w:rPr"), qn("w:txbxContent")}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_HYPHEN = qn("w:noBreakHyphen")
_PAGE_NOTED = qn("w:lastRenderedPageBreak")
_BLANKS = re.compile(r"[ \u00a0]+")
_TABS = re.compile(r" *\t[ \t]*")
# Words that only a letterhead or the end of a paper has: such a table is two columns, no table.
_COLUMNS = re.compile(
    r"cong hoa xa hoi|doc lap.{1,5}tu do|dang cong san viet nam|noi nhan\b|^\W*so\s?:.{0,300}\bngay\b"
)
_MOST_COLUMNS, _MOST_ROWS = 3, 6
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Written:
    """A line and the page it stands on, as far as the file notes page breaks."""

    text: str
    page: int


@dataclass
class Flow:
    """One walk through a part of a document; counts pages and lists as it goes."""

    numbering: Numbering
    page: int = field(default=1, init=False)

    def lines(self, holder: Any, depth: int = 0) -> Iterator[Written]:
        """The lines of a body, cell, header or text box."""
        for child in holder:
            if child.tag == qn("w:p"):
                yield from self._paragraph(child, depth)
            elif child.tag == qn("w:tbl"):
                yield from self._table(child, depth)
            elif child.tag not in _SKIPPED and child.tag != _FALLBACK and depth < _DEEPEST:
                yield from self.lines(child, depth + 1)

    def _paragraph(self, paragraph: Any, depth: int) -> Iterator[Written]:
        start = self.page
        rows = [_TABS.sub("\t", _BLANKS.sub(" ", row)).strip() for row in self._said(paragraph).split("\n")]
        if label := self.numbering.label(paragraph) if any(rows) else "":
            rows[0] = f"{label} {rows[0]}"
        yield from (Written(row, start) for row in rows)
        if depth < _DEEPEST:
            for box in paragraph.iter(qn("w:txbxContent")):
                if not any(above.tag == _FALLBACK for above in box.iterancestors()):
                    yield from self.lines(box, depth + 1)

    def _said(self, element: Any) -> str:
        """The text of a paragraph with what was inserted and without what was deleted; a soft break is a new line."""
        out: list[str] = []
        for child in element:
            if child.tag in _SKIPPED or child.tag == _FALLBACK:
                continue
            if child.tag == _TEXT:
                out.append(child.text or "")
            elif child.tag == qn("w:tab"):
                out.append("\t")
            elif child.tag == _HYPHEN:
                out.append("-")
            elif child.tag == _PAGE_NOTED:
                self.page += 1
            elif child.tag in _BREAKS:
                out.append("" if child.get(qn("w:type")) == "page" else "\n")
            else:
                out.append(self._said(child))
        return "".join(out)

    def _table(self, table: Any, depth: int) -> Iterator[Written]:
        """Row by row: the columns of a letterhead one after the other, the cells of any other row on one line."""
        if depth >= _DEEPEST:
            return
        is_columns = _is_columns(table)
        for row in _within(table, qn("w:tr")):
            cells = [list(self.lines(cell, depth + 1)) for cell in _within(row, qn("w:tc"))]
            written = [[line for line in cell if line.text.strip()] for cell in cells]
            if len(written) <= 1 or is_columns:
                yield from (line for cell in written for line in cell)
            elif any(written):
                texts = [" ".join(line.text.replace("\t", " ") for line in cell) for cell in written]
                yield Written("\t".join(texts).rstrip("\t"), next(cell[0].page for cell in written if cell))


def _is_columns(table: Any) -> bool:
    """Whether a table only sets the columns of a letterhead, or of the end of a paper, side by side."""
    rows = list(_within(table, qn("w:tr")))
    if len(rows) > _MOST_ROWS or any(len(list(_within(row, qn("w:tc")))) > _MOST_COLUMNS for row in rows):
        return False
    return bool(_COLUMNS.search(fold(" ".join("".join(row.itertext()) for row in rows))))


def _within(holder: Any, tag: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, also inside content controls and insertions, but not of a table within."""
    for child in holder:
        if child.tag == tag:
            yield child
        elif child.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")}:
            yield from _within(child, tag)
