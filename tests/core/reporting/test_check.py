"""Cross-checks: source 004 as printed, and what cannot be told."""

from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.core.reporting.check import Check, CheckKind, judged

D = Decimal
PRINTED = {
    "moi": D(532), "moi_fdi": D(379), "moi_ddi": D(153), "dc": D(761), "dc_fdi": D(615), "dc_ddi": D(146),
    "kcn": D(83), "xlnt": D(70), "gn_fdi": D(3156), "von_fdi": D("5.890"), "tong_fdi": D("56.615"), "tl_fdi": D(54),
    "gn_ddi": D(70261), "von_ddi": D(47217), "tg_ddi": D(49),
}  # fmt: skip
UNITS = {
    "gn_fdi": "triệu USD", "von_fdi": "tỷ USD", "tong_fdi": "tỷ USD", "tl_fdi": "%", "gn_ddi": "tỷ đồng",
    "von_ddi": "tỷ đồng", "tg_ddi": "%", "moi": "dự án", "moi_fdi": "dự án", "moi_ddi": "dự án", "kcn": "KCN, KKT",
    "xlnt": "KCN, KKT",
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "left", "right", "holds"),
    [
        (CheckKind.SUM, "moi", ("moi_fdi", "moi_ddi"), True),
        (CheckKind.SUM, "dc", ("dc_fdi", "dc_ddi"), True),
        (CheckKind.PART, "xlnt", ("kcn",), True),
        (CheckKind.PART, "kcn", ("xlnt",), False),
        (CheckKind.SHARE, "tl_fdi", ("gn_fdi", "von_fdi"), True),
        (CheckKind.SHARE, "tl_fdi", ("gn_fdi", "tong_fdi"), False),
        (CheckKind.GROWTH, "tg_ddi", ("gn_ddi", "von_ddi"), True),
    ],
)
def test_source_004_as_printed(kind: CheckKind, left: str, right: tuple[str, ...], *, holds: bool):
    assert judged(Check("K", kind, left, right), PRINTED, units=UNITS).holds is holds


def test_both_sides_are_told():
    found = judged(Check("K", CheckKind.SUM, "moi", ("moi_fdi", "dc_ddi")), PRINTED)
    assert (found.holds, found.left, found.right, found.difference) == (False, 532, 525, 7)


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        (CheckKind.SUM, "moi", ("moi_fdi", "absent")),
        (CheckKind.SUM, "gn_ddi", ("gn_fdi",)),
        (CheckKind.SHARE, "tl_fdi", ("gn_fdi", "zero")),
    ],
)
def test_what_cannot_be_told(kind: CheckKind, left: str, right: tuple[str, ...]):
    figures = PRINTED | {"zero": D(0)}
    assert judged(Check("K", kind, left, right), figures, units=UNITS).holds is None


def test_a_share_is_told_to_its_last_place():
    figures = {"a": D("66.7"), "b": D(2), "c": D(3)}
    assert judged(Check("K", CheckKind.SHARE, "a", ("b", "c"), places=1), figures).holds is True
    assert judged(Check("K", CheckKind.SHARE, "a", ("b", "c"), places=2), figures).holds is False
    assert judged(Check("K", CheckKind.SHARE, "a", ("b", "c")), figures).right == Fraction(200, 3)
