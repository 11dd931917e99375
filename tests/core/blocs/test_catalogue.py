"""The catalogue of a city: blocs from rows, and every wrong row named at once."""

import pytest

from thidua.core.blocs.catalogue import BlocEntry, CatalogueRow, catalogue


def rows(*given: tuple[str, str, str, str]) -> list[CatalogueRow]:
    return [CatalogueRow(*row, where=f"C{place}") for place, row in enumerate(given, 2)]


GOOD = rows(
    ("C1", "Cụm 1", "A", "head"),
    ("K1", "Khối 1", "C", "head"),
    ("C1", "Cụm 1", "B", "deputy"),
    ("K1", "Khối 1", "D", "member"),
)


def test_rows_become_blocs_in_the_order_of_the_list():
    assert catalogue(GOOD).or_raise() == (
        BlocEntry("C1", "Cụm 1", (("A", "head"), ("B", "deputy"))),
        BlocEntry("K1", "Khối 1", (("C", "head"), ("D", "member"))),
    )


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        ([], ["catalogue.empty"]),
        ([("C1", "", "A", "head"), ("C1", "", "B", "member")], ["catalogue.row_incomplete"] * 2),
        ([("C1", "Cụm", "A", "head"), ("C1", "Cụm", "B", "chủ tịch")], ["catalogue.unknown_role"]),
        ([("C1", "Cụm", "A", "head"), ("C1", "Cụm khác", "B", "member")], ["catalogue.two_names"]),
        ([("C1", "Cụm", "A", "head"), ("C1", "Cụm", "a", "member")], ["catalogue.unit_twice"]),
        ([("C1", "Cụm", "A", "head")], ["catalogue.bloc_too_small"]),
        ([("C1", "Cụm", "A", "member"), ("C1", "Cụm", "B", "member")], ["catalogue.one_head"]),
    ],
)
def test_every_fault_is_named(given: list, codes: list[str]):
    assert [reason.code for reason in catalogue(rows(*given))] == codes
