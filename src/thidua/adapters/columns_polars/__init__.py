"""Conditions over columns with polars (`ports.columns.ColumnWeigher`)."""

from collections.abc import Iterable, Mapping

import polars as pl

from thidua.adapters.columns_polars.conditions import expression
from thidua.adapters.columns_polars.look import Look
from thidua.adapters.columns_polars.tables import YearTable, year_table
from thidua.core.rules.condition import Condition
from thidua.core.rules.subject import Subject
from thidua.core.rules.verdict import Answer
from thidua.core.rules.weighing.context import Values
from thidua.ports.columns import Counts

SLICE = 250_000


class PolarsColumns:
    """Weighs conditions over a `YearTable`, a slice of rows at a time, so that memory does not grow with the nation."""

    def table(self, subjects: Iterable[Subject]) -> YearTable:
        """The subjects as columns, in their order."""
        return year_table(subjects)

    def answers(self, table: YearTable, condition: Condition, values: Values) -> list[Answer]:
        """The answer for each subject, in their order."""
        found = self.weighed(table, {"answer": condition}, values)
        return [Answer.of(known) for known in found["answer"]]

    def counts(self, table: YearTable, conditions: Mapping[str, Condition], values: Values) -> dict[str, Counts]:
        """How each condition came out over all subjects."""
        totals = dict.fromkeys(conditions, Counts(0, 0, 0))
        for part in table.frame.iter_slices(SLICE):
            found = self.weighed(YearTable(part, table.first, table.last), conditions, values)
            for name in conditions:
                totals[name] += _counted(found[name])
        return totals

    def weighed(self, table: YearTable, conditions: Mapping[str, Condition], values: Values) -> pl.DataFrame:
        """A column of true, false and null for each condition."""
        look = Look(frozenset(table.frame.columns), values, table.size, (1 << table.size) - 1)
        asked = [expression(condition, look).alias(name) for name, condition in conditions.items()]
        return table.frame.lazy().with_columns(asked).select(list(conditions)).collect()


def _counted(column: pl.Series) -> Counts:
    unknown, satisfied = column.null_count(), int(column.sum() or 0)
    return Counts(satisfied, len(column) - unknown - satisfied, unknown)
