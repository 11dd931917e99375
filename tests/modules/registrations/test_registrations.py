"""Registrations: entered, approved or returned, on their way, completed with proof; and nothing for outsiders."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.modules.campaigns import cascade as scene
from tests.modules.campaigns import story
from tests.modules.offices import TODAY, Offices, codes, last_entry
from tests.modules.pages import words
from thidua.adapters.registrations_xlsx import RegistrationsXlsx
from thidua.core.kernel.ids import RegistrationId
from thidua.core.kernel.outcome import Ok
from thidua.core.registrations.comparison import Compared
from thidua.core.registrations.entry import Entry, RegistrationKind
from thidua.modules.campaigns.actions import PhaseDraft, finish_campaign, start_campaign
from thidua.modules.registrations.actions import (
    Evidence,
    approve_registration,
    complete_registration,
    correct_registration,
    enter_registration,
    import_registrations,
    miss_registration,
    reopen_registration,
    report_progress,
    return_registration,
    submit_registration,
    withdraw_registration,
)
from thidua.modules.registrations.models import Progress, Registration
from thidua.modules.registrations.queries.registrations import (
    Asked,
    comparison_of,
    registration_page,
    visible_registrations,
)
from thidua.modules.registrations.queries.todo import tasks_for

ENTRY = Entry(RegistrationKind.WORK, "Số hóa hồ sơ lưu trữ", measure="100 % hồ sơ", due=date(2024, 6, 30))
PROOF = Evidence("bien-ban.pdf", b"%PDF-1.4 nghiem thu")


@pytest.fixture
def city(offices: Offices) -> Offices:
    """The province with an office at the top, which approves what the departments register."""
    scene.city_office(offices)
    return offices


def entered(offices: Offices, entry: Entry = ENTRY, *, by: str = "office1", unit: str = "S1") -> RegistrationId:
    return enter_registration(offices.ctx(by), unit=offices.units[unit], entry=entry, year=2024).or_raise()


def approved(offices: Offices, **given: object) -> RegistrationId:
    key = entered(offices, **given)  # type: ignore[arg-type]
    submit_registration(offices.ctx("office1"), registration=key).or_raise()
    return approve_registration(offices.ctx("city"), registration=key).or_raise()


def test_enter_registration_makes_a_draft_of_its_unit(city: Offices):
    key = entered(city)
    row = Registration.objects.get(pk=key)
    assert (row.state, row.to_id, row.year) == ("drafting", city.units["HP"], 2024)
    assert last_entry() == ("Người office1", "registration.entered", "Sở Một")
    again = enter_registration(city.ctx("office1"), unit=city.units["S1"], entry=ENTRY, year=2024)
    assert codes(again) == ["registration.twice"]
    others = enter_registration(city.ctx("office2"), unit=city.units["S1"], entry=ENTRY, year=2024)
    assert codes(others) == ["absent.not_found"]


def test_a_finished_campaign_takes_no_registrations(city: Offices):
    campaign = story.started(city)
    given = {"unit": city.units["S1"], "entry": ENTRY, "year": 2024, "campaign": campaign}
    finish_campaign(city.ctx("office1"), campaign=campaign).or_raise()
    assert codes(enter_registration(city.ctx("office1"), **given)) == ["registration.campaign_over"]


def test_correct_registration_until_it_is_handed_in(city: Offices):
    key, office = entered(city), city.ctx("office1")
    better = Entry(RegistrationKind.MODEL, "Một cửa thân thiện", measure="95 %")
    assert correct_registration(office, registration=key, entry=better) == Ok(key)
    assert last_entry()[1] == "registration.corrected"
    assert codes(correct_registration(office, registration=key, entry=Entry(RegistrationKind.WORK, " "))) == [
        "registration.no_name", "registration.no_measure",
    ]  # fmt: skip
    submit_registration(office, registration=key).or_raise()
    assert codes(correct_registration(office, registration=key, entry=ENTRY)) == ["registration.handed_in"]


def test_submit_registration_return_registration_and_approve_registration(city: Offices):
    key, office, top = entered(city), city.ctx("office1"), city.ctx("city")
    assert codes(approve_registration(top, registration=key)) == ["workflow.wrong_state"]
    assert submit_registration(office, registration=key) == Ok(key)
    assert [task.sentence.code for task in tasks_for(top)] == ["registration.todo_approve"]
    assert codes(approve_registration(office, registration=key)) == ["access.not_yours"]
    assert codes(return_registration(top, registration=key, because=" ")) == ["reason.missing"]
    assert return_registration(top, registration=key, because="thiếu kết quả") == Ok(key)
    assert [task.sentence.code for task in tasks_for(office)] == ["registration.todo_returned"]
    submit_registration(office, registration=key).or_raise()
    assert approve_registration(top, registration=key) == Ok(key)
    assert last_entry() == ("Người city", "registration.approved", ENTRY.name)


def test_withdraw_registration_keeps_it_on_record(city: Offices):
    key, office = approved(city), city.ctx("office1")
    assert codes(withdraw_registration(office, registration=key, because="")) == ["reason.missing"]
    assert codes(withdraw_registration(city.ctx("office2"), registration=key, because="x")) == ["absent.not_found"]
    assert withdraw_registration(office, registration=key, because="đổi nhiệm vụ") == Ok(key)
    assert Registration.objects.get().state == "withdrawn"


def test_report_progress_is_appended(city: Offices):
    key, office = approved(city), city.ctx("office1")
    assert codes(report_progress(office, registration=key, percent=101, said="")) == ["registration.percent_outside"]
    for percent in (30, 60):
        report_progress(office, registration=key, percent=percent, said="đang quét").or_raise()
    assert (Registration.objects.get().percent, list(Progress.objects.values_list("percent", flat=True))) == (
        60,
        [30, 60],
    )
    draft = entered(city, Entry(RegistrationKind.PART, "Việc khác", measure="xong"))
    assert codes(report_progress(office, registration=draft, percent=1, said="")) == ["registration.not_running"]


def test_complete_registration_asks_for_a_result_and_its_proof(city: Offices):
    key, office = approved(city), city.ctx("office1")
    given = {"registration": key, "on": TODAY}
    assert codes(complete_registration(office, result=" ", evidence=PROOF, **given)) == ["registration.no_result"]
    assert codes(complete_registration(office, result="xong", evidence=Evidence("a", b""), **given)) == ["file.empty"]
    ahead = complete_registration(office, registration=key, result="x", on=date(2024, 5, 1), evidence=PROOF)
    assert codes(ahead) == ["registration.finished_ahead"]
    assert complete_registration(office, result="12.000 hồ sơ", evidence=PROOF, **given) == Ok(key)
    row = Registration.objects.get(pk=key)
    assert (row.state, row.percent, row.evidence.name) == ("reached", 100, "bien-ban.pdf")


def test_miss_registration_and_reopen_registration(city: Offices):
    key, office, top = approved(city), city.ctx("office1"), city.ctx("city")
    assert codes(miss_registration(office, registration=key, because="")) == ["reason.missing"]
    assert miss_registration(office, registration=key, because="không đủ kinh phí") == Ok(key)
    assert codes(reopen_registration(office, registration=key, because="nhầm")) == ["access.not_yours"]
    assert reopen_registration(top, registration=key, because="nhầm") == Ok(key)
    assert last_entry()[1] == "registration.reopened"


def test_import_registrations_takes_all_or_none(city: Offices):
    office, unit = city.ctx("office1"), city.units["S1"]
    two = (ENTRY, Entry(RegistrationKind.TITLE, "Lao động tiên tiến", "Người A"))
    wrong = import_registrations(office, unit=unit, entries=(*two, ENTRY), year=2024)
    assert (codes(wrong), Registration.objects.count()) == (["registration.twice"], 0)
    assert codes(import_registrations(office, unit=unit, entries=(), year=2024)) == ["registration.nothing_in_file"]
    assert import_registrations(office, unit=unit, entries=two, year=2024) == Ok(2)
    assert last_entry()[1] == "registrations.imported"


def test_the_year_ends_with_registered_and_reached_side_by_side(city: Offices):
    key = approved(city)
    complete_registration(city.ctx("office1"), registration=key, result="xong", on=TODAY, evidence=PROOF).or_raise()
    miss_registration(
        city.ctx("office1"), registration=approved(city, entry=Entry(RegistrationKind.WORK, "B", measure="b")),
        because="chậm",
    ).or_raise()  # fmt: skip
    assert comparison_of(city.ctx("city"), 2024) == (Compared(("Sở Một", "work"), 2, 1, 1),)
    assert comparison_of(city.ctx("office2"), 2024) == ()


def test_drafts_are_their_units_alone_and_outsiders_see_nothing(city: Offices):
    key = entered(city)
    seen = {name: len(visible_registrations(city.ctx(name), Asked(2024))) for name in ("office1", "city", "office2")}
    assert seen == {"office1": 1, "city": 0, "office2": 0}
    submit_registration(city.ctx("office1"), registration=key).or_raise()
    assert len(visible_registrations(city.ctx("city"), Asked(2024, sought="so hoa"))) == 1
    assert codes(registration_page(city.ctx("office2"), key)) == ["absent.not_found"]
    client = city.client("office2")
    assert client.get(f"/dang-ky/{key}/").status_code == 404
    assert client.post(f"/dang-ky/{key}/duyet/").status_code == 404
    assert ENTRY.name not in client.get("/dang-ky/?nam=2024").content.decode()


def test_the_pages_lead_from_draft_to_result(city: Offices):
    office, top = city.client("office1"), city.client("city")
    form = {
        "unit": str(city.units["S1"]), "year": "2024", "kind": "work", "name": ENTRY.name, "measure": "100 %",
        "due": "30/06/2024",
    }  # fmt: skip
    with city.on_the_day():
        assert "Đã lưu nháp." in words(office.post("/dang-ky/moi/", form, follow=True))
        key = Registration.objects.get().pk
        assert "Đã gửi duyệt." in words(office.post(f"/dang-ky/{key}/gui/", follow=True))
        assert "1 Chờ duyệt" in words(top.get("/dang-ky/?nam=2024"))
        refused = top.post(f"/dang-ky/{key}/tra-lai/", {"reason": ""})
        assert (refused.status_code, "Chưa nêu lý do." in words(refused)) == (422, True)
        assert "Đã duyệt đăng ký." in words(top.post(f"/dang-ky/{key}/duyet/", follow=True))
        assert "Đã ghi tiến độ." in words(office.post(f"/dang-ky/{key}/tien-do/", {"percent": "50"}, follow=True))
        done = {"result": "đủ", "on": "10/04/2024", "file": SimpleUploadedFile("bb.pdf", b"%PDF")}
        assert "Đã ghi hoàn thành." in words(office.post(f"/dang-ky/{key}/hoan-thanh/", done, follow=True))
        assert top.get(f"/dang-ky/{key}/minh-chung/").content == b"%PDF"
        compared = words(top.get("/dang-ky/doi-chieu/?nam=2024"))
        assert "Sở Một Công trình 1 1 0 0 1 : 1 = 100,00 %" in compared
        assert "Cộng 1 1 0 0 1 : 1 = 100,00 %" in compared
        assert top.get("/dang-ky/tong-hop.xlsx?nam=2024").content[:2] == b"PK"


def test_a_wrong_workbook_names_its_cells_and_a_right_one_is_taken_in(city: Offices):
    office = city.client("office1")
    with city.on_the_day():
        template = office.get("/dang-ky/mau.xlsx").content
        form = {"unit": str(city.units["S1"]), "year": "2024", "file": SimpleUploadedFile("m.xlsx", template)}
        assert "Đã nhận 3 đăng ký thành bản nháp." in words(office.post("/dang-ky/nhap-tep/", form, follow=True))
        broken = {**form, "file": SimpleUploadedFile("m.xlsx", b"khong phai xlsx")}
        assert office.post("/dang-ky/nhap-tep/", broken).status_code == 422
    assert isinstance(RegistrationsXlsx().read(template, 2024), Ok)


@pytest.mark.parametrize(
    ("phases", "phase", "refused"),
    [
        (((date(2024, 4, 1), date(2024, 12, 31)),), "Giai đoạn 1", []),
        (((date(2024, 3, 1), date(2024, 3, 31)), (date(2024, 5, 1), date(2024, 12, 31))), "-", []),
        (((date(2024, 5, 1), date(2024, 12, 31)),), "", ["phase.not_begun"]),
    ],
)
def test_a_registration_is_marked_with_its_phase(
    city: Offices, phases: tuple[tuple[date, date], ...], phase: str, refused: list[str]
):
    spans = tuple(PhaseDraft(f"Giai đoạn {n}", *days) for n, days in enumerate(phases, 1))
    draft = replace(scene.DRAFT, phases=spans)
    campaign = start_campaign(city.ctx("city"), unit=city.units["HP"], draft=draft).or_raise()
    key = enter_registration(
        city.ctx("office1"), unit=city.units["S1"], entry=ENTRY, year=2024, campaign=campaign
    ).or_raise()
    assert codes(submit_registration(city.ctx("office1"), registration=key)) == refused
    assert Registration.objects.get(pk=key).phase == phase


def test_a_person_is_chosen_out_of_the_directory_and_an_outsider_stays_a_name(city: Offices):
    client = city.client("office1")
    typed = {"unit": str(city.units["S1"]), "year": "2024", "kind": "title", "name": "Chiến sĩ thi đua cơ sở"}
    with city.on_the_day():
        assert "Người scorer1 (scorer1)" in client.get("/dang-ky/moi/").content.decode()
        client.post("/dang-ky/moi/", typed | {"who": "Người scorer1 (scorer1)"})
        twice = client.post("/dang-ky/moi/", typed | {"who": "nguoi scorer1"})
        client.post("/dang-ky/moi/", typed | {"who": "Chuyên gia ngoài"})
    rows = Registration.objects.order_by("pk").values_list("who", "person")
    assert list(rows) == [("Người scorer1", city.people["scorer1"]), ("Chuyên gia ngoài", None)]
    assert twice.status_code == 422
    page = client.get(f"/dang-ky/{Registration.objects.earliest('pk').pk}/sua/")
    assert 'value="Người scorer1 (scorer1)"' in page.content.decode()
