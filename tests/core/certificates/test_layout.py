"""Layouts of certificates and lists of lines."""

from dataclasses import replace

import pytest

from thidua.core.certificates import line as lines
from thidua.core.certificates.layout import (
    A4_PLAIN,
    A4_STOCK,
    Layout,
    Piece,
    Spot,
    checked,
    from_record,
    moved,
    to_record,
)
from thidua.core.certificates.line import Line
from thidua.core.kernel.outcome import Ok

LINE = Line("Đơn vị thứ 3", "Khối số 1", "Giấy khen", "Thành tích")


def codes(outcome: object) -> list[str]:
    return [reason.code for reason in getattr(outcome, "reasons", ())]


@pytest.mark.parametrize("layout", [A4_PLAIN, A4_STOCK])
def test_the_layouts_that_come_with_the_system_are_good(layout: Layout):
    assert checked(layout) == Ok(layout)
    assert from_record(to_record(layout)) == layout


def test_stock_leaves_out_what_it_bears():
    assert {spot.piece for spot in A4_PLAIN.spots} - {spot.piece for spot in A4_STOCK.spots} == {
        Piece.COUNTRY,
        Piece.MOTTO,
    }


@pytest.mark.parametrize(
    ("spots", "code"),
    [
        ((Spot(Piece.RECIPIENT, 2900, 0, 100),), "layout.outside"),
        ((Spot(Piece.RECIPIENT, 0, 2100, 100),), "layout.outside"),
        ((Spot(Piece.RECIPIENT, 0, 0, 100, points=7),), "layout.points"),
        ((Spot(Piece.RECIPIENT, 0, 0, 100), Spot(Piece.QR, 0, 0, 199)), "layout.qr_small"),
        ((Spot(Piece.RECIPIENT, 0, 0, 100),) * 2, "layout.twice"),
        ((), "layout.no_recipient"),
    ],
)
def test_a_layout_that_cannot_be_printed_is_refused(spots: tuple[Spot, ...], code: str):
    assert codes(checked(replace(A4_PLAIN, spots=spots))) == [code]


def test_a_sheet_without_measure_is_refused():
    assert "layout.sheet" in codes(checked(replace(A4_PLAIN, width=0, spots=())))


def test_everything_moves_together():
    there = moved(A4_PLAIN, right=15, down=-5)
    assert {(new.left - old.left, new.top - old.top) for new, old in zip(there.spots, A4_PLAIN.spots, strict=True)} == {
        (15, -5)
    }


def test_a_record_that_is_none_raises():
    with pytest.raises(TypeError):
        from_record({"spots": {}, "width": 1, "height": 1, "has_frame": True})


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ([], "certificates.no_lines"),
        ([LINE] * (lines.MOST_LINES + 1), "certificates.too_many"),
        ([replace(LINE, recipient="")], "certificates.line_gap"),
        ([replace(LINE, award="")], "certificates.line_gap"),
        ([replace(LINE, about="a" * 401)], "certificates.line_long"),
        ([LINE, LINE], "certificates.line_twice"),
    ],
)
def test_a_list_with_a_wrong_line_is_refused(given: list[Line], code: str):
    assert codes(lines.checked(given)) == [code]


def test_a_good_list_is_kept_in_order():
    other = replace(LINE, recipient="Đơn vị thứ 4")
    assert lines.checked([LINE, other]) == Ok((LINE, other))
