"""Rectangles as large as what they stand for: halves of about equal weight, again and again."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in whole units of the drawing."""

    x: int
    y: int
    width: int
    height: int


def _cut(box: Box, share: int, whole: int) -> tuple[Box, Box]:
    """The box cut across its longer side."""
    if box.width >= box.height:
        left = box.width * share // whole
        return Box(box.x, box.y, left, box.height), Box(box.x + left, box.y, box.width - left, box.height)
    top = box.height * share // whole
    return Box(box.x, box.y, box.width, top), Box(box.x, box.y + top, box.width, box.height - top)


def placed(values: Sequence[int], box: Box) -> list[Box]:
    """A box for each value, in proportion, filling the whole."""
    if len(values) <= 1:
        return [box] * len(values)
    whole, half, at = sum(values), 0, 0
    while at < len(values) - 1 and (at == 0 or 2 * (half + values[at]) <= whole):
        half += values[at]
        at += 1
    first, second = _cut(box, half, whole)
    return [*placed(values[:at], first), *placed(values[at:], second)]
