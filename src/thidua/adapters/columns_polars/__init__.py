"""Conditions over columns with polars (`ports.columns.ColumnWeigher`)."""

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor

import polars as pl

from thidua.adapters.columns_polars.conditions import told
from thidua.adapters.columns_polars.rows import Ground, Rows
from thidua.adapters.columns_polars.slices import Slice, ready
from thidua.adapters.columns_polars.tables import YearTable, year_table
from thidua.adapters.columns_polars.told import Bits
from thidua.core.rules.condition import Condition
from thidua.core.rules.subject import Subject
from thidua.core.rules.verdict import Answer
from thidua.core.rules.weighing.context import Values
from thidua.ports.columns import Counts


class PolarsColumns:
    """Weighs conditions over a `YearTable`, a slice of rows at a time, so that memory does not grow with the nation.

    `workers` is how many slices are weighed at the same time.
    """

    def __init__(self, workers: int = 1) -> None:
        self._workers = workers

    def table(self, subjects: Iterable[Subject]) -> YearTable:
        """The subjects as columns, in their order."""
        return year_table(subjects)

    def answers(self, table: YearTable, condition: Condition, values: Values) -> list[Answer]:
        """The answer for each subject, in their order."""
        found = self.weighed(table, {"answer": condition}, values)
        return [Answer.of(known) for known in found["answer"]]

    def counts(self, table: YearTable, conditions: Mapping[str, Condition], values: Values) -> dict[str, Counts]:
        """How each condition came out over all subjects."""

        def counted(part: Slice) -> dict[str, Counts]:
            rows = Rows.whole(Ground(part, table.size, values))
            return {name: _counts(rows, condition) for name, condition in conditions.items()}

        if self._workers == 1:
            return _added(conditions, map(counted, table.slices))
        with ThreadPoolExecutor(self._workers) as pool:
            return _added(conditions, pool.map(counted, table.slices))

    def weighed(self, table: YearTable, conditions: Mapping[str, Condition], values: Values) -> pl.DataFrame:
        """A column of true, false and null for each condition."""
        rows = Rows.whole(Ground(ready(table.frame, table.size), table.size, values))
        return pl.DataFrame([_answers(rows, condition).alias(name) for name, condition in conditions.items()])


def _added(names: Iterable[str], parts: Iterable[dict[str, Counts]]) -> dict[str, Counts]:
    totals = dict.fromkeys(names, Counts(0, 0, 0))
    for found in parts:
        totals = {name: totals[name] + found[name] for name in totals}
    return totals


def _counts(rows: Rows, condition: Condition) -> Counts:
    found = told(condition, rows)
    sure, possible = (_sum(bits, len(rows)) for bits in (found.sure, found.possible))
    return Counts(sure, len(rows) - possible, possible - sure)


def _sum(bits: Bits, size: int) -> int:
    return size * bits if isinstance(bits, bool) else int(bits.sum())


def _answers(rows: Rows, condition: Condition) -> pl.Series:
    found = told(condition, rows)
    frame = pl.DataFrame({"sure": _full(found.sure, len(rows)), "possible": _full(found.possible, len(rows))})
    known = pl.when("sure").then(True).when(~pl.col("possible")).then(False)  # noqa: FBT003 - polars' own way
    return frame.select(known.otherwise(None)).to_series()


def _full(bits: Bits, size: int) -> pl.Series:
    return pl.Series([bits]).new_from_index(0, size) if isinstance(bits, bool) else bits
