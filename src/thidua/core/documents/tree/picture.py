"""Pictures as lines, boxes and words, which any writer can draw. Lengths are tenths of a millimetre, type is in pt."""

from dataclasses import dataclass
from typing import TypeAlias

from thidua.core.documents.tree.text import literal


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle; `edge` is the colour of its outline, "" for none. Colours are `#rrggbb`."""

    x: int
    y: int
    width: int
    height: int
    fill: str = ""
    edge: str = ""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points, `thick` tenths of a millimetre."""

    points: tuple[tuple[int, int], ...]
    colour: str = "#1d2731"
    thick: int = 4
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text whose baseline begins (`start`), has its middle, or ends (`end`) at the point."""

    x: int
    y: int
    text: str
    points: int = 9
    anchor: str = "start"
    bold: bool = False
    colour: str = "#1d2731"

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", literal(self.text).replace("\n", " "))


Shape: TypeAlias = Bar | Stroke | Words


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing. `tells` says in words what it shows, for readers who cannot see it; its figures stand in a table."""

    width: int
    height: int
    shapes: tuple[Shape, ...]
    tells: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "tells", literal(self.tells))
