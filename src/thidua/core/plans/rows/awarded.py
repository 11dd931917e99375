"""Who is awarded what: the list of a decision, of a submission, of a news item, one row for each name.

A list begins with a sentence or a heading that names a form and gives it ("Tặng Giấy khen cho … sau đây:", "DANH SÁCH
được tặng …"), and ends with the next article, section without a form, or the end of the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from thidua.core.plans.fact import Check, Fact
from thidua.core.plans.rows.awarded_row import TableHead, listed_row, table_head, table_row
from thidua.core.plans.rows.cells import cells
from thidua.core.plans.rows.forms import form_in, side_of
from thidua.core.plans.rows.inline import told
from thidua.core.plans.rows.listing import Listing
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth, is_capital
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.tolerant import one_of, tolerant

_GIVES = re.compile(
    rf"(?<![a-z0-9]){one_of('tặng thưởng', 'tặng', 'truy tặng', 'công nhận', 'khen thưởng', 'trao tặng')}(?![a-z0-9])"
)
_PROPOSES = re.compile(rf"(?<![a-z0-9]){one_of('đề nghị', 'trình', 'xét tặng', 'xem xét')}(?![a-z0-9])")
_LIST = re.compile(rf"\W*{tolerant('danh sách')}(?![a-z0-9])")
_FOLLOWS = re.compile(rf"{one_of('sau đây', 'có tên sau', 'danh sách', 'như sau', 'cụ thể', 'gồm')}|:\s*$")
_COUNT = re.compile(rf"(?<!\d)(?P<count>\d{{1,4}})\s(?P<what>{one_of('tập thể', 'cá nhân')})(?![a-z0-9])")
_ORDER = re.compile(r"[\dIVX]{1,5}[.)]?")
_HEADING = 160
_SUBMISSION = "TTr"
_GIVING = frozenset({"QĐ", "TTr", "BB", "TB"})
# A plan says what may be given, not who is given it.
_PLANNING = frozenset({"KH", "KHLT", "HD", "CT", "CTLT", "PĐ", "QC", "QyĐ", "ĐA", "CTr"})


@dataclass(slots=True)
class _State:
    """Where in the lists the reading stands."""

    listing: Listing | None = None
    head: TableHead | None = None


def awarded(document: Document) -> tuple[list[Fact], list[Check]]:
    """Every row in order, and whether as many are listed as are announced."""
    state = _State()
    code = document.kind.code if document.kind else None
    is_proposed, is_giving = code == _SUBMISSION, code in _GIVING
    facts: list[Fact] = []
    for node in document.nodes:
        opened = _opened(node, is_proposed=is_proposed, is_giving=is_giving)
        if opened is not None:
            state.listing = opened
            state.head = None
        elif _closes(node):
            state.listing = None
        if state.listing is not None and (opened is None or _has_table(node)):
            facts += _of_node(state, node)
        if opened is None and state.listing is None and (is_giving or code not in _PLANNING):
            facts += told(node, is_proposed=is_proposed)
    return facts, _checks(document, facts)


def _opened(node: Node, *, is_proposed: bool, is_giving: bool) -> Listing | None:
    """The listing a paragraph opens: it names a form, gives it, and lists; or it is headed "DANH SÁCH"."""
    folded = node.block.folded
    is_headed = bool(_LIST.match(folded, node.block.body)) and is_capital(node.block.text)
    form = form_in(folded)
    is_list = is_giving and bool(_GIVES.search(folded)) and bool(_FOLLOWS.search(folded)) and form is not None
    if not is_headed and not is_list:
        return None
    if is_headed and form is None and not (is_giving or _GIVES.search(folded)):
        return None
    is_asked = is_proposed or bool(_PROPOSES.search(folded))
    return Listing(form, None if is_headed else side_of(folded), "proposed" if is_asked else "given", node.depth)


def _closes(node: Node) -> bool:
    """An article that gives nothing ends the list; so does a section set in capitals that names neither side."""
    if node.depth is Depth.ARTICLE:
        return True
    heading = node.block.folded
    return node.depth is Depth.SECTION and form_in(heading) is None and side_of(heading) is None


def _has_table(node: Node) -> bool:
    return any(cells(row) for row in node.block.where.rows)


def _of_node(state: _State, node: Node) -> Iterator[Fact]:
    """The rows a paragraph holds: of a table, or the paragraph itself as an item; a heading sets form and side."""
    assert state.listing is not None
    if _has_table(node):
        yield from _table(state, node)
        return
    folded = node.block.folded
    if _is_heading(node):
        state.listing = state.listing.under(form_in(folded), side_of(folded))
    elif node.depth is not Depth.PLAIN:
        yield from listed_row(node, state.listing)


def _is_heading(node: Node) -> bool:
    """Whether it says what follows, rather than names one who is awarded."""
    folded = node.block.folded
    is_said = side_of(folded[:_HEADING]) is not None or form_in(folded) is not None
    is_short = len(folded) <= _HEADING
    is_set_so = is_capital(node.block.text) or folded.rstrip().endswith(":") or node.depth is Depth.SECTION
    return is_short and is_set_so and (is_said or node.depth is Depth.SECTION)


def _table(state: _State, node: Node) -> Iterator[Fact]:
    for row in node.block.where.rows:
        found = cells(row)
        if not found or state.listing is None:
            continue
        head = table_head(found)
        if head is not None:
            state.head = head
            continue
        said = [cell for cell in found if cell.text and not _ORDER.fullmatch(cell.text)]
        if len(said) == 1 and (side_of(said[0].folded) or is_capital(said[0].text)):
            state.listing = state.listing.under(form_in(said[0].folded), side_of(said[0].folded))
            continue
        yield from table_row(row, found, state.head, state.listing)


def _checks(document: Document, facts: Sequence[Fact]) -> list[Check]:
    """The counts that one sentence announces ("cho 05 tập thể và 07 cá nhân"), where rows follow it."""
    if not facts:
        return []
    announced = next(
        (found for node in document.nodes if (found := list(_COUNT.finditer(node.block.folded))) and _gives(node)), []
    )
    checks = []
    for match in announced:
        side = side_of(match["what"])
        count = sum(fact.value["side"] == side for fact in facts)
        line = facts[0].line
        whole = Decimal(match["count"])
        checks.append(Check(f"awarded.{side}", whole, (Decimal(count),), is_met=whole == count, line=line))
    return checks


def _gives(node: Node) -> bool:
    return bool(_GIVES.search(node.block.folded)) and form_in(node.block.folded) is not None
