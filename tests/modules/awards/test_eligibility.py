"""Eligibility on screen: a verdict with its sheet, before and after the law changed, suggestions frozen."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from django.db import DatabaseError, transaction

from tests.modules.offices import Offices, codes, last_entry
from tests.modules.pages import words
from tests.modules.registry.story import GIAY_KHEN, NOW, bearer, ctx, entered
from thidua.core.kernel.ids import BearerId
from thidua.core.kernel.outcome import Ok
from thidua.core.rules.condition import Holds
from thidua.foundation.act import rehearsing
from thidua.law.book import lawbook
from thidua.modules.awards import public, queries
from thidua.modules.awards.models import DecidedCase, EligibilityRun, SuggestionList
from thidua.modules.directory.public import unit_view
from thidua.modules.registry import public as registry
from thidua.modules.registry.public import bearer_view
from thidua.modules.statutes import public as statutes
from thidua.modules.statutes.models import Pack

DAY = date(2026, 1, 15)
CSTDCS, LDTT = "chien_si_thi_dua_co_so", "lao_dong_tien_tien"
ASKED = public.Asked(CSTDCS, 2025, DAY, {"tu_luc_doan_ket_tich_cuc_thi_dua": True})


@pytest.fixture
def office(offices: Offices) -> Iterator[Offices]:
    with rehearsing(NOW):
        yield offices


def graded(office: Offices, name: str = "Nguyễn Văn An", grade: str = "XS") -> BearerId:
    """A bearer of Sở Một with a grade for 2025 on record."""
    key = bearer(office, name)
    draft = registry.RecordDraft("grade", "QĐ 5/QĐ-S1", 2025, grade)
    registry.keep_record(ctx(office, "office1"), bearer=key, draft=draft).or_raise()
    return key


def weighed(office: Offices, key: BearerId, asked: public.Asked = ASKED) -> EligibilityRun:
    """The verdict kept."""
    run = public.weigh_bearer(ctx(office, "office1"), bearer=key, asked=asked).or_raise()
    return EligibilityRun.objects.get(pk=run)


def test_weigh_bearer_keeps_the_verdict_with_facts_sources_and_digest(office: Offices):
    run = weighed(office, graded(office))
    assert last_entry() == ("Người office1", "eligibility.weighed", "Nguyễn Văn An")
    assert (run.answer, run.digest) == ("satisfied", lawbook().digest)
    assert Pack.objects.filter(digest=run.digest).count() == 1
    assert run.facts["facts"]["tu_luc_doan_ket_tich_cuc_thi_dua"] == {
        "value": True, "source": "Người đánh giá: Người office1",
    }  # fmt: skip
    page = public.run_page(ctx(office, "office1"), run.pk).or_raise()
    lines = {line.cites: line for line in page.verdict.clauses}
    told = lines["khoản 2 Điều 23 Luật số 06/2022/QH15"]
    assert (told.word, told.counts) == ("✔ đạt", ("năm hoàn thành xuất sắc nhiệm vụ: có 1, cần 1 (2025)",))


def test_each_answer_says_what_stands_in_the_way(office: Offices):
    missing = weighed(office, graded(office, "Lê Một"), replace(ASKED, judged={}))
    refused = weighed(office, graded(office, "Lê Hai", "HT"))
    who = ctx(office, "office1")
    views = [public.run_page(who, run.pk).or_raise().verdict for run in (missing, refused)]
    assert [view.answer for view in views] == ["undetermined", "unsatisfied"]
    assert any("tự lực" in told for told in views[0].missing)
    assert "✘ không đạt" in {line.word for line in views[1].clauses}


def test_an_open_matter_holds_the_case_and_does_not_refuse_it(office: Offices):
    key = graded(office)
    hold = registry.RecordDraft("hold", "TB 9", name="dang_xem_xet_ky_luat", since=date(2026, 1, 5))
    registry.keep_record(ctx(office, "office1"), bearer=key, draft=hold).or_raise()
    view = public.run_page(ctx(office, "office1"), weighed(office, key).pk).or_raise().verdict
    assert (view.answer, view.holds) == ("undetermined", ("Đang xem xét xử lý kỷ luật",))


def test_before_and_after_the_change_of_law_are_two_explained_results(office: Offices):
    run = weighed(office, graded(office), replace(ASKED, received=date(2026, 9, 30), other=date(2026, 10, 1)))
    page = public.run_page(ctx(office, "office1"), run.pk).or_raise()
    assert page.other is not None
    assert [page.verdict.answer, page.other.answer] == ["satisfied", "undetermined"]
    assert page.other.texts == ("Luật số 06/2026/QH16",)


def test_the_offices_own_condition_is_weighed_too(office: Offices):
    draft = statutes.ProvisionDraft(
        "lao_dong_tien_tien", date(2026, 1, 1), "luat_06_2022 24", condition=Holds("sang_kien_duoc_co_so_cong_nhan")
    )
    key = statutes.enter_rule(ctx(office, "office1"), unit=office.units["S1"], draft=draft).or_raise()
    statutes.confirm_provision(ctx(office, "head1"), provision=key).or_raise()
    judged = {"tu_luc_doan_ket_tich_cuc_thi_dua": True, "sang_kien_duoc_co_so_cong_nhan": False}
    run = weighed(office, graded(office), public.Asked("lao_dong_tien_tien", 2025, DAY, judged))
    assert (run.answer, run.digest == lawbook().digest) == ("unsatisfied", False)
    assert Pack.objects.filter(digest=run.digest, provisions=[key]).exists()


def test_weigh_bearer_refuses_what_nobody_knows_and_who_may_not(office: Offices):
    key = graded(office)
    unknown = replace(ASKED, title="khong_co")
    assert codes(public.weigh_bearer(ctx(office, "office1"), bearer=key, asked=unknown)) == ["law.title_unknown"]
    assert codes(public.weigh_bearer(ctx(office, "office2"), bearer=key, asked=ASKED)) == ["absent.not_found"]
    assert codes(public.weigh_bearer(ctx(office, "scorer1"), bearer=key, asked=ASKED)) == ["access.no_duty"]
    run = weighed(office, key)
    assert codes(public.run_page(ctx(office, "office2"), run.pk)) == ["absent.not_found"]
    assert public.runs_of(ctx(office, "office2")) == ()


def test_verdicts_and_frozen_lists_are_never_changed(office: Offices):
    weighed(office, graded(office))
    public.freeze_suggestions(ctx(office, "office1"), unit=office.units["S1"], asked=ASKED).or_raise()
    public.seal_run(ctx(office, "office1"), run=EligibilityRun.objects.get().pk, name="x").or_raise()
    for table in (EligibilityRun, SuggestionList, DecidedCase):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            table.objects.all().update(by="x")


def test_freeze_suggestions_keeps_the_day_whatever_changes_after(office: Offices):
    empty = public.freeze_suggestions(ctx(office, "office1"), unit=office.units["S1"], asked=ASKED)
    assert codes(empty) == ["awards.nobody_to_weigh"]
    graded(office, "Lê Một"), graded(office, "Lê Hai", "HT")
    who = ctx(office, "office1")
    frozen = public.freeze_suggestions(who, unit=office.units["S1"], asked=ASKED)
    assert isinstance(frozen, Ok)
    graded(office, "Lê Ba")
    page = public.frozen_page(who, frozen.value).or_raise()
    assert [(line.name, line.group) for line in page.view.lines] == [("Lê Hai", "near"), ("Lê Một", "satisfied")]
    assert codes(public.frozen_page(ctx(office, "office2"), frozen.value)) == ["absent.not_found"]
    assert codes(public.freeze_suggestions(ctx(office, "head1"), unit=office.units["S1"], asked=ASKED)) == [
        "access.no_duty"
    ]


def test_an_office_seals_a_verdict_and_sees_when_the_law_answers_otherwise(office: Offices):
    who = ctx(office, "office1")
    run = weighed(office, graded(office), replace(ASKED, title=LDTT)).pk
    assert codes(public.seal_run(who, run=run, name=" ")) == ["awards.case_without_name"]
    case = public.seal_run(who, run=run, name="Xuất sắc, không sáng kiến").or_raise()
    assert last_entry() == ("Người office1", "case.sealed", LDTT)
    assert codes(public.seal_run(who, run=run, name="Lại")) == ["awards.case_sealed_already"]
    (view,) = public.decided_cases(who)
    assert (view.id, view.otherwise) == (case, "")
    assert "Người office1" not in str(DecidedCase.objects.get().case)
    assert "QĐ 5/QĐ-S1" not in str(DecidedCase.objects.get().case)

    draft = statutes.ProvisionDraft(
        LDTT, date(2026, 1, 1), "luat_06_2022 24", condition=Holds("sang_kien_duoc_co_so_cong_nhan")
    )
    key = statutes.enter_rule(who, unit=office.units["S1"], draft=draft).or_raise()
    statutes.confirm_provision(ctx(office, "head1"), provision=key).or_raise()
    (view,) = public.decided_cases(who)
    assert view.otherwise.startswith("Chưa kết luận được; Có sáng kiến được cơ sở công nhận")
    assert public.decided_cases(ctx(office, "office2")) == ()


def test_seal_run_refuses_what_is_open_and_who_may_not(office: Offices):
    open_ = weighed(office, graded(office), replace(ASKED, judged={})).pk
    assert codes(public.seal_run(ctx(office, "office1"), run=open_, name="x")) == ["awards.case_not_concluded"]
    assert codes(public.seal_run(ctx(office, "office2"), run=open_, name="x")) == ["absent.not_found"]
    assert codes(public.seal_run(ctx(office, "scorer1"), run=open_, name="x")) == ["access.no_duty"]
    assert codes(public.seal_run(ctx(office, "office1"), run=0, name="x")) == ["absent.not_found"]


def test_terms_on_record_are_counted_and_a_woman_leader_is_asked_for(office: Offices):
    who, key = ctx(office, "office1"), graded(office)
    first = registry.RecordDraft(
        "post", "QĐ 1", value="vu_truong", name="GĐ sở", since=date(2010, 1, 1), until=date(2019, 12, 31)
    )
    registry.keep_record(who, bearer=key, draft=first).or_raise()
    again = replace(first, value="pho_vu_truong", since=date(2019, 6, 1), until=date(2022, 1, 1))
    assert codes(registry.keep_record(who, bearer=key, draft=again)) == ["award.terms_overlap"]
    assert codes(registry.keep_record(who, bearer=key, draft=replace(first, value="vua"))) == [
        "register.record_unknown"
    ]
    medal = "huan_chuong_lao_dong_hang_nhi"
    wanted = {each.name: each for each in queries.facts_asked(bearer_view(key), public.Asked(medal, 2025, DAY))}
    assert wanted["so_thang_vu_truong"].kind == "number"
    assert "nu_lanh_dao_duoc_rut_ngan_thoi_gian" in wanted
    run = weighed(office, key, public.Asked(medal, 2025, DAY, {"chap_hanh_tot": True}))
    assert run.facts["posts"] == [{"post": "vu_truong", "from": "2010-01-01", "until": "2019-12-31"}]
    told = str(public.run_page(who, run.pk).or_raise().verdict.clauses)
    assert "value='120'" in told


def test_only_what_the_title_asks_is_asked_and_what_is_on_record_is_said(office: Offices):
    key = graded(office)
    asked = queries.facts_asked(bearer_view(key), ASKED)
    assert [each.name for each in asked][:2] == ["tu_luc_doan_ket_tich_cuc_thi_dua", "sang_kien_duoc_co_so_cong_nhan"]
    calm = next(each for each in asked if each.name == "dang_xem_xet_ky_luat")
    assert (calm.known, calm.source) == ("không", "Sổ theo dõi: không có vụ việc đang mở ngày 15/01/2026")
    assert queries.facts_asked(bearer_view(key), replace(ASKED, received=date(2026, 10, 1))) == ()


def test_notes_stand_beside_the_verdict_on_the_page_and_the_paper(office: Offices):
    who, key = ctx(office, "office1"), graded(office)
    leave = registry.RecordDraft("leave", "QĐ 3", name="Nghỉ thai sản", since=date(2024, 2, 1), until=date(2024, 8, 1))
    registry.keep_record(who, bearer=key, draft=leave).or_raise()
    page = public.run_page(who, weighed(office, key).pk).or_raise()
    (note,) = page.verdict.notes
    assert note.startswith("Năm 2024 nghỉ thai sản được tính vào thời gian xét")
    assert note in str(public.sheet(page))


def test_data_that_contradict_themselves_are_listed_and_not_left_out(office: Offices):
    who, key = ctx(office, "office1"), graded(office)
    for decision in ("1/QĐ", "2/QĐ"):
        entered(office, key, replace(GIAY_KHEN, award=CSTDCS, year=2023, decision=decision))
    (line,) = queries.suggestions(unit_view(office.units["S1"]), ASKED, by="x").or_raise().lines
    assert (line.group, "được ghi hai lần" in line.why) == ("faulty", True)
    assert codes(public.weigh_bearer(who, bearer=key, asked=ASKED)) == ["award.title_twice"]


# --- pages -------------------------------------------------------------------------------------------------------


def test_a_person_is_weighed_on_screen_and_the_sheet_is_a_file(office: Offices):
    key, client = graded(office), office.client("office1")
    entered(office, key)
    assert "Xét điều kiện" in words(client.get(f"/so-vang/{key}/"))
    page = f"/xet-khen-thuong/dieu-kien/{key}/"
    assert "Tiếp tục" in words(client.get(page))
    assert client.get(f"{page}?title={CSTDCS}&year=2025&received=x").status_code == 422
    asked = words(client.get(f"{page}?title={CSTDCS}&year=2025&received=15/01/2026"))
    assert "Có tinh thần tự lực, tự cường" in asked
    assert "Sổ vàng: chưa ghi" in asked
    typed = {
        "title": CSTDCS, "year": "2025", "received": "30/09/2026", "other": "01/10/2026",
        "f_tu_luc_doan_ket_tich_cuc_thi_dua": "true",
    }  # fmt: skip
    assert client.post(page, typed | {"received": "mai"}).status_code == 422
    sent = client.post(page, typed)
    told = words(client.get(sent.url))
    assert "Hồ sơ nhận ngày 30/09/2026: Đủ điều kiện" in told
    assert "Hồ sơ nhận ngày 01/10/2026: Chưa kết luận được" in told
    assert "(QĐ 5/QĐ-S1)" in told or "năm hoàn thành xuất sắc" in told.lower()
    assert client.get(f"{sent.url}pdf/").content.startswith(b"%PDF")
    assert client.get(f"{sent.url}docx/").content.startswith(b"PK")
    assert office.client("office2").get(sent.url).status_code == 404
    assert client.post(f"{sent.url}chot/", {"reason": ""}).status_code == 422
    done = words(client.post(f"{sent.url}chot/", {"reason": "Xuất sắc"}, follow=True))
    assert "Trả lời như cũ" in done
    assert "hồ sơ mẫu “Xuất sắc”" in words(client.get(sent.url))
    assert "Nguyễn Văn An" in words(client.get("/xet-khen-thuong/"))


def test_suggestions_and_who_is_near_on_screen(office: Offices):
    graded(office, "Lê Một"), graded(office, "Lê Hai", "HT")
    client = office.client("office1")
    draft = registry.RecordDraft("fact", "BB 1", 2025, "true", "tu_luc_doan_ket_tich_cuc_thi_dua")
    for each in registry.search(ctx(office, "office1"), "le").bearers:
        registry.keep_record(ctx(office, "office1"), bearer=each.id, draft=draft).or_raise()
    told = words(client.get(f"/xet-khen-thuong/goi-y/?title={CSTDCS}&year=2025&received=15/01/2026"))
    assert "Đủ điều kiện (1)" in told
    assert "Năm tới trong tầm tay (1)" in told
    assert client.get("/xet-khen-thuong/goi-y/?title=x").status_code == 422
    typed = {"unit": office.units["S1"], "title": CSTDCS, "year": "2025", "received": "15/01/2026"}
    done = client.post("/xet-khen-thuong/goi-y/chot/", typed, follow=True)
    assert "Danh sách không tự đổi khi dữ liệu đổi." in words(done)
    assert office.client("scorer1").get("/xet-khen-thuong/goi-y/").status_code == 403
