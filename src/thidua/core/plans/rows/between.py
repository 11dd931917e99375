"""A document as its paragraphs and the tables between them, in order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from thidua.core.plans.rows.grid.table import Table
from thidua.core.plans.text.block import blocks
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.outline import Node, outline
from thidua.core.plans.text.row import Row

Part: TypeAlias = Node | Table


def parts(document: Document, tables: Sequence[Table]) -> Iterator[Part]:
    """Paragraphs without the rows of tables, and the tables; all in the order of their first lines."""
    nodes = outline(tuple(blocks(tuple(_outside(document, tables))))) if tables else document.nodes
    # Without a headline the first paragraph is taken for the title.
    title = outline(tuple(blocks(document.title))) if document.title and is_opening(document.title) else ()
    found: list[Part] = [*title, *nodes, *tables]
    yield from sorted(found, key=_line)


def is_opening(title: Sequence[Row]) -> bool:
    """Whether a list follows it."""
    return title[-1].text.rstrip().endswith(":")


def _line(part: Part) -> int:
    return part.first if isinstance(part, Table) else part.block.where.rows[0].number


def _outside(document: Document, tables: Sequence[Table]) -> Iterator[Row]:
    """The rows of the body; a blank one for each of a table."""
    apart = {id(row) for row in (*document.head, *document.title, *document.tail)}
    within = {number for table in tables for number in range(table.first, table.last + 1)}
    for row in document.rows:
        if id(row) not in apart and row is not document.kind_row:
            yield replace(row, raw="", text="", folded="", seams=(), doubts=()) if row.number in within else row
