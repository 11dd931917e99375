"""What an office adds to the law: entered by one person, confirmed by another, refused with the article."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction

from tests.modules.offices import Offices, codes, last_entry
from tests.modules.pages import words
from thidua.core.access.duty import Duty
from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.rules.condition import Holds
from thidua.core.rules.parameter import Value
from thidua.foundation.act import new_context, rehearsing, system_context
from thidua.law.book import lawbook
from thidua.modules.directory import public as directory
from thidua.modules.directory.models import Account
from thidua.modules.statutes import public, queries
from thidua.modules.statutes.models import OfficeText, Pack, Provision, Ruling

NOW = datetime(2026, 3, 10, 2, tzinfo=UTC)
FLAGS = "co_thi_dua_bo_tinh.so_co_moi_khoi"
TWO = public.ProvisionDraft(FLAGS, date(2026, 4, 1), "luat_06_2022 26.3", value=Decimal(2), note="hai cờ mỗi khối")
TEXT = public.TextDraft("Quy chế thi đua", "12/QĐ-S1", "Sở Một", date(2026, 1, 5), date(2026, 2, 1))


@pytest.fixture
def office(offices: Offices) -> Offices:
    """The province on a day on which the Law of 2022 answers."""
    with rehearsing(NOW):
        yield offices


def ctx(offices: Offices, username: str):
    """The person's context on that day."""
    return new_context(directory.holder_of(Account.objects.get(username=username).pk), request="test")


def enter(offices: Offices, draft: public.ProvisionDraft = TWO, who: str = "office1", unit: str = "S1"):
    """The draft entered as a value."""
    return public.enter_value(ctx(offices, who), unit=offices.units[unit], draft=draft)


def confirmed(offices: Offices, draft: public.ProvisionDraft = TWO):
    """A value entered by the office and confirmed by the head."""
    key = enter(offices, draft).or_raise()
    public.confirm_provision(ctx(offices, "head1"), provision=key).or_raise()
    return key


def value_for(offices: Offices, unit: str, on: date = date(2026, 5, 1)):
    """What the unit's own law says of flags."""
    office = queries.office_of(directory.unit_view(offices.units[unit]).path)
    return public.office_book(office).at(on, office=office).value(FLAGS)


def test_enter_value_answers_only_after_confirm_provision_by_another(office: Offices):
    key = enter(office).or_raise()
    assert last_entry()[:2] == ("Người office1", "value.entered")
    assert (value_for(office, "S1").value, Pack.objects.count()) == (1, 0)
    assert codes(public.confirm_provision(ctx(office, "office1"), provision=key)) == ["statutes.second_person_needed"]
    assert public.confirm_provision(ctx(office, "head1"), provision=key) == Ok(key)
    assert last_entry()[:2] == ("Người head1", "provision.confirmed")
    found = value_for(office, "S1")
    assert isinstance(found, Value)
    assert (found.value, str(found.cites), found.since) == (2, "luat_06_2022 26.3", date(2026, 4, 1))
    assert value_for(office, "S1", date(2026, 3, 31)).value == 1
    assert codes(public.confirm_provision(ctx(office, "head1"), provision=key)) == ["statutes.decided_already"]


def test_another_body_keeps_its_own_law_and_sees_nothing(office: Offices):
    key = confirmed(office)
    assert value_for(office, "S2").value == 1
    assert (
        public.office_book(queries.office_of(directory.unit_view(office.units["S2"]).path)).digest == lawbook().digest
    )
    other = ctx(office, "office2")
    assert queries.visible_provisions(other) == ()
    assert codes(queries.provision_page(other, key)) == ["absent.not_found"]
    assert codes(public.repeal_provision(other, provision=key, because="x")) == ["absent.not_found"]
    assert codes(enter(office, who="office2")) == ["absent.not_found"]
    assert codes(enter(office, who="scorer1")) == ["access.no_duty"]


def test_the_pack_is_kept_with_what_it_is_made_of(office: Offices):
    key = confirmed(office)
    path = queries.office_of(directory.unit_view(office.units["S1"]).path)
    pack = queries.pack_of(path)
    assert (pack.provisions, pack.digest == lawbook().digest) == ((key,), False)
    assert list(Pack.objects.values_list("digest", "provisions")) == [(pack.digest, [key])]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": "tap_the_lao_dong_xuat_sac.ty_le_lao_dong_tien_tien", "value": Decimal("0.5")}, "law.parameter_not_delegated"),
        ({"name": "khong.co", "value": Decimal(1)}, "law.parameter_unknown"),
        ({"value": True}, "law.parameter_of_wrong_unit"),
        ({"value": Decimal("1.5")}, "law.parameter_of_wrong_unit"),
        ({"name": "bo_phieu.chien_si_thi_dua_co_so", "value": Decimal(2)}, "law.parameter_of_wrong_unit"),
        ({"cites": ""}, "statutes.citation_missing"),
        ({"cites": "cq_999 1"}, "statutes.citation_missing"),
        ({"since": date(2023, 1, 1)}, "statutes.before_its_text"),
        ({"until": date(2026, 1, 1)}, "statutes.ends_before_start"),
        ({"is_national": True}, "statutes.nation_from_the_top"),
    ],
)  # fmt: skip
def test_enter_value_refuses_what_the_law_does_not_bear(office: Offices, change: dict, code: str):
    assert codes(enter(office, replace(TWO, **change))) == [code]
    assert Provision.objects.count() == 0


def test_the_refusal_names_the_article(office: Offices):
    fixed = replace(TWO, name="tap_the_lao_dong_xuat_sac.ty_le_lao_dong_tien_tien", value=Decimal("0.5"))
    outcome = enter(office, fixed)
    assert isinstance(outcome, Refused)
    assert "điểm c khoản 1 Điều 27 Luật số 06/2022/QH15" in str(outcome.reasons[0].value("article"))


def test_a_second_value_from_an_earlier_day_is_refused(office: Offices):
    confirmed(office)
    earlier = replace(TWO, since=date(2026, 3, 15), value=Decimal(3))
    assert codes(enter(office, earlier)) == ["statutes.value_set_already"]
    assert codes(enter(office, replace(TWO, since=date(2026, 6, 1), value=Decimal(3)))) == []


def test_what_became_contradictory_meanwhile_is_not_confirmed(office: Offices):
    first, second = enter(office).or_raise(), enter(office, replace(TWO, since=date(2026, 3, 20))).or_raise()
    public.confirm_provision(ctx(office, "head1"), provision=first).or_raise()
    assert codes(public.confirm_provision(ctx(office, "head1"), provision=second)) == ["statutes.value_set_already"]


def test_a_national_value_is_entered_at_the_top_and_holds_for_all(office: Offices):
    with rehearsing(NOW):
        for name in ("auditor", "admin2"):
            directory.give_duty(
                system_context(), unit=office.units["HP"], person=office.people[name],
                duty=Duty.STANDING_OFFICE, since=date(2020, 1, 1),
            ).or_raise()  # fmt: skip
    salary = public.ProvisionDraft(
        "luong_co_so.muc", date(2026, 10, 1), "nd_152_2025 49", value=Decimal(2_530_000), is_national=True
    )
    key = enter(office, salary, who="auditor", unit="HP").or_raise()
    public.confirm_provision(ctx(office, "admin2"), provision=key).or_raise()
    book = public.office_book(queries.office_of(directory.unit_view(office.units["S3"]).path))
    assert book.at(date(2026, 11, 1)).value("luong_co_so.muc").value == 2_530_000
    assert [each.is_national for each in queries.visible_provisions(ctx(office, "office3"))] == [True]


def test_enter_rule_adds_to_the_law_and_never_replaces_it(office: Offices):
    text = public.add_text(ctx(office, "office1"), unit=office.units["S1"], text=TEXT).or_raise()
    assert last_entry()[1] == "text.added"
    rule = public.ProvisionDraft(
        "lao_dong_tien_tien", date(2026, 2, 1), f"cq_{text} 3.1", condition=Holds("sang_kien_duoc_co_so_cong_nhan")
    )
    key = public.enter_rule(ctx(office, "office1"), unit=office.units["S1"], draft=rule).or_raise()
    public.confirm_provision(ctx(office, "head1"), provision=key).or_raise()
    path = queries.office_of(directory.unit_view(office.units["S1"]).path)
    details = public.office_book(path).at(date(2026, 5, 1), office=path).details("lao_dong_tien_tien")
    assert [str(each.cites) for each in details] == [f"cq_{text} 3.1"]
    (shown,) = queries.visible_provisions(ctx(office, "office1"))
    assert (shown.says, shown.cites) == ("Có sáng kiến được cơ sở công nhận", "khoản 1 Điều 3 12/QĐ-S1")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"condition": None}, "statutes.rule_asks_nothing"),
        ({"is_national": True}, "statutes.rule_of_the_nation"),
        ({"condition": Holds("khong_co")}, "law.office_entry_faulty"),
        ({"name": "khong_co"}, "law.title_unknown"),
        ({"name": "chien_si_thi_dua_toan_quoc"}, "law.title_not_delegated"),
    ],
)
def test_enter_rule_refuses(office: Offices, change: dict, code: str):
    rule = public.ProvisionDraft(
        "lao_dong_tien_tien", date(2026, 2, 1), "luat_06_2022 24", condition=Holds("sang_kien_duoc_co_so_cong_nhan")
    )
    outcome = public.enter_rule(ctx(office, "office1"), unit=office.units["S1"], draft=replace(rule, **change))
    assert codes(outcome) == [code]


def test_add_text_refuses_twice_and_days_the_wrong_way_round(office: Offices):
    who, unit = ctx(office, "office1"), office.units["S1"]
    wrong = replace(TEXT, in_force=date(2026, 1, 1))
    assert codes(public.add_text(who, unit=unit, text=wrong)) == ["statutes.in_force_before_signed"]
    public.add_text(who, unit=unit, text=TEXT).or_raise()
    assert codes(public.add_text(who, unit=unit, text=TEXT)) == ["statutes.text_there"]
    assert codes(public.add_text(ctx(office, "office2"), unit=unit, text=TEXT)) == ["absent.not_found"]


def test_refuse_provision_and_repeal_provision_keep_the_reason(office: Offices):
    key = enter(office).or_raise()
    who = ctx(office, "head1")
    assert codes(public.repeal_provision(who, provision=key, because="x")) == ["statutes.not_in_force"]
    assert codes(public.refuse_provision(who, provision=key, because=" ")) == ["reason.missing"]
    assert public.refuse_provision(who, provision=key, because="sai khoản") == Ok(key)
    assert codes(public.confirm_provision(who, provision=key)) == ["statutes.decided_already"]
    other = confirmed(office)
    assert codes(public.repeal_provision(who, provision=other, because="")) == ["reason.missing"]
    assert public.repeal_provision(who, provision=other, because="hết hiệu lực") == Ok(other)
    assert last_entry()[1] == "provision.repealed"
    assert value_for(office, "S1").value == 1


def test_what_was_entered_cannot_be_changed(office: Offices):
    confirmed(office)
    public.add_text(ctx(office, "office1"), unit=office.units["S1"], text=TEXT).or_raise()
    for table in (Provision, Ruling, Pack, OfficeText):
        rows = table.objects.all()
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            rows.update(at=NOW)
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            rows._raw_delete(rows.db)


def test_the_second_person_is_told(office: Offices):
    enter(office)
    assert [task.sentence.code for task in public.tasks_for(ctx(office, "head1"))] == ["statutes.todo_confirm"]
    assert public.tasks_for(ctx(office, "office1")) == ()
    assert public.tasks_for(ctx(office, "office2")) == ()


# --- pages -------------------------------------------------------------------------------------------------------


def test_the_law_of_a_day_says_what_needs_a_text(office: Offices):
    client = office.client("office1")
    now, then = (words(client.get(f"/can-cu/?on={day}")) for day in ("30/09/2026", "01/10/2026"))
    titles = len(lawbook().titles)
    assert f"Ngày 30/09/2026: {titles} danh hiệu, hình thức; 26 còn cần văn bản, toàn phần hoặc một phần." in now
    assert f"Ngày 01/10/2026: {titles} danh hiệu, hình thức; {titles} còn cần văn bản, toàn phần" in then
    assert "Tiền thưởng: Giấy khen 0,3 hệ số" in now
    assert lawbook().digest in now


def test_a_title_on_two_days(office: Offices):
    client = office.client("office1")
    page = "/can-cu/danh-hieu/chien_si_thi_dua_co_so/"
    assert "Có sáng kiến được cơ sở công nhận" in words(client.get(f"{page}?on=30/09/2026"))
    assert "cần văn bản" in words(client.get(f"{page}?on=01/10/2026"))
    assert "dự thảo, không phải luật" in words(client.get(f"{page}?on=01/10/2026"))
    assert client.get("/can-cu/danh-hieu/khong-co/").status_code == 404
    asked = words(client.get("/can-cu/danh-hieu/tap_the_lao_dong_xuat_sac/?on=30/09/2026"))
    assert "điểm c khoản 1 Điều 27 Luật số 06/2022/QH15 : Đủ tất cả các điều kiện sau" in asked
    assert "Số cá nhân trong tập thể: ít nhất 70 %" in asked
    prize = words(client.get("/can-cu/danh-hieu/giai_thuong_nha_nuoc/?on=30/09/2026"))
    assert "hệ thống nói được khi nào không đạt, không nói khi nào đủ" in prize


def test_a_rule_with_numbers_is_entered_on_screen_and_stands_with_the_title(office: Offices):
    client = office.client("office1")
    rule = {
        "unit": office.units["S1"], "title": "lao_dong_tien_tien", "joined": "all", "since": "01/03/2026",
        "text": "luat_06_2022", "article": "24", "clause": "4", "asks1": "run:T", "least1": "3",
        "asks2": "share:so_lao_dong_tien_tien|so_ca_nhan", "least2": "70", "asks3": "not_fact:dang_xem_xet_ky_luat",
    }  # fmt: skip
    missing = client.post("/can-cu/dieu-kien-moi/", rule | {"least1": ""})
    assert missing.status_code == 422
    assert "Điều kiện 1 cần một số" in words(missing)
    done = client.post("/can-cu/dieu-kien-moi/", rule, follow=True)
    told = words(done)
    assert "năm liên tục được xếp từ mức hoàn thành tốt nhiệm vụ trở lên: ít nhất 3 năm" in told
    assert "ít nhất 70 %" in told
    public.confirm_provision(ctx(office, "head1"), provision=Provision.objects.get().pk).or_raise()
    page = words(client.get("/can-cu/danh-hieu/lao_dong_tien_tien/?on=15/03/2026"))
    assert "Cơ quan và cấp trên đòi hỏi thêm" in page
    assert "rieng" not in page + words(client.get("/can-cu/?on=15/03/2026"))
    other = office.client("office2").get("/can-cu/danh-hieu/lao_dong_tien_tien/?on=15/03/2026")
    assert "Cơ quan và cấp trên đòi hỏi thêm" not in words(other)


def test_a_title_says_who_decides_what_papers_how_many_votes_and_what_is_paid(office: Offices):
    client = office.client("office1")
    flag = words(client.get("/can-cu/danh-hieu/co_thi_dua_chinh_phu/?on=15/01/2026"))
    assert "Chính phủ (khoản 1 Điều 78 Luật số 06/2022/QH15)" in flag
    assert "Từ 80 % tổng số thành viên hội đồng (khoản 5 Điều 33 Nghị định số 152/2025/NĐ-CP)" in flag
    assert "28.080.000 đồng (khoản 2 Điều 50 Nghị định số 152/2025/NĐ-CP; Điều 3 Nghị định số 73/2024/NĐ-CP)" in flag
    medal = words(client.get("/can-cu/danh-hieu/huan_chuong_lao_dong_hang_ba/?on=15/01/2026"))
    assert "Cá nhân: 10.530.000 đồng" in medal
    assert "Tập thể: 21.060.000 đồng" in medal
    assert "Biên bản xét khen thưởng" in medal
    assert "(Mẫu số 01)" in medal
    assert "(Mẫu số 01)" not in words(client.get("/can-cu/danh-hieu/huan_chuong_lao_dong_hang_ba/?on=15/01/2025"))
    own = words(client.get("/can-cu/danh-hieu/chien_si_thi_dua_co_so/?on=15/07/2026"))
    assert "cần văn bản: Nghị định số 161/2026/NĐ-CP" in own
    assert "cần văn bản: Quy định của tỉnh về thi đua, khen thưởng" in own


def test_the_calendar_says_that_it_is_only_remembered(office: Offices):
    told = words(office.client("office1").get("/can-cu/?on=15/01/2026"))
    assert "Lịch nghỉ lễ, tết và làm bù (2)" in told
    assert "Nhớ lại, chưa đối chiếu" in told


def test_the_difference_of_two_days(office: Offices):
    client = office.client("office1")
    told = words(client.get("/can-cu/khac-nhau/"))
    assert "Chiến sĩ thi đua cơ sở" in told
    assert "cần văn bản: Luật số 06/2026/QH16" in told
    same = client.get("/can-cu/khac-nhau/?earlier=01/02/2026&later=02/02/2026")
    assert "Luật của hai ngày này như nhau." in words(same)
    assert client.get("/can-cu/khac-nhau/?earlier=x&later=y").status_code == 422


def test_a_value_is_entered_and_confirmed_on_screen(office: Offices):
    client = office.client("office1")
    assert "Nhập giá trị mới" in words(client.get("/can-cu/gia-tri-moi/"))
    typed = {
        "unit": office.units["S1"], "scope": "office", "name": FLAGS, "value": "2", "since": "01/04/2026",
        "text": "luat_06_2022", "article": "26", "clause": "3",
    }  # fmt: skip
    wrong = client.post("/can-cu/gia-tri-moi/", typed | {"name": "luong_co_so.muc"})
    assert (wrong.status_code, "cơ quan không được đặt giá trị riêng" in words(wrong)) == (422, True)
    assert client.post("/can-cu/gia-tri-moi/", typed | {"value": "hai"}).status_code == 422
    done = client.post("/can-cu/gia-tri-moi/", typed, follow=True)
    assert "Bạn là người nhập, nên người khác của cơ quan phải xác nhận." in words(done)
    key = Provision.objects.get().pk
    head = office.client("head1")
    seen = words(head.post(f"/can-cu/quy-dinh/{key}/xac-nhan/", follow=True))
    assert "Từ nay việc xét điều kiện dùng quy định này." in seen
    assert "2 cờ" in words(client.get("/can-cu/"))
    repealed = head.post(f"/can-cu/quy-dinh/{key}/bai-bo/", {"reason": "thay quy chế"}, follow=True)
    assert "thay quy chế" in words(repealed)
    again = head.post(f"/can-cu/quy-dinh/{key}/khong-xac-nhan/", {"reason": "x"})
    assert again.status_code == 422


def test_a_text_and_a_rule_are_entered_on_screen(office: Offices):
    client = office.client("office1")
    typed = {
        "unit": office.units["S1"], "number": "12/QĐ-S1", "name": "Quy chế", "issuer": "Sở Một",
        "signed": "05/01/2026", "in_force": "01/02/2026",
    }  # fmt: skip
    assert client.post("/can-cu/van-ban-moi/", typed).status_code == 302
    assert client.post("/can-cu/van-ban-moi/", typed).status_code == 422
    text = OfficeText.objects.get().pk
    rule = {
        "unit": office.units["S1"], "title": "lao_dong_tien_tien", "joined": "all", "since": "01/03/2026",
        "text": f"cq_{text}", "article": "3", "asks1": "grade:T", "asks2": "ever:giay_khen",
    }  # fmt: skip
    done = client.post("/can-cu/dieu-kien-moi/", rule, follow=True)
    told = "Năm đề nghị được xếp từ mức hoàn thành tốt nhiệm vụ trở lên và đã được Giấy khen"
    assert told in words(done)
    assert client.post("/can-cu/dieu-kien-moi/", rule | {"asks1": ""}).status_code == 422
    assert office.client("scorer1").get("/can-cu/dieu-kien-moi/").status_code == 403
