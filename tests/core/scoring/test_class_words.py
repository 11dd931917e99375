"""Classes in words: read, written, read again; every class of a known scheme; what is unclear is refused by its line."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.outcome import Refused
from thidua.core.scoring.classes import ClassBand
from thidua.core.scoring.formula.class_borders import around, between
from thidua.core.scoring.formula.class_printing import written_classes
from thidua.core.scoring.formula.class_words import read_classes
from thidua.core.scoring.formula.schemes import SCHEMES

D = Decimal


@pytest.mark.parametrize(
    ("line", "band"),
    [
        ("Xuất sắc: từ 90 điểm trở lên", ClassBand("Xuất sắc", D(90))),
        ("Tốt: Từ 80 đến dưới 90.", ClassBand("Tốt", D(80), below=D(90))),
        ("Khá:từ 70,5 dưới 80 điểm", ClassBand("Khá", D("70.5"), below=D(80))),
        ("Giỏi: trên 89,5", ClassBand("Giỏi", D("89.5"), or_more=False)),
        ("Yếu: dưới 50", ClassBand("Yếu", D(0), below=D(50))),
        ("Yếu: còn lại", ClassBand("Yếu", D(0))),
        ("A: từ 90, không tiêu chí nào dưới 85 %", ClassBand("A", D(90), each_share=D(85))),
        ("A: từ 90; mỗi tiêu chí từ 85%; không tiêu chí nào 0 điểm; không tính đơn vị bị điểm liệt",
         ClassBand("A", D(90), each_share=D(85), no_zero=True, open_to_vetoed=False)),
    ],
)  # fmt: skip
def test_a_line_says_a_class(line: str, band: ClassBand):
    assert read_classes(line).or_raise() == (band,)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_classes_of_a_scheme_read_as_they_are_written(scheme: str):
    bands = SCHEMES[scheme].formula.bands
    assert read_classes("\n".join(written_classes(bands))).or_raise() == bands
    assert list(between(bands)) == []


points = st.decimals(0, 100, places=2)
bands = st.builds(
    ClassBand, st.sampled_from(["Xuất sắc", "A", "Đạt, khá; tốt"]), points, st.booleans(),
    st.none() | points, st.none() | points, st.booleans(), st.booleans(),
)  # fmt: skip


@given(bands)
def test_every_class_reads_as_it_is_written(band: ClassBand):
    assert read_classes("\n".join(written_classes((band,)))).or_raise() == (band,)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str):
    read_classes(text)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("Tốt", "formula.class_not_read", 1), ("Tốt:", "formula.class_not_read", 1), (": từ 5", "formula.class_not_read", 1),
        ("A: từ 90\n\nB: cao", "formula.class_not_read", 3), ("A: từ 80 đến 90", "formula.class_border_unclear", 1),
        ("A: từ 80; là đơn vị tốt", "formula.class_condition", 1),
    ],
)  # fmt: skip
def test_a_line_that_says_no_class_is_named(text: str, code: str, line: int):
    refused = read_classes(text)
    assert isinstance(refused, Refused)
    (why,) = refused.reasons
    assert (why.code, dict(why.values)["line"]) == (code, line)


def said(text: str) -> list[str]:
    classes = read_classes(text).or_raise()
    return [why.code.removeprefix("formula.") for why in (*between(classes), *around(classes))]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", []),
        ("A: từ 90\nB: từ 80\nC: còn lại", []),
        ("A: từ 90; không tiêu chí nào 0 điểm\nB: từ 80 đến dưới 100\nC: còn lại", []),
        ("A: trên 90\nB: dưới 90", ["bands_gap"]),
        ("A: từ 90\nB: từ 50 đến dưới 80\nC: dưới 50", ["bands_gap"]),
        ("A: từ 90\nB: từ 50 đến dưới 95\nC: dưới 50", ["bands_overlap"]),
        ("A: từ 90\nB: từ 90\nC: còn lại", ["bands_overlap"]),
        ("A: từ 80\nB: từ 90\nC: còn lại", ["bands_out_of_order"]),
        ("A: từ 90 đến dưới 95\nB: dưới 90", ["classes_end_below"]),
        ("A: từ 90\na: từ 80", ["class_twice", "classes_end_above"]),
    ],
)
def test_classes_meet_or_it_is_said_how_they_do_not(text: str, codes: list[str]):
    assert said(text) == codes
