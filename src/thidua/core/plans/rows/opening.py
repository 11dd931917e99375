"""What opens a list of awarded: a paragraph that gives a form and lists, a heading, or the rows above a table."""

import re
from dataclasses import dataclass

from thidua.core.plans.rows.announced import GIVES
from thidua.core.plans.rows.forms import form_in, side_of
from thidua.core.plans.rows.grid.table import Table
from thidua.core.plans.rows.listing import Listing
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth, is_capital
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.tolerant import one_of, tolerant

_PROPOSES = re.compile(rf"(?<![a-z0-9]){one_of('đề nghị', 'trình', 'xét tặng', 'xem xét')}(?![a-z0-9])")
_LIST = re.compile(rf"\W*{tolerant('danh sách')}(?![a-z0-9])")
_FOLLOWS = re.compile(rf"{one_of('sau đây', 'có tên sau', 'danh sách', 'như sau', 'cụ thể', 'gồm')}|:\s*$|:\s1[.)]\s")
_COLON = re.compile(r":\s*$")
_ABOVE = 12
_SUBMISSION = "TTr"
_GIVING = frozenset({"QĐ", "TTr", "BB", "TB"})
# A plan says what may be given, not who is given it.
_PLANNING = frozenset({"KH", "KHLT", "HD", "CT", "CTLT", "PĐ", "QC", "QyĐ", "ĐA", "CTr"})


@dataclass(frozen=True, slots=True)
class Paper:
    """What the kind of a paper says of its lists: that they propose, that it gives, or that it only plans."""

    is_proposed: bool
    is_giving: bool
    is_planning: bool


def paper_of(document: Document) -> Paper:
    """The paper by its kind."""
    code = document.kind.code if document.kind else None
    return Paper(code == _SUBMISSION, code in _GIVING, code in _PLANNING)


def opened(node: Node, paper: Paper) -> Listing | None:
    """The listing a paragraph opens: it names a form, gives it, and lists; or it is headed "DANH SÁCH"."""
    folded = node.block.folded
    is_headed = bool(_LIST.match(folded, node.block.body)) and is_capital(node.block.text)
    form = form_in(folded)
    is_given = form is not None and GIVES.search(folded) is not None and not paper.is_planning
    is_list = is_given and (_FOLLOWS if paper.is_giving else _COLON).search(folded) is not None
    if not is_headed and not is_list:
        return None
    if is_headed and form is None and not (paper.is_giving or GIVES.search(folded)):
        return None
    return Listing(form, None if is_headed else side_of(folded), _status(folded, paper), node.depth)


def over(table: Table, document: Document, paper: Paper) -> Listing | None:
    """The listing that the rows above a table open: they head a list and name a form, or the table has forms."""
    above = [row for row in document.rows if table.first - _ABOVE <= row.number < table.first]
    at = next((at for at, row in enumerate(above) if _LIST.match(row.folded)), len(above))
    said = " ".join(row.folded for row in above[at:])
    form = form_in(said)
    has_form = form is not None or "form" in table.columns
    return Listing(form, None, _status(said, paper), Depth.PLAIN) if has_form and not paper.is_planning else None


def _status(said: str, paper: Paper) -> str:
    return "proposed" if paper.is_proposed or _PROPOSES.search(said) else "given"
