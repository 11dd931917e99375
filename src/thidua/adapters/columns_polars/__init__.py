"""Conditions over columns with polars (`ports.columns.ColumnWeigher`)."""

from collections.abc import Iterable, Iterator, Mapping

import polars as pl

from thidua.adapters.columns_polars.conditions import as_expression, piece
from thidua.adapters.columns_polars.look import Look
from thidua.adapters.columns_polars.tables import YearTable, year_table
from thidua.core.rules.condition import Condition
from thidua.core.rules.subject import Subject
from thidua.core.rules.verdict import Answer
from thidua.core.rules.weighing.context import Values
from thidua.ports.columns import Counts

SLICE = 250_000
KIND = "fact.doi_tuong"


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
        for part in _alike(table.frame):
            found = self.weighed(YearTable(part, table.first, table.last), conditions, values)
            for name in conditions:
                totals[name] += _counted(found[name])
        return totals

    def weighed(self, table: YearTable, conditions: Mapping[str, Condition], values: Values) -> pl.DataFrame:
        """A column of true, false and null for each condition."""
        everything = (1 << table.size) - 1
        look = Look(frozenset(table.frame.columns), values, table.size, everything, _settled(table.frame))
        asked = [as_expression(piece(condition, look)).alias(name) for name, condition in conditions.items()]
        return table.frame.lazy().with_columns(asked).select(list(conditions)).collect()


def _alike(frame: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """The rows in slices of one kind of subject each, so that the clauses for others are settled at once."""
    parts = frame.partition_by(KIND) if KIND in frame.columns else [frame]
    for part in parts:
        yield from part.iter_slices(SLICE)


def _settled(frame: pl.DataFrame) -> dict[str, object]:
    """The facts that are the same in every row."""
    facts = [name for name in frame.columns if name.startswith("fact.")]
    return {name.removeprefix("fact."): frame[name][0] for name in facts if frame[name].n_unique() == 1}


def _counted(column: pl.Series) -> Counts:
    unknown, satisfied = column.null_count(), int(column.sum() or 0)
    return Counts(satisfied, len(column) - unknown - satisfied, unknown)
