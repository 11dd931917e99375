"""A received text divided into its head, body and end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from thidua.core.documents.received import Line, ReceivedText
from thidua.core.plans.text.block import blocks
from thidua.core.plans.text.dateline import day_row
from thidua.core.plans.text.ending import is_byline, tail_span
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.opening import is_item, kind_row
from thidua.core.plans.text.outline import Node, outline
from thidua.core.plans.text.row import Restorer, Row, rows_of, without_tags
from thidua.core.plans.text.titling import title_span
from thidua.core.plans.wording.kinds import Kind
from thidua.core.vietnamese.quality import Quality, Verdict, quality

_MOST_LINES, _MOST_LETTERS, _LONGEST_LINE = 20_000, 500_000, 10_000


@dataclass(frozen=True, slots=True)
class Document:
    """All rows of a text and its parts; `kind` is what the head names itself, with its row.

    `dateline` is the row of a text without a head that tells its day and nothing else.
    """

    rows: tuple[Row, ...]
    head: tuple[Row, ...]
    kind: Kind | None
    kind_row: Row | None
    dateline: Row | None
    title: tuple[Row, ...]
    nodes: tuple[Node, ...]
    tail: tuple[Row, ...]
    quality: Quality
    is_cut: bool

    @property
    def is_damaged(self) -> bool:
        """Whether the text was read badly as a whole."""
        return self.quality.verdict is Verdict.DAMAGED

    @property
    def preamble(self) -> tuple[Node, ...]:
        """What stands before the first section, number or article."""
        first = next((at for at, node in enumerate(self.nodes) if node.depth <= Depth.NUMBER), len(self.nodes))
        return self.nodes[:first]


def document_of(received: ReceivedText, restorer: Restorer | None) -> Document:
    """Divide the text. Nothing is required of it: any part may be empty."""
    found = quality(without_tags(received.text))
    lines, is_cut = _readable(received.lines)
    rows = rows_of(lines, restorer, is_damaged=found.verdict is Verdict.DAMAGED)
    kind_at, kind = kind_row(rows)
    title_at, title_to = title_span(rows, kind_at)
    tail_from, tail_to = tail_span(rows, title_to)
    is_bare = is_item(rows, kind_at)
    tail = rows[tail_from:tail_to]
    dateline = day_row(rows) if is_bare else None
    body = [row for row in (*rows[title_to:tail_from], *rows[tail_to:]) if row is not dateline]
    annexed = rows[tail_to].number if tail_to < len(rows) else None
    return Document(
        rows=rows,
        head=() if is_bare else rows[: kind_at if kind_at is not None else title_at],
        kind=kind,
        kind_row=rows[kind_at] if kind_at is not None else None,
        dateline=dateline,
        title=rows[title_at:title_to],
        nodes=outline(tuple(blocks(body)), annexed),
        tail=() if is_bare and is_byline(tail) else tail,
        quality=found,
        is_cut=is_cut,
    )


def _readable(lines: Sequence[Line]) -> tuple[Sequence[Line], bool]:
    """The lines that are read: no more than a long book holds, and of a line no more than a page holds."""
    kept, length = [], 0
    for line in lines[:_MOST_LINES]:
        if length > _MOST_LETTERS:
            break
        kept.append(line if len(line.text) <= _LONGEST_LINE else replace(line, text=line.text[:_LONGEST_LINE]))
        length += len(line.text)
    is_whole = len(kept) == len(lines) and all(len(line.text) <= _LONGEST_LINE for line in lines)
    return kept, not is_whole
