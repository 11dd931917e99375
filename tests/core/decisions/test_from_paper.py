"""Rows of an old list from what was read of a decision."""

from datetime import date

from thidua.core.decisions.from_paper import Paper, rows_of
from thidua.core.registry import kept_rows

PAPER = Paper("12/QĐ-S1", date(2023, 12, 20), "Sở Một")
GIVEN = {
    "name": "Nguyễn  Văn An", "side": "person", "position": "Trưởng phòng", "unit": "Phòng Một", "form": "Giấy khen",
    "status": "given",
}  # fmt: skip


def test_cells_are_what_the_paper_says():
    assert rows_of([GIVEN, GIVEN | {"status": "proposed"}], PAPER) == [
        {
            "kind": "Cá nhân", "name": "Nguyễn Văn An", "position": "Trưởng phòng, Phòng Một", "award": "Giấy khen",
            "decision": "12/QĐ-S1", "decided": "20/12/2023", "issuer": "Sở Một",
        }
    ]  # fmt: skip


def test_what_the_paper_does_not_say_stays_blank():
    (row,) = rows_of([{"name": "Phòng Hai", "side": "collective", "form": None}], Paper("", None, ""))
    assert (row["kind"], row["award"], row["decided"], row["position"]) == ("Tập thể", "", "", "")


def test_kept_rows_come_back_and_a_cut_file_is_refused():
    rows = rows_of([GIVEN], PAPER)
    content = kept_rows.to_bytes(rows)
    assert kept_rows.is_kept(content)
    assert not kept_rows.is_kept(b"PK\x03\x04")
    assert list(kept_rows.from_bytes(content).or_raise()) == [(1, rows[0])]
    refused = kept_rows.from_bytes(content[:-5])
    assert [reason.code for reason in refused] == ["sheet.file_unreadable"]
