"""A table made ready to be asked: cut into slices that are alike, what is unknown set apart, words turned into bits."""

from collections.abc import Iterator
from dataclasses import dataclass

import polars as pl

KIND = "fact.doi_tuong"
SLICE, MANY, FEW = 250_000, 60_000, 15_000
WIDTHS = {8: pl.UInt8, 16: pl.UInt16, 32: pl.UInt32, 64: pl.UInt64}
YEARS = ("counted", "silent", "grade.", "award.")


@dataclass(frozen=True, slots=True)
class Slice:
    """Rows; for each fact that can be unknown `sure.NAME` and `maybe.NAME`, and for each fact in words `word.NAME`:
    one bit for the word that holds, none where it is unknown. `alike` are facts that are the same in every row.
    """

    frame: pl.DataFrame
    alike: dict[str, object]
    words: dict[str, dict[str, int]]


def slices(frame: pl.DataFrame, size: int) -> Iterator[Slice]:
    """The rows: those of one kind of subject together where there are many, so that clauses for others fall away."""
    for part in _parts(frame):
        for rows in part.iter_slices(SLICE):
            yield ready(rows, size)


def _parts(frame: pl.DataFrame) -> list[pl.DataFrame]:
    if KIND not in frame.columns or frame.height < MANY or frame[KIND].n_unique() == 1:
        return [frame]
    parts = frame.partition_by(KIND)
    small = [part for part in parts if part.height < FEW]
    large = [part for part in parts if part.height >= FEW]
    return [*large, pl.concat(small)] if small else large


def ready(frame: pl.DataFrame, size: int) -> Slice:
    """One slice. Its years are kept as narrow as their number `size` allows: what is moved least is counted fastest."""
    facts = [name for name in frame.columns if name.startswith("fact.")]
    alike = {name.removeprefix("fact."): frame[name][0] for name in facts if _is_alike(frame[name])}
    open_ = [name.removeprefix("fact.") for name in facts if name.removeprefix("fact.") not in alike]
    truths = [name for name in open_ if frame[f"fact.{name}"].dtype == pl.Boolean]
    texts = [name for name in open_ if frame[f"fact.{name}"].dtype == pl.String]
    words = {name: _bits(frame[f"fact.{name}"]) for name in texts}
    more = [pl.col(f"fact.{name}").fill_null(value=False).alias(f"sure.{name}") for name in truths]
    more += [pl.col(f"fact.{name}").fill_null(value=True).alias(f"maybe.{name}") for name in truths]
    more += [_word(name, words[name]) for name in texts]
    narrow = [pl.col(name).cast(_width(size)) for name in frame.columns if name.startswith(YEARS)]
    return Slice(frame.with_columns(*narrow, *more), alike, words)


def _word(name: str, words: dict[str, int]) -> pl.Expr:
    bit = pl.col(f"fact.{name}").replace_strict(words, default=0, return_dtype=_width(len(words)))
    return bit.alias(f"word.{name}")


def _is_alike(column: pl.Series) -> bool:
    """Whether every row holds the same, or none holds anything."""
    unknown = column.null_count()
    return unknown == len(column) or (unknown == 0 and column.min() == column.max())


def _width(bits: int) -> type[pl.DataType]:
    return next(width for most, width in WIDTHS.items() if bits <= most)


def _bits(column: pl.Series) -> dict[str, int]:
    return {word: 1 << place for place, word in enumerate(sorted(column.drop_nulls().unique()))}
