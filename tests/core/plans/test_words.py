import re

import pytest

from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.kinds import kind_of_code, kind_of_row
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.symbols import symbol_as_written
from thidua.core.plans.wording.tolerant import SOFT, exact, tolerant
from thidua.core.vietnamese.fold import fold

RUINED = [
    ("trước ngày", "trudc ngay"), ("trước ngày", "trwée ngay"), ("trước ngày", "true ngay"), ("trở lên", "trd 1én"),
    ("khối thi đua", "Khdi thi dua"), ("khối thi đua", "KHOI THI PUA"), ("bộ chính trị", "B Chinh tri"),
    ("bộ chính trị", "BS Chinh trj"), ("nơi nhận", "Noi nhin"), ("kế hoạch", "K& hoach"), ("kế hoạch", "K¢é hoach"),
    ("tổ chức thực hiện", "TO CHUC THU'C HIEN"), ("đợt thi đua", "PQT THI DPUA"), ("hình thức", "Hinh thire"),
    ("tỷ lệ", "Ty 1¢"), ("căn cứ", "Cin ctr"), ("trưởng khối", "Trwéng khoi"), ("phong trào", "Phong trédo"),
]  # fmt: skip


def found(pattern: str, text: str) -> bool:
    return re.fullmatch(pattern, text) is not None


@pytest.mark.parametrize(("phrase", "read"), RUINED)
def test_a_ruined_phrase_is_found_between_soft_blanks_only(phrase: str, read: str):
    folded = fold(read)
    assert found(tolerant(phrase), folded.replace(" ", SOFT))
    assert not found(tolerant(phrase), folded) or folded == fold(phrase)


@pytest.mark.parametrize("phrase", ["trước ngày", "khối thi đua", "đ", "ubnd", "quyết định", "gì"])
def test_a_sound_phrase_is_found_in_any_text(phrase: str):
    assert found(tolerant(phrase), fold(phrase))


def test_a_single_word_is_exact():
    assert not found(exact("hội"), "hai")
    assert found(exact("hội"), "hoi")
    assert found(exact("sở"), "s&")


@pytest.mark.parametrize(
    ("read", "written"),
    [
        ("Ban Quén 1y Khu kinh t& Hai Phong", "Ban Quản lý Khu kinh tế Hải Phòng"),
        ("Uy ban nhén dan thanh phd Hai Phong", "Ủy ban nhân dân thành phố Hải Phòng"),
        ("Céac don vi trong Khdi", "Các đơn vị trong Khối"),
        ("Hoi dong TPKT TP", "Hội đồng TĐKT TP"),
        ("Sở Nội vụ", "Sở Nội vụ"),
    ],
)
def test_names_are_put_right_by_the_bank(read: str, written: str):
    assert corrected(read) == written


def test_what_the_bank_does_not_know_stays_as_read():
    assert corrected("Bui Ngoc IT4i") == "Bui Ngoc IT4i"


@pytest.mark.parametrize(
    ("read", "written"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH NGHỆ AN", "Ủy ban nhân dân tỉnh Nghệ An"),
        ("UY BAN NHAN DAN PHUONG THACH KHOI", "Ủy ban nhân dân phường Thach Khoi"),
        ("UBND THANH PHO HAI PHONG", "UBND thành phố Hải Phòng"),
        ("Sở Nội vụ", "Sở Nội vụ"),
    ],
)
def test_capitals_are_brought_down(read: str, written: str):
    assert proper(read) == written


@pytest.mark.parametrize(
    ("read", "written"),
    [
        ("NQITW", "NQ/TW"),
        ("QD-UBND", "QĐ-UBND"),
        ("KH - UBND", "KH-UBND"),
        ("CT-TTg", "CT-TTg"),
        ("KH-HDTDKT", "KH-HĐTĐKT"),
    ],
)
def test_symbols_of_ruined_numbers(read: str, written: str):
    assert symbol_as_written(read, is_damaged=True) == written


def test_kinds():
    assert [kind.name for kind in (kind_of_row("  quyet dinh:"), kind_of_code("QD"), kind_of_code("KH")) if kind] == [
        "Quyết định", "Quyết định", "Kế hoạch",
    ]  # fmt: skip
    assert kind_of_row("ke hoach so 12") is None
    assert kind_of_code("UBND") is None
