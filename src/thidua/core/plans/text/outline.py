"""The outline: which paragraph stands under which heading, with ruined section numerals put right by their order."""

from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.plans.text.block import Block
from thidua.core.plans.text.marks import Depth

ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
LETTERS = "abcdđeghiklmnopq"


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A paragraph in the outline. `numeral` is the mark as it must be ("II", "d"); `over` leads up to the section."""

    block: Block
    numeral: str
    over: tuple["Node", ...]
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
        return chain[0] if chain[0].depth is Depth.SECTION else None

    @property
    def path(self) -> str:
        """The numerals from the section down, such as "III.1.a"."""
        return ".".join(node.numeral for node in (*self.over, self) if node.numeral)


def outline(found: Sequence[Block]) -> tuple[Node, ...]:
    """Every paragraph with the headings over it. A plain paragraph stands under the last mark above number depth."""
    nodes: list[Node] = []
    chain: list[Node] = []
    lead: Node | None = None
    for block in found:
        while chain and chain[-1].depth >= block.depth:
            chain.pop()
        is_item = block.depth in (Depth.DASH, Depth.PLUS)
        node = Node(block, _numeral(block, nodes, chain), tuple(chain), lead if is_item else None)
        nodes.append(node)
        if block.depth is not Depth.PLAIN:
            chain.append(node)
        lead = _lead(node, lead)
    return tuple(nodes)


def _lead(node: Node, before: Node | None) -> Node | None:
    if node.depth is Depth.PLAIN:
        return node if node.block.text.endswith(":") else None
    return before if node.depth in (Depth.DASH, Depth.PLUS) else None


def _numeral(block: Block, nodes: Sequence[Node], chain: Sequence[Node]) -> str:
    if block.depth is Depth.SECTION:
        place = sum(node.depth is Depth.SECTION for node in nodes)
        return ROMANS[place] if place < len(ROMANS) else block.label.upper()
    if block.depth is Depth.LETTER and block.label != "*":
        return _letter(block.label, nodes, chain)
    return block.label if block.depth <= Depth.SUBNUMBER else ""


def _letter(label: str, nodes: Sequence[Node], chain: Sequence[Node]) -> str:
    """The letter that must stand here: a ruined c and a đ read as d are known by the letter before them."""
    before = next(
        (node for node in reversed(nodes) if node.depth is Depth.LETTER and node.over == tuple(chain) and node.numeral),
        None,
    )
    if before is None or before.numeral not in LETTERS:
        return label
    follows = LETTERS[(LETTERS.index(before.numeral) + 1) % len(LETTERS)]
    is_ruined = label not in LETTERS or label == before.numeral
    return follows if is_ruined else label
