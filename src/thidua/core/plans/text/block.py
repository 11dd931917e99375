"""Paragraphs: rows that belong together, across page breaks and noise, each with the mark it begins with."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua.core.plans.text.joining import LONE, goes_on, mark_over
from thidua.core.plans.text.marks import Depth, Mark, mark_of
from thidua.core.plans.text.noise import is_noise, is_rule
from thidua.core.plans.text.passage import Passage, passage
from thidua.core.plans.text.row import Row

_NUMBERED_NAME = re.compile(r"\s*(?:\(?\d{1,2}[.)]|[-+])\s(?:Sở|Bộ|Ủy|Hội|Cục|Vụ|Tổ|Báo|Đài|Xã)(?:\s\w{1,3}){1,3}\W*")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph. `label` is its mark as read ("" for none), `body` where its text begins after the mark."""

    label: str
    depth: Depth
    where: Passage
    body: int

    @property
    def text(self) -> str:
        """The paragraph without its mark."""
        return self.where.text[self.body :].strip()

    @property
    def folded(self) -> str:
        """The paragraph with its mark, folded, for finding; positions are those of `where`."""
        return self.where.folded


def blocks(rows: Sequence[Row]) -> Iterator[Block]:
    """The paragraphs of the rows in order. Noise between them is dropped, sentences cut by a page are joined."""
    width = usual_width(rows)
    held: list[Row] = []
    has_gap = False
    for at, row in enumerate(rows):
        is_lone = _is_lone(rows, at)
        if not is_lone and (
            row.is_blank or is_rule(row.folded) or (has_gap and is_noise(row.folded) and not _is_named(row))
        ):
            has_gap = True
            continue
        if held and (is_lone or not goes_on(held, row, has_gap=has_gap, width=width)):
            yield _block(held)
            held = []
        held.append(row)
        has_gap = False
    if held:
        yield _block(held)


def _is_named(row: Row) -> bool:
    """Whether a row too short to be told from noise is a number and a name: "1. Sở Y tế"."""
    return _NUMBERED_NAME.fullmatch(row.text) is not None


def _is_lone(rows: Sequence[Row], at: int) -> bool:
    """Whether the row is a mark alone, with a gap above it and right below it the words it marks."""
    if not LONE.fullmatch(rows[at].folded) or at + 1 == len(rows) or (at and not rows[at - 1].is_blank):
        return False
    below = rows[at + 1]
    return not below.is_blank and mark_of(below.raw, below.folded) is None and not is_noise(below.folded)


def usual_width(rows: Sequence[Row]) -> int:
    """The length that nine in ten rows do not exceed."""
    lengths = sorted(len(row.text.rstrip()) for row in rows if not row.is_blank)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _block(rows: Sequence[Row]) -> Block:
    where = passage(rows)
    mark = mark_over(rows) or Mark("", Depth.PLAIN, 0)
    return Block(mark.label, mark.depth, where, max(mark.end - where.begins[0], 0))
