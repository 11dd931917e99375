"""Pages as geometry: words to rows, rows to columns, columns to lines; and which of two readings of a page wins.

The rules are told with their figures in docs/algorithms/readers.md.
"""

from thidua.core.documents.pages.columns import in_reading_order
from thidua.core.documents.pages.judging import is_doubted, is_unsure, winner, worth
from thidua.core.documents.pages.line import lines, mean_confidence, numbered, sifted
from thidua.core.documents.pages.misread import mended
from thidua.core.documents.pages.row import Row, rows
from thidua.core.documents.pages.table import Rule, ruled_rows, settled
from thidua.core.documents.pages.word import Piece, Word, pieces, tidied

__all__ = [
    "Piece",
    "Row",
    "Rule",
    "Word",
    "in_reading_order",
    "is_doubted",
    "is_unsure",
    "lines",
    "mean_confidence",
    "mended",
    "numbered",
    "pieces",
    "rows",
    "ruled_rows",
    "settled",
    "sifted",
    "tidied",
    "winner",
    "worth",
]
