"""The tree map of a cascade: a block for each kind of units, in it a part for each stage."""

from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.documents.pictures.areas import Box, placed
from thidua.core.documents.pictures.marks import DARK, INK, TONES, WIDTH, fitting
from thidua.core.documents.tree import Bar, Picture, Shape, Words

_HEIGHT, _HEADING = 560, 46
_WHITE = "#ffffff"


@dataclass(frozen=True, slots=True)
class Part:
    """How many units of a kind stand in a stage; `tone` is its colour."""

    name: str
    count: int
    tone: str


@dataclass(frozen=True, slots=True)
class Group:
    """A kind of units with its stages."""

    name: str
    parts: tuple[Part, ...]

    @property
    def count(self) -> int:
        """How many units it has."""
        return sum(part.count for part in self.parts)


def treemap(groups: Sequence[Group]) -> Picture | None:
    """The drawing; None where no unit was called."""
    filled = sorted((group for group in groups if group.count), key=lambda group: -group.count)
    if not filled:
        return None
    boxes = placed([group.count for group in filled], Box(0, 0, WIDTH, _HEIGHT))
    shapes: list[Shape] = []
    for group, box in zip(filled, boxes, strict=True):
        shapes += _block(group, box)
    told = "; ".join(
        f"{group.name} {group.count}: {', '.join(f'{part.count} {part.name}' for part in group.parts if part.count)}"
        for group in filled
    )
    return Picture(WIDTH, _HEIGHT, tuple(shapes), f"Triển khai đến đơn vị. {told}.")


def _block(group: Group, box: Box) -> list[Shape]:
    heading = fitting(f"{group.name} ({group.count})", box.width - 20)
    shapes: list[Shape] = [Words(box.x + 8, box.y + 32, heading, bold=True)]
    parts = sorted((part for part in group.parts if part.count), key=lambda part: -part.count)
    inside = Box(box.x, box.y + _HEADING, box.width, max(0, box.height - _HEADING))
    for part, place in zip(parts, placed([part.count for part in parts], inside), strict=True):
        shapes.append(Bar(place.x, place.y, place.width, place.height, TONES[part.tone], _WHITE))
        label = fitting(f"{part.count} {part.name}", place.width - 20, points=8)
        if place.height > _HEADING and label:
            colour = _WHITE if part.tone in DARK else INK
            shapes.append(Words(place.x + 10, place.y + 32, label, 8, colour=colour))
    return shapes
