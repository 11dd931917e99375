"""Initiatives: handed in, compared with all others, recognised, used once, followed up; and no leak between units."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction

from tests.modules.campaigns import cascade as scene
from tests.modules.offices import TODAY, Offices, codes, last_entry
from tests.modules.pages import words
from thidua.core.initiatives.authors import Author
from thidua.core.initiatives.scope import Scope
from thidua.core.kernel.ids import InitiativeId
from thidua.core.kernel.outcome import Ok
from thidua.foundation.act import new_context, rehearsing, system_context
from thidua.modules.directory.public import holder_named
from thidua.modules.initiatives.actions import (
    InitiativeDraft,
    Leaning,
    correct_initiative,
    decline_initiative,
    end_use,
    enter_initiative,
    follow_up_initiative,
    lean_on_initiative,
    recognise_initiative,
    return_initiative,
    rule_on_likeness,
    submit_initiative,
    use_initiative,
    withdraw_initiative,
)
from thidua.modules.initiatives.models import Band, FollowUp, Initiative, LikenessRuling, Use, UseNote
from thidua.modules.initiatives.queries.initiatives import initiative_page, visible_initiatives
from thidua.modules.initiatives.queries.likeness import alike_for, pair_of
from thidua.modules.initiatives.queries.todo import tasks_for

TEXT = (
    "Trước đây mỗi lần tra cứu hồ sơ lưu trữ mất hai giờ vì phải tìm trong kho giấy. Giải pháp là quét toàn bộ hồ sơ, "
    "gắn mã tra cứu theo năm và theo người, kiểm tra lại hai lần, rồi đưa lên máy chủ của phòng để mọi người cùng dùng."
)
AUTHORS = (Author("Người A", Decimal(60), "chủ trì"), Author("Người B", Decimal(40)))
DRAFT = InitiativeDraft("Tra cứu hồ sơ lưu trữ bằng mã", TEXT, AUTHORS)
OTHER = InitiativeDraft(
    "Hướng dẫn người dân qua tin nhắn",
    "Tổ công nghệ số cộng đồng nhắn cho từng hộ lịch trả kết quả, giấy tờ cần mang và cách nộp trực tuyến, nhờ đó số "
    "lượt đi lại giảm và bộ phận một cửa bớt đông vào đầu tuần, cuối tháng và các ngày trước lễ.",
    (Author("Người C", Decimal(100)),),
)


@pytest.fixture
def city(offices: Offices) -> Offices:
    """The province with an office at the top, which decides on initiatives."""
    scene.city_office(offices)
    return offices


def entered(offices: Offices, draft: InitiativeDraft = DRAFT, *, by: str = "office1", unit: str = "S1") -> InitiativeId:
    return enter_initiative(offices.ctx(by), unit=offices.units[unit], draft=draft, year=2024).or_raise()


def submitted(
    offices: Offices, draft: InitiativeDraft = DRAFT, *, by: str = "office1", unit: str = "S1"
) -> InitiativeId:
    key = entered(offices, draft, by=by, unit=unit)
    return submit_initiative(offices.ctx(by), initiative=key).or_raise()


def recognise(offices: Offices, key: InitiativeId):
    return recognise_initiative(
        offices.ctx("city"), initiative=key, number="15/QĐ-UBND", on=TODAY, scope=Scope.PROVINCE, opinion="Đồng ý 9/9"
    )


def test_enter_initiative_keeps_authors_and_files_the_text(city: Offices):
    key = entered(city)
    row = Initiative.objects.get(pk=key)
    assert (row.state, row.to_id, len(row.signature), Band.objects.count()) == ("drafting", city.units["HP"], 1024, 32)
    assert list(row.authors.values_list("name", "share")) == [("Người A", Decimal(60)), ("Người B", Decimal(40))]
    assert last_entry() == ("Người office1", "initiative.entered", "Sở Một")


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (replace(DRAFT, authors=AUTHORS[:1]), "initiative.shares_not_whole"),
        (replace(DRAFT, title=" "), "initiative.no_title"),
        (replace(DRAFT, content="quá ngắn"), "initiative.too_short"),
    ],
)
def test_an_incomplete_initiative_is_refused(city: Offices, draft: InitiativeDraft, code: str):
    outcome = enter_initiative(city.ctx("office1"), unit=city.units["S1"], draft=draft, year=2024)
    assert (codes(outcome), Initiative.objects.count()) == ([code], 0)


def test_return_initiative_correct_initiative_and_submit_initiative(city: Offices):
    key, office, top = submitted(city), city.ctx("office1"), city.ctx("city")
    assert codes(correct_initiative(office, initiative=key, draft=OTHER)) == ["initiative.handed_in"]
    assert codes(return_initiative(office, initiative=key, because="x")) == ["access.not_yours"]
    assert codes(return_initiative(top, initiative=key, because=" ")) == ["reason.missing"]
    assert [task.sentence.code for task in tasks_for(top)] == ["initiative.todo_decide"]
    assert return_initiative(top, initiative=key, because="thêm số liệu") == Ok(key)
    assert [task.sentence.code for task in tasks_for(office)] == ["initiative.todo_returned"]
    assert correct_initiative(office, initiative=key, draft=replace(DRAFT, benefit="2 giờ còn 5 phút")) == Ok(key)
    assert submit_initiative(office, initiative=key) == Ok(key)
    assert (Initiative.objects.get().authors.count(), Band.objects.count()) == (2, 32)


def test_recognise_initiative_by_decision_and_scope(city: Offices):
    key = submitted(city)
    given = {"initiative": key, "scope": Scope.GRASSROOTS, "on": TODAY}
    blank = recognise_initiative(city.ctx("city"), number=" ", opinion="x", **given)
    ahead = recognise_initiative(
        city.ctx("city"), number="1", opinion="x", initiative=key, scope=Scope.NATION, on=date(2024, 5, 1)
    )
    assert (codes(blank), codes(ahead)) == (["initiative.decision_incomplete"], ["initiative.decided_ahead"])
    assert codes(recognise_initiative(city.ctx("office1"), number="1", opinion="x", **given)) == ["access.not_yours"]
    assert recognise(city, key) == Ok(key)
    row = Initiative.objects.get()
    assert (row.state, row.scope, row.decision_number) == ("recognised", "province", "15/QĐ-UBND")


def test_decline_initiative_and_withdraw_initiative_need_a_reason(city: Offices):
    one, two = submitted(city), submitted(city, OTHER)
    assert codes(decline_initiative(city.ctx("city"), initiative=one, because="")) == ["reason.missing"]
    assert decline_initiative(city.ctx("city"), initiative=one, because="không mới") == Ok(one)
    assert codes(withdraw_initiative(city.ctx("office1"), initiative=two, because="")) == ["reason.missing"]
    assert withdraw_initiative(city.ctx("office1"), initiative=two, because="gộp") == Ok(two)
    assert last_entry()[1] == "initiative.withdrawn"


def test_a_copied_text_of_another_unit_is_found_and_waits_for_a_ruling(city: Offices):
    first = submitted(city)
    recognise(city, first).or_raise()
    copied = replace(DRAFT, title="Mã tra cứu hồ sơ", content=f"{TEXT} Áp dụng tại sở.", authors=OTHER.authors)
    second = submitted(city, copied, by="office2", unit="S2")
    (found,) = alike_for(city.ctx("city"), second).or_raise()
    assert (found.initiative.id, found.percent > 80, found.waits) == (first, True, True)
    assert codes(recognise(city, second)) == ["initiative.likeness_not_ruled"]
    _found, pair = pair_of(city.ctx("city"), second, first).or_raise()
    assert any(piece.is_shared and "quét toàn bộ hồ sơ" in piece.text for piece in pair.first)
    given = {"initiative": second, "other": first}
    assert codes(rule_on_likeness(city.ctx("city"), ruling="same", because="", **given)) == ["reason.missing"]
    rule_on_likeness(city.ctx("city"), ruling="same", because="chép nguyên", **given).or_raise()
    assert codes(recognise(city, second)) == ["initiative.ruled_the_same"]
    rule_on_likeness(city.ctx("city"), ruling="develops", because="thêm ký số", **given).or_raise()
    assert recognise(city, second) == Ok(second)
    assert LikenessRuling.objects.count() == 2


def test_texts_of_other_units_are_shown_only_to_who_decides(city: Offices):
    first = submitted(city)
    second = submitted(city, replace(DRAFT, title="Bản sao"), by="office2", unit="S2")
    assert codes(alike_for(city.ctx("office2"), second)) == ["access.not_yours"]
    assert codes(pair_of(city.ctx("office2"), second, first)) == ["access.not_yours"]
    assert codes(initiative_page(city.ctx("office2"), first)) == ["absent.not_found"]
    client = city.client("office2")
    assert "Sáng kiến giống" not in words(client.get(f"/sang-kien/{second}/"))
    assert client.get(f"/sang-kien/{second}/giong/{first}/").status_code == 403
    assert client.get(f"/sang-kien/{first}/").status_code == 404


def test_a_draft_is_held_against_nobody(city: Offices):
    entered(city)
    second = submitted(city, replace(DRAFT, title="Bản sao"), by="office2", unit="S2")
    assert alike_for(city.ctx("city"), second) == Ok(())
    assert [each.title for each in visible_initiatives(city.ctx("city"), sought="ban sao")] == ["Bản sao"]


def test_lean_on_initiative_and_end_use_are_the_systems_alone(city: Offices):
    draft = replace(DRAFT, authors=(Author("Người office1", Decimal(100), "", city.people["office1"]),))
    key = submitted(city, draft)
    recognise(city, key).or_raise()
    leaning = Leaning("dossier:1", "giay_khen", "Giấy khen", 2024, "Người office1")
    given = {"initiative": key, "person": city.people["office1"], "leaning": leaning}
    assert codes(lean_on_initiative(city.ctx("office1"), **given)) == ["access.no_duty"]
    assert codes(lean_on_initiative(system_context(), **given | {"person": city.people["office2"]})) == [
        "initiative.not_an_author"
    ]
    assert lean_on_initiative(system_context(), **given) == Ok(key)
    ended = {"initiative": key, "source": "dossier:1", "ending": "ended", "because": "rút", "by": "Người office1"}
    assert codes(end_use(city.ctx("office1"), **ended)) == ["access.no_duty"]
    assert end_use(system_context(), **ended) == Ok(key)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        UseNote.objects.update(because="khác")


def test_use_initiative_once_and_again_only_with_a_reason(city: Offices):
    key, office = submitted(city), city.ctx("office1")
    given = {"initiative": key, "author": "Người A", "purpose": "Chiến sĩ thi đua cơ sở", "year": 2024}
    assert codes(use_initiative(office, **given)) == ["initiative.not_recognised"]
    recognise(city, key).or_raise()
    assert codes(use_initiative(office, **(given | {"author": "Người X"}))) == ["initiative.not_an_author"]
    assert use_initiative(office, **given) == Ok(key)
    again = given | {"purpose": "Bằng khen"}
    assert codes(use_initiative(office, **again)) == ["initiative.used_already"]
    assert use_initiative(office, **(given | {"author": "Người B"})) == Ok(key)
    assert use_initiative(office, because="hội đồng chấp nhận", **again) == Ok(key)
    assert codes(use_initiative(city.ctx("office2"), **given)) == ["absent.not_found"]
    assert list(Use.objects.values_list("purpose", "because"))[-1] == ("Bằng khen", "hội đồng chấp nhận")


def test_follow_up_initiative_is_asked_for_in_the_next_year(city: Offices):
    key = submitted(city)
    recognise(city, key).or_raise()
    office = city.ctx("office1")
    given = {"initiative": key, "is_applied": True}
    assert codes(follow_up_initiative(office, year=2025, said="x", **given)) == ["initiative.year_ahead"]
    assert codes(follow_up_initiative(office, year=2024, said=" ", **given)) == ["initiative.nothing_said"]
    with rehearsing(datetime(2025, 3, 1, 2, 0, tzinfo=UTC)):
        later = new_context(holder_named("office1"), request="test")
        assert [task.sentence.code for task in tasks_for(later)] == ["initiative.todo_follow_up"]
        assert follow_up_initiative(later, year=2025, said="sáu phòng dùng", **given) == Ok(key)
        assert tasks_for(later) == ()
    assert FollowUp.objects.get().is_applied


def test_the_pages_lead_from_the_form_to_the_certificate(city: Offices):
    office, top = city.client("office1"), city.client("city")
    form = {
        "unit": str(city.units["S1"]), "title": DRAFT.title, "content": TEXT, "a-TOTAL_FORMS": "2",
        "a-INITIAL_FORMS": "0", "a-0-name": "Người A", "a-0-share": "60", "a-1-name": "Người B", "a-1-share": "39,5",
    }  # fmt: skip
    with city.on_the_day():
        wrong = office.post("/sang-kien/moi/", form)
        assert (wrong.status_code, "Tỷ lệ của các tác giả cộng lại là 99,5 %" in words(wrong)) == (422, True)
        done = office.post("/sang-kien/moi/", form | {"a-1-share": "40"}, follow=True)
        assert "Đã lưu. Bấm Gửi xét khi đã đúng." in words(done)
        where = f"/sang-kien/{Initiative.objects.get().pk}/"
        assert office.get(f"{where}giay-chung-nhan.docx").status_code == 422
        office.post(f"{where}gui/")
        told = words(top.get(where))
        assert "Không thấy sáng kiến nào của mọi đơn vị, mọi năm giống từ 20 % trở lên." in told
        decision = {"opinion": "Đồng ý", "scope": "grassroots", "number": "15/QĐ-UBND", "on": "10/04/2024"}
        assert "Đã công nhận sáng kiến." in words(top.post(f"{where}cong-nhan/", decision, follow=True))
        assert office.get(f"{where}giay-chung-nhan.docx").content[:2] == b"PK"
        assert office.get(f"{where}giay-chung-nhan.pdf").content[:4] == b"%PDF"
        follow = {"year": "2024", "is_applied": "yes", "said": "cả sở dùng"}
        assert "còn áp dụng cả sở dùng" in words(office.post(f"{where}ap-dung/", follow, follow=True))


def test_a_pair_is_ruled_on_from_its_page(city: Offices):
    first = submitted(city)
    second = submitted(city, replace(DRAFT, title="Bản sao"), by="office2", unit="S2")
    top = city.client("city")
    where = f"/sang-kien/{second}/giong/{first}/"
    shown = top.get(where)
    assert ("<mark>" in shown.content.decode(), "Chung" in words(shown)) == (True, True)
    done = top.post(where, {"ruling": "develops", "because": "thêm phần ký số"}, follow=True)
    assert "Phát triển từ sáng kiến trước thêm phần ký số" in words(done)
