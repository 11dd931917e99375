"""Our columns beside other engines, on the same people: OpenFisca-Core in one process, dask.distributed over shards.

The counts must be equal; the bench ends with an error where they are not.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from distributed import Client, LocalCluster

from benches.bench_eligibility import RECEIVED, TITLES, conditions
from benches.case import Case
from benches.openfisca_rules import counted, simulation
from benches.population import nation
from thidua.adapters.cluster_dask import DaskCluster
from thidua.adapters.columns_polars import PolarsColumns
from thidua.adapters.columns_polars.shards import counts_over_shards, write_shards
from thidua.adapters.columns_polars.tables import YearTable
from thidua.law.book import lawbook

ON = lawbook().at(RECEIVED)
VALUES = {name: ON.value(name) for name in lawbook().parameters}
ONE = PolarsColumns()


def same(ours: object, theirs: object) -> None:
    """An error where two engines came to different counts."""
    if ours != theirs:
        raise AssertionError(f"{ours} is not {theirs}")


def cases() -> Iterator[Case]:
    """Three rules by OpenFisca and by us; all titles over shards in one process and on a cluster."""
    yield from beside_openfisca(100_000)
    people = 100_000 if os.environ.get("THIDUA_BENCH_SMALL") else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        yield from over_shards(Path(folder), people)


def beside_openfisca(people: int) -> Iterator[Case]:
    """The same three rules on people of whom everything is known."""
    table, asked = nation(people, is_known=True), conditions(TITLES)
    other = simulation(table)
    ours = {name: count.satisfied for name, count in ONE.counts(table, asked, ON.value).items()}
    same(ours, counted(other))
    name = f"OpenFisca-Core: three rules, {people:,} people"
    yield Case(name, lambda: counted(other), count=people)
    yield Case(
        f"here: three rules, {people:,} people", lambda: ONE.counts(table, asked, ON.value), count=people, against=name
    )
    name = f"OpenFisca-Core: inputs and rules, {people:,}"
    yield Case(name, lambda: counted(simulation(table)), count=people)
    yield Case(
        f"here: making ready and rules, {people:,}",
        lambda: ONE.counts(YearTable(table.frame, table.first, table.last), asked, ON.value),
        count=people,
        against=name,
    )


def over_shards(folder: Path, people: int) -> Iterator[Case]:
    """All titles: the table as it is, its shards one after another, its shards on a cluster of two processes."""
    table, asked = nation(people), conditions(tuple(lawbook().titles))
    shards = len(write_shards(table, folder, by="province"))
    whole = ONE.counts(table, asked, ON.value)
    same(whole, counts_over_shards(folder, asked, VALUES))
    name = f"one table, {people:,} people"
    yield Case(name, lambda: ONE.counts(table, asked, ON.value), runs=2, count=people)
    alone = f"{shards} Parquet shards, one process"
    yield Case(alone, lambda: counts_over_shards(folder, asked, VALUES), runs=2, count=people, against=name)
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        engine = DaskCluster(client)
        same(whole, counts_over_shards(folder, asked, VALUES, engine=engine))
        yield Case(
            f"{shards} shards, dask.distributed, 2 processes",
            lambda: counts_over_shards(folder, asked, VALUES, engine=engine), runs=2, count=people, against=name,
        )  # fmt: skip
