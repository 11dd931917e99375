"""Who is awarded what: the list of a decision, of a submission, of a news item, one row for each name.

A list begins with a sentence or a heading that names a form and gives it ("Tặng Giấy khen cho … sau đây:", "DANH SÁCH
được tặng …"), and ends with the next article, section without a form, or the end of the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from thidua.core.plans.fact import Check, Fact
from thidua.core.plans.rows.awarded_row import listed_row, table_row
from thidua.core.plans.rows.between import parts
from thidua.core.plans.rows.forms import called, form_in, side_of
from thidua.core.plans.rows.grid.cues import BODY
from thidua.core.plans.rows.grid.table import Table, tables
from thidua.core.plans.rows.inline import told
from thidua.core.plans.rows.listing import Listing
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth, is_capital
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.heads import AT_START
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.tolerant import one_of, tolerant

_GIVES = re.compile(
    rf"(?<![a-z0-9]){one_of('tặng thưởng', 'tặng', 'truy tặng', 'công nhận', 'khen thưởng', 'trao tặng')}(?![a-z0-9])"
)
_PROPOSES = re.compile(rf"(?<![a-z0-9]){one_of('đề nghị', 'trình', 'xét tặng', 'xem xét')}(?![a-z0-9])")
_LIST = re.compile(rf"\W*{tolerant('danh sách')}(?![a-z0-9])")
_FOLLOWS = re.compile(rf"{one_of('sau đây', 'có tên sau', 'danh sách', 'như sau', 'cụ thể', 'gồm')}|:\s*$")
_COUNT = re.compile(rf"(?<!\d)(?P<count>\d{{1,4}})\s(?P<what>{one_of('tập thể', 'cá nhân')})(?![a-z0-9])")
_ENCLOSED = re.compile(one_of("danh sách kèm theo", "kèm theo", "danh sách đính kèm", "phụ lục"))
_HEADING = 160
_ABOVE = 12
_SUBMISSION = "TTr"
_GIVING = frozenset({"QĐ", "TTr", "BB", "TB"})
# A plan says what may be given, not who is given it.
_PLANNING = frozenset({"KH", "KHLT", "HD", "CT", "CTLT", "PĐ", "QC", "QyĐ", "ĐA", "CTr"})


@dataclass(slots=True)
class _State:
    """Where in the lists the reading stands."""

    listing: Listing | None = None
    announced: Listing | None = None
    """That of the list an article says is enclosed."""
    is_fresh: bool = False
    """Whether the listing was opened by the paragraph before."""


def awarded(document: Document) -> tuple[list[Fact], list[Check]]:
    """Every row in order, and whether as many are listed as are announced."""
    state = _State()
    code = document.kind.code if document.kind else None
    is_proposed, is_giving = code == _SUBMISSION, code in _GIVING
    facts: list[Fact] = []
    for part in parts(document, _lists(document)):
        if isinstance(part, Table):
            listing = state.listing or _over(document, part, is_proposed=is_proposed) or state.announced
            facts += _of_table(part, listing) if listing else []
            continue
        opened = _opened(part, is_proposed=is_proposed, is_giving=is_giving)
        if opened is not None:
            state.listing = opened
        elif _closes(part):
            state.listing = None
        if state.listing is not None and _ENCLOSED.search(part.block.folded):
            state.announced = state.listing
        if state.listing is not None and opened is None:
            facts += _of_node(state, part)
        state.is_fresh = opened is not None
        if opened is None and state.listing is None and (is_giving or code not in _PLANNING):
            facts += told(part, is_proposed=is_proposed)
    return facts, _checks(document, facts)


def _lists(document: Document) -> list[Table]:
    """The tables with a head; where there are none, those without."""
    found = [table for table in tables(document.rows) if not table.is_scored]
    return found or list(tables(document.rows, is_headless=True))


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


def _over(document: Document, table: Table, *, is_proposed: bool) -> Listing | None:
    """The listing that the rows above a table open: they head a list and name a form, or the table has forms."""
    above = [row for row in document.rows if table.first - _ABOVE <= row.number < table.first and not row.is_blank]
    at = next((at for at, row in enumerate(above) if _LIST.match(row.folded)), None)
    said = " ".join(row.folded for row in above[at:]) if at is not None else ""
    form = form_in(said)
    if "form" not in table.columns and form is None:
        return None
    is_asked = is_proposed or bool(_PROPOSES.search(said))
    return Listing(form, None, "proposed" if is_asked else "given", Depth.PLAIN)


def _closes(node: Node) -> bool:
    """An article that gives nothing ends the list; so does a section set in capitals that names neither side."""
    if node.depth is Depth.ARTICLE:
        return True
    heading = node.block.folded
    return node.depth is Depth.SECTION and form_in(heading) is None and side_of(heading) is None


def _of_node(state: _State, node: Node) -> Iterator[Fact]:
    """The row that a paragraph is, as an item; a heading sets form and side."""
    assert state.listing is not None
    folded = node.block.folded
    if _is_heading(node):
        state.listing = state.listing.under(form_in(folded), side_of(folded))
    elif node.depth is not Depth.PLAIN or (state.is_fresh and _names(node)):
        yield from listed_row(node, state.listing)


def _names(node: Node) -> bool:
    """Whether a paragraph without a mark begins with the name of a person or of a body."""
    text = node.block.text
    return called(text) > 0 or (text[:1].isupper() and BODY.match(node.block.folded, node.block.body) is not None)


def _is_heading(node: Node) -> bool:
    """Whether it says what follows, rather than names one who is awarded."""
    folded = node.block.folded
    is_said = side_of(folded[:_HEADING]) is not None or form_in(folded) is not None
    is_short = len(folded) <= _HEADING
    is_set_so = is_capital(node.block.text) or folded.rstrip().endswith(":") or node.depth is Depth.SECTION
    return is_short and is_set_so and (is_said or node.depth is Depth.SECTION)


def _of_table(table: Table, listing: Listing) -> Iterator[Fact]:
    """The entries of a table; a section sets the form, the side, or the unit of those below it."""
    for entry in table.entries:
        words = entry.words
        if entry.is_section:
            side = side_of(words.folded)
            unit = proper(words.text) if side is None and AT_START.match(words.folded) else None
            listing = listing.under(form_in(words.folded), side, unit)
        elif not entry.is_sum:
            yield from table_row(entry, listing)


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
