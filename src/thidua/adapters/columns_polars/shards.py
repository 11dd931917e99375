"""Tables in shards: Parquet files, one to a province, that are weighed apart and whose counts are added up.

Any engine that maps a function over a list can run them: the built-in `map`, a pool of processes, or a cluster.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

import polars as pl

from thidua.adapters.columns_polars import PolarsColumns
from thidua.adapters.columns_polars.tables import YearTable
from thidua.core.rules.condition import Condition
from thidua.core.rules.found import Found, NotInForce
from thidua.ports.columns import Counts

FIRST, LAST = "thidua.first", "thidua.last"
Told = dict[str, Counts]
Engine = Callable[[Callable[[str], Told], list[str]], Iterable[Told]]


class ShardError(ValueError):
    """A folder without shards, or a file that is none."""


def write_shards(table: YearTable, folder: Path, by: str) -> list[Path]:
    """One Parquet file for each value of the column `by`, which is not kept; in order of the value."""
    folder.mkdir(parents=True, exist_ok=True)
    years = {FIRST: str(table.first), LAST: str(table.last)}
    paths = []
    for (value,), part in sorted(table.frame.partition_by(by, as_dict=True).items(), key=str):
        paths.append(folder / f"{value}.parquet")
        part.drop(by).write_parquet(paths[-1], metadata=years)
    return paths


def read_shard(path: str) -> YearTable:
    """The table of one shard."""
    years = pl.read_parquet_metadata(path)
    if FIRST not in years or LAST not in years:
        raise ShardError(f"{path} is no shard: it does not say its years")
    return YearTable(pl.read_parquet(path), int(years[FIRST]), int(years[LAST]))


def counts_over_shards(
    folder: Path, conditions: Mapping[str, Condition], values: Mapping[str, Found], *, engine: Engine = map
) -> Told:
    """How each condition came out over all shards of the folder; `values` are the parameters of the day by name."""
    paths = sorted(str(path) for path in folder.glob("*.parquet"))
    if not paths:
        raise ShardError(f"{folder} holds no shard")
    totals = dict.fromkeys(conditions, Counts(0, 0, 0))
    for found in engine(partial(shard_counts, conditions=dict(conditions), values=dict(values)), paths):
        totals = {name: totals[name] + found[name] for name in totals}
    return totals


def shard_counts(path: str, *, conditions: Mapping[str, Condition], values: Mapping[str, Found]) -> Told:
    """How each condition came out over one shard."""

    def value(name: str) -> Found:
        return values.get(name) or NotInForce(name)

    return PolarsColumns().counts(read_shard(path), conditions, value)
