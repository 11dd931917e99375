"""The sheet of a verdict: every line can be checked by hand; nothing that bears on the answer is left out."""

from dataclasses import replace
from datetime import date

import pytest

from thidua.core.rules.trace import Finding
from thidua.core.rules.verdict import Answer
from thidua.law.book import fact_sheets, lawbook
from thidua.law.eligibility import subject_of
from thidua.law.reading.cases import Case
from thidua.law.sheet import compose, text, verdict_sheet
from thidua.law.sheet.naming import EVENTS, KINDS, Names, amount
from thidua.law.sheet.wording import asked
from thidua.law.trying import all_cases

NAMES = Names(lawbook(), fact_sheets())
CASES = list(all_cases())
DAY = date(2026, 1, 15)


def sheet_of(case: Case):
    subject = subject_of(case.plain).or_raise()
    found = lawbook().evaluate(case.title, subject, case.received).or_raise()
    return verdict_sheet(found, subject, lawbook(), fact_sheets(), name="Người mẫu")


def person(**more) -> dict[str, object]:
    facts = {
        "doi_tuong": "ca_nhan_co_quan",
        "chap_hanh_tot": {"value": True, "source": "Biên bản 12"},
        "dang_xem_xet_ky_luat": False, "dang_thanh_tra_dau_hieu_vi_pham": False, "dang_xac_minh_don_thu": False,
        "thanh_tich_da_duoc_khen": False,
    }  # fmt: skip
    held = [{"award": "bang_khen_thu_tuong", "year": 2018, "decision": "QĐ 5/QĐ-TTg"}]
    held += [{"award": "chien_si_thi_dua_co_so", "year": year} for year in (2022, 2023)]
    return {"year": 2025, "facts": facts, "grades": {str(y): "T" for y in range(2014, 2025)}, "awards": held, **more}


def told(plain: dict[str, object], title: str = "huan_chuong_lao_dong_hang_ba", received: date = DAY) -> str:
    subject = subject_of(plain).or_raise()
    found = lawbook().evaluate(title, subject, received).or_raise()
    return text(verdict_sheet(found, subject, lawbook(), fact_sheets(), name="Người mẫu"))


def test_a_sheet_says_who_what_by_which_law_and_why():
    lines = told(person(grades={str(year): "T" for year in range(2014, 2026)})).splitlines()
    assert lines[0].startswith("Người mẫu: Huân chương Lao động hạng Ba – ")
    assert lines[1] == "Hồ sơ nhận ngày 15/01/2026, xét năm 2025. Căn cứ: Điều 44, Luật số 06/2022/QH15."
    assert f"Mã bộ luật: {lawbook().digest}" in lines
    whole = "\n".join(lines)
    assert "[điểm e khoản 1 Điều 44, Luật số 06/2022/QH15]" in whole
    assert "(QĐ 5/QĐ-TTg)" in whole
    assert "có (Biên bản 12)" in whole
    assert "2/3 sau năm 2018" in whole
    assert "[khoản 4 Điều 4, Nghị định số 152/2025/NĐ-CP]" in whole
    assert "[điều kiện chung]" in whole
    assert "Đạt: không: Thành tích này đã được tặng một hình thức khen thưởng — không" in whole
    assert "mức áp dụng: 3 lần (điểm e khoản 1 Điều 44, Luật số 06/2022/QH15)" in whole


def test_the_same_person_before_and_after_the_change_of_law():
    before, after = (told(person(), "lao_dong_tien_tien", day) for day in (DAY, date(2026, 10, 15)))
    assert "Căn cứ: Điều 24, Luật số 06/2022/QH15." in before
    assert "Căn cứ: Luật số 06/2026/QH16." in after
    assert "Chưa kết luận được: theo Luật số 06/2026/QH16 — cần văn bản: Luật số 06/2026/QH16" in after


def test_a_collective_is_not_shown_the_clauses_for_persons():
    plain = person(facts={"doi_tuong": "tap_the", "so_ca_nhan": 10, "so_lao_dong_tien_tien": 6})
    assert "khoản 1 Điều 73" not in told(plain, "bang_khen_thu_tuong")
    share = told(plain, "tap_the_lao_dong_tien_tien")
    assert "mức áp dụng: 70 % (điểm c khoản 1 Điều 28, Luật số 06/2022/QH15)" in share
    assert "6/7" in share


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.title}: {case.name}")
def test_every_case_has_a_sheet_whose_lines_lead_to_its_answer(case: Case):
    sheet = sheet_of(case)
    answers = {line.answer for line in sheet.lines}
    assert sheet.answer in answers
    if case.answer is Answer.SATISFIED:
        assert sheet.ways == ()
    assert all(line.asked.strip() and "None" not in line.asked + line.found for line in sheet.lines)


def test_the_paper_holds_every_line():
    sheet = sheet_of(CASES[0])
    paper = compose(sheet, made_on=DAY, is_demo=True)
    table = next(block for block in paper.sections[0].blocks if getattr(block, "key", "") == "conditions")
    assert len(table.body) == len(sheet.lines)
    assert paper.mark
    assert not compose(sheet, made_on=DAY).mark


def test_codes_without_words_are_shown_as_they_are():
    assert NAMES.text("quy_dinh_cua_tinh").startswith("Quy định của tỉnh về thi đua, khen thưởng")
    assert (NAMES.text(""), NAMES.text("x"), NAMES.fact("x"), NAMES.award("x")) == ("văn bản chưa rõ", "x", "x", "x")
    assert NAMES.counted("grade:XS|award:giay_khen") == "hoàn thành xuất sắc nhiệm vụ hoặc “Giấy khen”"
    assert (amount(True, "có hay không"), amount(False, "có hay không")) == ("có", "không")


def test_every_event_and_kind_has_words():
    assert lawbook().events - lawbook().titles.keys() <= EVENTS.keys()
    assert set(lawbook().facts["doi_tuong"].split("|")) <= KINDS.keys()


def test_a_paper_holds_the_ways_and_the_notes():
    subject = subject_of(person()).or_raise()
    found = lawbook().evaluate("huan_chuong_lao_dong_hang_ba", subject, DAY).or_raise()
    sheet = verdict_sheet(found, subject, lawbook(), fact_sheets(), notes=("Lưu ý một.",))
    assert sheet.ways
    paper = str(compose(sheet, made_on=DAY))
    assert "Cách ngắn nhất để đủ điều kiện" in paper
    assert "Lưu ý một." in paper
    assert "Lưu ý: Lưu ý một." in text(sheet)
    assert "Lưu ý, không làm đổi kết quả" not in str(compose(replace(sheet, notes=()), made_on=DAY))


def test_a_run_whose_number_nobody_read_is_told_by_its_parameter():
    unread = Finding("streak", Answer.UNDETERMINED, "x.years", texts=("luat_06_2026",))
    assert asked(unread, NAMES) == "theo tham số x.years"
