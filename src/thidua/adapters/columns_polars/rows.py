"""The rows that are looked at: all of a slice, or some of them, each with the years that are looked at for it."""

import polars as pl

from thidua.adapters.columns_polars.slices import Slice
from thidua.adapters.columns_polars.told import Told
from thidua.core.rules.condition import AllOf, AnyOf, Clause, Condition, Number, Opposite, Since, UpToNow
from thidua.core.rules.parameter import Quantity, Value
from thidua.core.rules.weighing.context import Values

PLACE = pl.UInt32


def parts_of(condition: Condition) -> tuple[Condition, ...]:
    """The conditions that it joins or turns; none where years are tried one by one."""
    if isinstance(condition, AllOf | AnyOf):
        return condition.parts
    return (condition.part,) if isinstance(condition, Clause | Opposite) else ()


class Ground:
    """A slice of a table, and the values of the day."""

    def __init__(self, part: Slice, size: int, values: Values) -> None:
        self.frame, self.alike, self.words = part.frame, part.alike, part.words
        self.size = size
        self._values = values
        self.columns = frozenset(part.frame.columns)
        self.places = pl.int_range(part.frame.height, dtype=PLACE, eager=True)
        self._dear: dict[int, bool] = {}

    def is_dear(self, condition: Condition) -> bool:
        """Whether it tries years one by one, itself or in a part. Conditions outlive the ground, so ids name them."""
        found = self._dear.get(id(condition))
        if found is None:
            found = self._dear[id(condition)] = isinstance(condition, Since | UpToNow) or any(
                self.is_dear(part) for part in parts_of(condition)
            )
        return found

    def value(self, name: str) -> Quantity | None:
        """The parameter's value, or None where no text gives one."""
        found = self._values(name)
        return found.value if isinstance(found, Value) else None


class Rows:
    """Rows of a ground by their places, and in `years` the mask of the years looked at in each.

    `places` None are all rows. `seen` and `counted` keep what was found for conditions and numbers asked before.
    """

    def __init__(self, ground: Ground, years: pl.Series, places: pl.Series | None = None) -> None:
        self.ground, self.years, self.places = ground, years, places
        self.seen: dict[Condition, Told] = {}
        self.counted: dict[Number, tuple[pl.Series | int, pl.Series | int]] = {}
        self._columns: dict[str, pl.Series] = {}

    @classmethod
    def whole(cls, ground: Ground) -> "Rows":
        """All rows, and the years whose work counts."""
        return cls(ground, ground.frame["counted"])

    def __len__(self) -> int:
        return len(self.years)

    def column(self, name: str) -> pl.Series:
        """A column of the table for these rows."""
        if self.places is None:
            return self.ground.frame[name]
        found = self._columns.get(name)
        if found is None:
            found = self._columns[name] = self.ground.frame[name][self.places]
        return found

    def here(self) -> pl.Series:
        """A number for each row, from nought on; where years are tried, there may be more rows than in the slice."""
        there = self.ground.places
        return there[: len(self)] if len(self) <= len(there) else pl.int_range(len(self), dtype=PLACE, eager=True)

    def among(self, kept: pl.Series) -> "Rows":
        """Only these rows."""
        places = self.ground.places if self.places is None else self.places
        return Rows(self.ground, self.years.filter(kept), places.filter(kept))

    def each_after(self, here: pl.Series, after: pl.Series) -> "Rows":
        """The rows with these numbers (as often as they are named), each with its years inside the mask `after`."""
        places = here if self.places is None else self.places[here]
        return Rows(self.ground, self.ground.frame["counted"][places] & after, places)
