"""The tree map: rectangles as large as what they stand for, a block for each group and a part for each share of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from thidua.core.documents.pictures.areas import Box, placed
from thidua.web.components.shape import trait

WIDTH, HEIGHT = 1000, 320
HEADING = 22
LETTER = 7
LINE = 18
LEAST_WIDTH = 34


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a block. `label` is what fits into it, `name` all of it."""

    box: Box
    name: str
    label: str
    value: int
    tone: str
    url: str


@dataclass(frozen=True, slots=True)
class Block:
    """A group with its parts below its heading."""

    box: Box
    name: str
    label: str
    value: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class TreeMap:
    """The whole drawing."""

    blocks: tuple[Block, ...]
    total: int
    width: int = WIDTH
    height: int = HEIGHT


def _fitting(words: str, box: Box, *, room: int) -> str:
    letters = max(0, (box.width - 12) // LETTER)
    if box.width < LEAST_WIDTH or box.height < room or not letters:
        return ""
    return words if len(words) <= letters else words[: letters - 1].rstrip() + "…" if letters > 1 else ""


def _value(thing: object) -> int:
    return int(str(trait(thing, "value", 0)))


def _parts(given: object, box: Box) -> tuple[Part, ...]:
    shares = sorted((part for part in given if _value(part)), key=_value, reverse=True)  # type: ignore[attr-defined] # any iterable of parts
    inside = Box(box.x, box.y + HEADING, box.width, max(0, box.height - HEADING))
    boxes = placed([_value(part) for part in shares], inside)
    return tuple(_part(part, box) for part, box in zip(shares, boxes, strict=True))


def _part(part: object, box: Box) -> Part:
    name = str(trait(part, "label", ""))
    label = _fitting(f"{_value(part)} {name}", box, room=LINE)
    return Part(box, name, label, _value(part), str(trait(part, "tone", "plain")), str(trait(part, "url", "") or ""))


def _block(group: object, box: Box) -> Block:
    name = str(trait(group, "label", ""))
    label = _fitting(f"{name} ({_value(group)})", box, room=HEADING)
    return Block(box, name, label, _value(group), _parts(trait(group, "parts", ()), box))


def treemap(blocks: Iterable[object]) -> TreeMap | None:
    """Blocks with `label`, `value`, `parts` (each with `label`, `value`, `tone`, `url`); None where all are empty."""
    groups = sorted((block for block in blocks if _value(block)), key=_value, reverse=True)
    if not groups:
        return None
    values = [_value(group) for group in groups]
    boxes = placed(values, Box(0, 0, WIDTH, HEIGHT))
    return TreeMap(tuple(_block(group, box) for group, box in zip(groups, boxes, strict=True)), sum(values))
