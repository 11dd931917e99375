"""The outline: which paragraph stands under which heading, with ruined section numerals put right by their order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.plans.text.block import Block
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.wording.tolerant import tolerant

_ANNEX = re.compile(rf"\W*{tolerant('phụ lục')}(?:\s[ivx\d]{{1,4}})?(?![a-z0-9])(?!\s?[,;])")
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
LETTERS = "abcdđeghiklmnopq"


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A paragraph in the outline. `numeral` is the mark as it must be ("II", "d"); `over` leads up to the section.

    `place` counts all paragraphs of the text from 0.
    """

    block: Block
    numeral: str
    over: tuple["Node", ...]
    place: int
    lead: "Node | None" = None
    """The plain paragraph ending in a colon that this list item continues."""

    @property
    def depth(self) -> Depth:
        """How deep the mark stands."""
        return self.block.depth

    @property
    def section(self) -> "Node | None":
        """The section with a roman numeral that this paragraph stands in."""
        chain = (*self.over, self)
        return next((node for node in chain if node.depth is Depth.SECTION), None)

    @property
    def path(self) -> str:
        """The numerals from the section down, such as "III.1.a"."""
        return ".".join(node.numeral for node in (*self.over, self) if node.numeral)


def is_annex(block: Block) -> bool:
    """Whether a paragraph without a mark heads an annex."""
    return block.depth is Depth.PLAIN and _ANNEX.match(block.folded) is not None


def outline(found: Sequence[Block], annexed: int | None = None) -> tuple[Node, ...]:
    """Every paragraph with the headings over it. A plain paragraph stands under the last mark above number depth.

    `annexed` is the line from which on an annex runs: nothing of it stands under a heading of the paper itself.
    """
    growing = _Growing()
    for block in found:
        is_annexed = annexed is not None and block.where.rows[0].number >= annexed
        if (is_annexed and not growing.is_annex) or is_annex(block):
            growing.begin_annex(is_annex=is_annexed)
        growing.add(block)
    return tuple(growing.nodes)


class _Growing:
    """An outline while paragraph after paragraph is added."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._chain: list[Node] = []
        self._lead: Node | None = None
        self._sections = 0
        self._letters: dict[int, str] = {}
        """The last letter under each heading, by the heading's place."""
        self.is_annex = False

    def begin_annex(self, *, is_annex: bool) -> None:
        """Leave all headings: an annex has its own."""
        self._chain, self._lead, self._sections, self.is_annex = [], None, 0, is_annex

    def add(self, block: Block) -> None:
        """Hang the paragraph under the headings that are deeper than it no more."""
        while self._chain and self._chain[-1].depth >= block.depth:
            self._chain.pop()
        is_item = block.depth in (Depth.DASH, Depth.PLUS)
        numeral = self._numeral(block)
        node = Node(block, numeral, tuple(self._chain), len(self.nodes), self._lead if is_item else None)
        self.nodes.append(node)
        if block.depth is not Depth.PLAIN:
            self._chain.append(node)
        self._lead = _lead(node, self._lead)

    def _numeral(self, block: Block) -> str:
        if block.depth is Depth.PART:
            self._sections = 0
        if block.depth is Depth.SECTION:
            self._sections += 1
            return ROMANS[self._sections - 1] if self._sections <= len(ROMANS) else block.label.upper()
        if block.depth is Depth.LETTER and block.label != "*":
            parent = self._chain[-1].place if self._chain else -1
            self._letters[parent] = _letter(block.label, self._letters.get(parent))
            return self._letters[parent]
        return block.label if block.depth <= Depth.SUBNUMBER else ""


def _lead(node: Node, before: Node | None) -> Node | None:
    if node.depth is Depth.PLAIN:
        return node if node.block.text.endswith(":") else None
    return before if node.depth in (Depth.DASH, Depth.PLUS) else None


def _letter(label: str, before: str | None) -> str:
    """The letter that must stand here: a ruined c and a đ read as d are known by the letter before them."""
    if before is None or before not in LETTERS:
        return label
    follows = LETTERS[(LETTERS.index(before) + 1) % len(LETTERS)]
    return follows if label not in LETTERS or label == before else label
