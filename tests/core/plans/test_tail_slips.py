"""Slips of page readers that the neighbours betray: a quarter without its stroke, a secretariat with an I for its T."""

import pytest

from tests.core.plans.readings import plan_text, values
from thidua.core.documents.received import received_text
from thidua.core.plans.reading import read
from thidua.core.plans.tail.person import restored
from thidua.core.plans.wording.symbols import symbol_as_written

HEAD = "ỦY BAN NHÂN DÂN XÃ VÍ DỤ\nSố: 12/KH-UBND\nVí Dụ, ngày 10 tháng 01 năm 2024\nKẾ HOẠCH\nThi đua, khen thưởng năm 2024\nI. TIẾN ĐỘ\n"
TAIL = "\n./.\nNơi nhận:\n- Sở Nội vụ;\n- {0};\n- Lưu: {1}"


def quarters(*written):
    text = HEAD + "\n".join(
        f"{place}. Quý {one}/2024:\n- Tổ chức phong trào." for place, one in enumerate(written, start=1)
    )
    return read(received_text(text)).of("phases")


def received_by(body, archive):
    return [
        fact.value["name"]
        for fact in read(received_text(HEAD + "1. Tổ chức phong trào." + TAIL.format(body, archive))).of("recipients")
    ]


def test_a_quarter_between_the_second_and_the_fourth_is_the_third_and_unsure():
    found = quarters("I", "II", "II", "IV")
    assert [fact.value["name"] for fact in found] == ["Quý I/2024", "Quý II/2024", "Quý III/2024", "Quý IV/2024"]
    third = found[2]
    assert (third.value["from"], third.value["to"], third.confidence) == ("2024-07-01", "2024-09-30", 60)
    assert [(note.code, note.value("read")) for note in third.notes] == [("reading.quarter_by_place", "Quý II/2024")]


def test_quarters_that_no_neighbour_contradicts_stay():
    assert [fact.value["name"] for fact in quarters("I", "II", "IV")] == ["Quý I/2024", "Quý II/2024", "Quý IV/2024"]
    assert [fact.value["name"] for fact in quarters("I", "I", "II")] == ["Quý I/2024", "Quý I/2024", "Quý II/2024"]
    assert [fact.notes for fact in quarters("I", "II", "III", "IV")] == [(), (), (), ()]


def test_the_secretariat_and_the_offices_are_known_with_their_slips():
    assert received_by("VPUBNDTP", "VI; VP.") == ["Sở Nội vụ", "VP UBNDTP", "Lưu: VT, VP"]
    assert received_by("VP UBNDTP", "VT, VHXH.") == ["Sở Nội vụ", "VP UBNDTP", "Lưu: VT, VHXH"]
    assert received_by("Các Tổ dân phố", "VT.") == ["Sở Nội vụ", "Các Tổ dân phố", "Lưu: VT"]


def test_a_dash_that_a_scan_shows_as_a_wave_begins_a_recipient():
    text = plan_text("I. MỤC ĐÍCH", "", "Nơi nhận:", "~ UBND tỉnh (để báo cáo);", "~ Các phòng GD&ĐĐT;", "~ Lưu: VT.")
    assert values(text, "recipients", "name") == [("UBND tỉnh",), ("Các phòng GD&ĐT",), ("Lưu: VT",)]


@pytest.mark.parametrize(
    ("read", "name"),
    [
        ("Định Thì Phác", "Đinh Thị Phác"),
        ("Mại Vạn Gia", "Mai Văn Gia"),
        ("Lê Hoàng Phúc", "Lê Hoàng Phúc"),
        ("Thì Văn", "Thì Văn"),
    ],
)
def test_family_and_middle_names_of_ruined_text_are_those_that_are_borne(read: str, name: str):
    assert restored(read) == name


@pytest.mark.parametrize(
    ("read", "symbol"),
    [
        ("HD-CTD", "HD-CTĐ"),
        ("TTr-SGDDT", "TTr-SGDĐT"),
        ("PD-CDN", "PĐ-CĐN"),
        ("KH-CĐĐKCN", "KH-CĐKCN"),
        ("KH-ĐĐBQH", "KH-ĐĐBQH"),
    ],
)
def test_symbols_get_their_bars_back(read: str, symbol: str):
    assert symbol_as_written(read, is_damaged=True) == symbol


def test_the_peoples_committee_and_the_secretariat_on_a_grainy_page():
    text = plan_text("I. MỤC ĐÍCH", "", "Nơi nhận:", "- ĐBND tỉnh (để báo cáo);", "- Sở Nội vụ;", "- Lưu: VTjVP.")
    assert values(text, "recipients", "name") == [("UBND tỉnh",), ("Sở Nội vụ",), ("Lưu: VT, VP",)]
