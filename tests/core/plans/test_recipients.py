"""Lists of recipients as they are written and as they are read: marks, rows, cells, purposes, what stands beside them."""

import pytest

from tests.core.plans.readings import plan_text, values

SIGNED = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Trần Thị Bình")
THREE = ("Như trên", "Các sở, ban, ngành", "Lưu: VT")
LISTS: dict[str, tuple[str, ...]] = {
    "dashes": ("Nơi nhận:", "- Như trên;", "- Các sở, ban, ngành;", "- Lưu: VT.", *SIGNED),
    "plus": ("Nơi nhận:", "+ Như trên;", "+ Các sở, ban, ngành;", "+ Lưu: VT.", *SIGNED),
    "no marks": ("Nơi nhận:", "Như trên;", "Các sở, ban, ngành;", "Lưu: VT.", *SIGNED),
    "marks alone": ("Nơi nhận:", "-", "Như trên;", "-", "Các sở, ban, ngành;", "- Lưu: VT.", *SIGNED),
    "beside the label": ("Nơi nhận: - Như trên;", "- Các sở, ban, ngành;", "- Lưu: VT.", *SIGNED),
    "on one row": ("Nơi nhận: - Như trên; - Các sở, ban, ngành; - Lưu: VT.", *SIGNED),
    "in one cell": ("| Nơi nhận: - Như trên; - Các sở, ban, ngành; - Lưu: VT. | " + " ".join(SIGNED) + " |",),
    "commas": ("Nơi nhận:", "- Như trên,", "- Các sở, ban, ngành,", "- Lưu: VT.", *SIGNED),
    "no stops": ("Nơi nhận:", "- Như trên", "- Các sở, ban, ngành", "- Lưu VT", *SIGNED),
    "gaps": ("Nơi nhận:", "", "- Như trên;", "", "- Các sở, ban, ngành;", "", "- Lưu: VT.", "", *SIGNED),
    "purposes": ("NƠI NHẬN:", "- Như trên (để b/c);", "- Các sở, ban, ngành (t/h);", "- Lưu: VT.", *SIGNED),
    "broken": ("Nơi nhận:", "- Như trên;", "- Các sở,", "ban, ngành;", "- Lưu: VT.", *SIGNED),
    "below": (*SIGNED, "", "Nơi nhận:", "- Như trên;", "- Các sở, ban, ngành;", "- Lưu: VT."),
    "without label": (*SIGNED, "", "- Như trên;", "- Các sở, ban, ngành;", "- Lưu: VT."),
}


@pytest.mark.parametrize("rows", LISTS.values(), ids=LISTS)
def test_each_list_reads_the_same(rows: tuple[str, ...]):
    text = plan_text("1. Nội dung thi đua, khen thưởng.", "Các đơn vị thực hiện phong trào thi đua./.", "", *rows)
    assert values(text, "recipients", "name") == [(name,) for name in THREE]
    assert values(text, "signatory", "name", "position", "mode") == [
        ("Trần Thị Bình", "Phó Chủ tịch", "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH")
    ]


@pytest.mark.parametrize("label", ["Nơi nhận:", "Nơi gửi:"])
@pytest.mark.parametrize("stop", [";", ""])
def test_the_other_column_is_no_recipient(label: str, stop: str):
    left, right = (label, f"- Như trên{stop}", f"- Các sở, ban, ngành{stop}", "- Lưu VT"), (*SIGNED[:3], SIGNED[4])
    rows = [f"{one:<40}{other}" for one, other in zip(left, right, strict=True)]
    text = plan_text("1. Nội dung thi đua, khen thưởng.", "2. Đề nghị các đơn vị thực hiện.", "", *rows)
    assert values(text, "recipients", "name") == [(name,) for name in THREE]
    assert values(text, "signatory", "name", "position") == [("Trần Thị Bình", "Phó Chủ tịch")]
