"""The shipped model on the source documents: what it restores, and what it must leave alone."""

import time
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.adapters.language_model import load_restorer

SOURCES = {path.name[:3]: path for path in files("thidua.wiring.demo").joinpath("sources").iterdir()}


def source(number):
    return SOURCES[number].read_text(encoding="utf-8").split("\n")


@pytest.fixture(scope="module")
def restorer():
    return load_restorer()


def restored(restorer, *lines):
    return [line.text for line in restorer.restore_lines(lines)]


def test_clean_text_is_left_alone(restorer):
    lines = source("001")
    assert [line.text for line in restorer.restore_lines(lines)] == lines


def test_restoring_twice_changes_nothing_more(restorer):
    once = [line.text for line in restorer.restore_lines(source("003"))]
    assert [line.text for line in restorer.restore_lines(once)] == once


CLEAN = [line for line in source("001") if len(line) > 40]


@given(st.lists(st.sampled_from(CLEAN), min_size=1, max_size=4), st.data())
@settings(deadline=None, max_examples=30)
def test_no_run_of_clean_words_is_touched(lines, data):
    cut = data.draw(st.integers(min_value=1, max_value=60))
    start = [" ".join(line.split()[:cut]) for line in lines]
    assert [line.text for line in load_restorer().restore_lines(start)] == start


def test_a_paragraph_in_full(restorer):
    assert restored(
        restorer,
        "Thuc hién Ké hoach s6 232/KH-UBND ngay 09/9/2025 ciia Uy ban nhéan",
        "dan thanh phd Hai Phong vé phat dong Pot thi dua thuc hién thang loi nhiém vu",
    ) == [
        "Thực hiện Kế hoạch số 232/KH-UBND ngày 09/9/2025 của Ủy ban nhân",
        "dân thành phố Hải Phòng về phát động Đợt thi đua thực hiện thắng lợi nhiệm vụ",
    ]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Tinh dén nay tdng von dau tu cua cac dy an DDI 13 47.217 ty dong.", "là 47.217"),
        ("ngay 13 thdng 4 niim 2023 cua Uy ban nhan dan thanh phd", "ngày 13 tháng 4 năm 2023"),
        ("Ban Chap hanh Trung wong Dang khoa XIII Hpi nghi lan thir 12", "lần thứ 12"),
        ("S6:50  /KH-UBND Thach Khéi, ngay 19 thang9 ndm 2025", "Số:50  /KH-UBND"),
        ("S6:50  /KH-UBND Thach Khéi, ngay 19 thang9 ndm 2025", "ngày 19 tháng 9 năm 2025"),
        ("Ban TDKT thanh phb; UBND quan; cac KCN; Hoi dong TPKT thanh pho", "Ban TĐKT thành phố; UBND"),
        ("Nghi quyét sé6 68-NQITW, ngay 04/5/2025 ciia B6 Chinh tri vé phdt trién", "số 68-NQITW, ngày 04/5/2025"),
        ("Ty 1& giai quyét tha tuc hanh chinh dGng han, truéc han dat 98 %;", "đạt 98 %;"),
    ],
)
def test_numbers_codes_and_abbreviations(restorer, raw, expected):
    assert expected in restored(restorer, raw)[0]


def test_no_number_of_a_text_without_accents_becomes_a_word(restorer):
    bare = "Dieu {0} Luat thi dua khen thuong quy dinh cac co quan don vi co {0} danh hieu va {0} hinh thuc khen thuong"
    for number in (10, 11, 12, 13, 15, 18, 41):
        assert restored(restorer, bare.format(number))[0].count(str(number)) == 3


def test_a_look_alike_at_the_edge_of_a_text(restorer):
    assert restored(restorer, "13", "Thuc hién Ké hoach ciia Uy ban nhéan dan thanh phd", "12") == [
        "13",
        "Thực hiện Kế hoạch của Ủy ban nhân dân thành phố",
        "12",
    ]


def test_a_long_text_without_any_mark(restorer):
    raw = "thuc hién nhiém vu chinh tri ciia co quan don vi " * 80
    assert restored(restorer, raw)[0] == "thực hiện nhiệm vụ chính trị của cơ quan đơn vị " * 80


def test_every_change_is_a_token_with_its_place(restorer):
    line = restorer.restore_lines(["Thuc hién Ké hoach thi dua cua thanh phd nam 2025, giao cho UBND"])[0]
    changed = [(token.raw, token.restored) for token in line.tokens if token.changed]
    assert changed[:4] == [("Thuc", "Thực"), ("hién", "hiện"), ("Ké", "Kế"), ("hoach", "hoạch")]
    unchanged = [(token.raw, token.confidence) for token in line.tokens if token.raw in ("2025", ",")]
    assert unchanged == [("2025", 100), (",", 100)]


@pytest.mark.parametrize("number", ["000", "002", "003", "004"])
def test_tokens_lead_back_to_the_raw_line(restorer, number):
    raw = source(number)
    for line, before in zip(restorer.restore_lines(raw), raw, strict=True):
        assert line.raw == before
        for token in line.tokens:
            assert line.raw[token.start : token.end] == token.raw
            assert line.text[token.at : token.at + len(token.restored)] == token.restored
            assert line.raw_span(token.at, token.at + len(token.restored)) == (token.start, token.end)


def test_other_languages_are_left_alone(restorer):
    english = [
        "The committee shall examine the nominations of all the bodies and persons named above.",
        "Each member scores every other member once in a quarter, and gives the reasons for it.",
        "Nothing in this order changes the duties of the heads of the offices concerned.",
    ]
    assert restored(restorer, *english) == english


def test_noise_beside_a_text_is_left_alone_and_the_text_restored(restorer):
    text = [
        "Thuc hién Ké hoach s6 232/KH-UBND ngay 09/9/2025 ciia Uy ban nhan dan thanh phé vé viéc t6 chirc phong trao thi dua."
    ] * 8
    noise = ["oe ae ee cee ao eer sre gaa orr wee eae ree tis pes aee oes cre"] * 60
    found = restored(restorer, *text, *noise)
    assert found[0].startswith(
        "Thực hiện Kế hoạch số 232/KH-UBND ngày 09/9/2025 của Ủy ban nhân dân thành phố về việc tổ chức"
    )
    assert found[-1] == noise[0]


@given(st.lists(st.text(max_size=60), max_size=5))
@settings(deadline=None, max_examples=60)
def test_no_text_makes_it_fail(lines):
    found = load_restorer().restore_lines(lines)
    assert len(found) == len(lines)
    assert all(
        "".join("".join(token.raw for token in line.tokens).split()) == "".join(line.raw.split()) for line in found
    )


def test_a_confirmed_text_enlarges_the_phrase_bank():
    raw = "Uy ban nhan dan phuong So Dau xay dung ké hoach phat dong phong trao thi dua nam 2025"
    confirmed = ["Ủy ban nhân dân phường Sở Dầu xây dựng kế hoạch"] * 3
    assert restored(load_restorer(), raw)[0].startswith("Ủy ban nhân dân phường Sơ Đầu xây dựng kế hoạch")
    taught = load_restorer().taught(confirmed)
    assert restored(taught, raw)[0].startswith("Ủy ban nhân dân phường Sở Dầu xây dựng kế hoạch")


def test_it_is_quick(restorer):
    lines = source("004")
    start = time.process_time()
    restorer.restore_lines(lines)
    assert (time.process_time() - start) / sum(len(line.split()) for line in lines) < 0.001
