"""Who is awarded what: the list of a decision, of a submission, of a news item, one row for each name.

A list begins with a sentence or a heading that names a form and gives it ("Tặng Giấy khen cho … sau đây:", "DANH SÁCH
được tặng …"), and ends with the next article, section without a form, or the end of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from thidua.core.plans.fact import Check, Fact
from thidua.core.plans.rows.announced import counted
from thidua.core.plans.rows.awarded_row import listed_row, table_row
from thidua.core.plans.rows.between import Part, parts
from thidua.core.plans.rows.forms import form_in, side_of
from thidua.core.plans.rows.grid.table import Table, tables
from thidua.core.plans.rows.inline import told
from thidua.core.plans.rows.items import begins_with_name, items, within
from thidua.core.plans.rows.listing import Listing
from thidua.core.plans.rows.opening import opened, over, paper_of
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth, is_capital
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.heads import AT_START
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.tolerant import one_of

_ENCLOSED = re.compile(one_of("danh sách kèm theo", "kèm theo", "danh sách đính kèm", "phụ lục"))
_HEADING = 160


def awarded(document: Document) -> tuple[list[Fact], list[Check]]:
    """Every row in order, and whether as many are listed as are announced."""
    reading = _Reading(document)
    facts = [fact for part in parts(document, _lists(document)) for fact in reading.of(part)]
    return facts, counted(document, facts)


class _Reading:
    """Where in the lists of a document the reading stands."""

    def __init__(self, document: Document) -> None:
        self._document, self._paper = document, paper_of(document)
        self._listing: Listing | None = None
        # That of the list an article says is enclosed.
        self._announced: Listing | None = None
        # Whether the listing was opened by the paragraph before.
        self._is_fresh = False

    def of(self, part: Part) -> Iterator[Fact]:
        """The rows of the next part of the document."""
        if isinstance(part, Table):
            listing = (
                self._listing
                or (None if part.is_headless else over(part, self._document, self._paper))
                or self._announced
            )
            yield from _of_table(part, listing) if listing else ()
        else:
            yield from self._of_paragraph(part)

    def _of_paragraph(self, part: Node) -> Iterator[Fact]:
        """The rows of a paragraph: it may open a list, and name those within it; close one; or be an item."""
        is_fresh = self._is_fresh
        opening = opened(part, self._paper)
        self._is_fresh = opening is not None
        if opening is not None or _closes(part):
            self._listing = opening
        if self._listing is not None and _ENCLOSED.search(part.block.folded):
            self._announced = self._listing
        if opening is None:
            yield from self._of_node(part, is_fresh=is_fresh)
        else:
            for span in within(part):
                yield from listed_row(part.block.where, span, replace(opening, side=None))

    def _of_node(self, node: Node, *, is_fresh: bool) -> Iterator[Fact]:
        """The row that an item is; a heading sets form and side. Outside of lists, the names that sentences tell."""
        folded = node.block.folded
        if self._listing is None:
            yield from told(node, is_proposed=self._paper.is_proposed) if not self._paper.is_planning else ()
        elif _is_heading(node):
            self._listing = self._listing.under(form_in(folded), side_of(folded))
        else:
            yield from self._of_items(node, self._listing, is_fresh=is_fresh)

    def _of_items(self, node: Node, listing: Listing, *, is_fresh: bool) -> Iterator[Fact]:
        """The items of a paragraph, and the heading of the next that was joined to it."""
        where = node.block.where
        found, heading = items(node)
        if not found and is_fresh and begins_with_name(node):
            found = [(node.block.body, len(where.text))]
        for span in found:
            yield from listed_row(where, span, listing)
        if heading is not None:
            self._listing = listing.under(None, side_of(where.folded[slice(*heading)]))


def _lists(document: Document) -> list[Table]:
    """The tables with a head; where there are none, those without."""
    found = list(tables(document.rows))
    return [table for table in found or tables(document.rows, is_headless=True) if not table.is_scored]


def _closes(node: Node) -> bool:
    """An article that gives nothing ends the list; so does a section set in capitals that names neither side."""
    if node.depth is Depth.ARTICLE:
        return True
    heading = node.block.folded
    return node.depth is Depth.SECTION and form_in(heading) is None and side_of(heading) is None


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
