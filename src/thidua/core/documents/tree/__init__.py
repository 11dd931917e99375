"""One tree for every paper that leaves the house. The writers (DOCX, PDF, XLSX) print it and add no words.

Lengths are whole millimetres, type sizes whole points. Text is kept in NFC and holds no control characters but the
line break, so that no writer can be made to print what a file format forbids.
"""

from thidua.core.documents.tree.official import (
    Addressees,
    Closing,
    Letterhead,
    Recipients,
    SignatureBlock,
    Title,
)
from thidua.core.documents.tree.paper import (
    A4,
    EVERYWHERE,
    STANDARD_MARGINS,
    Block,
    Document,
    Margins,
    Medium,
    PageBreak,
    Section,
)
from thidua.core.documents.tree.picture import Bar, Picture, Shape, Stroke, Words
from thidua.core.documents.tree.table import Calculation, Cell, CellRef, Column, Row, Split, Table
from thidua.core.documents.tree.text import Align, Heading, ListBlock, Paragraph, Role, Run, Working, literal

__all__ = [
    "A4",
    "EVERYWHERE",
    "STANDARD_MARGINS",
    "Addressees",
    "Align",
    "Bar",
    "Block",
    "Calculation",
    "Cell",
    "CellRef",
    "Closing",
    "Column",
    "Document",
    "Heading",
    "Letterhead",
    "ListBlock",
    "Margins",
    "Medium",
    "PageBreak",
    "Paragraph",
    "Picture",
    "Recipients",
    "Role",
    "Row",
    "Run",
    "Section",
    "Shape",
    "SignatureBlock",
    "Split",
    "Stroke",
    "Table",
    "Title",
    "Words",
    "Working",
    "literal",
]
