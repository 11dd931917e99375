"""A dossier leans on an initiative: recorded once, the earlier use shown, a second one only with a reason, then freed."""

from datetime import date
from decimal import Decimal

import pytest

from tests.modules.nominations.story import CSTDCS, GIAY_KHEN, ctx, proposal, submitted, voted_on
from tests.modules.offices import Offices, codes, last_entry
from tests.modules.pages import words
from thidua.core.initiatives.scope import Scope
from thidua.core.kernel.ids import BearerId, DossierId, InitiativeId
from thidua.core.kernel.outcome import Ok
from thidua.foundation.act import system_context
from thidua.modules.awards import public as awards
from thidua.modules.awards.queries import weighed
from thidua.modules.initiatives import public as initiatives
from thidua.modules.nominations import public
from thidua.modules.nominations.models import Dossier
from thidua.modules.registry import public as registry

CONTENT = (
    "Quét toàn bộ hồ sơ lưu trữ, gắn mã tra cứu theo năm và theo người, kiểm tra lại hai lần rồi đưa lên máy chủ " * 2
)
FACT = "sang_kien_duoc_co_so_cong_nhan"


@pytest.fixture
def who(office: Offices) -> BearerId:
    """The register's line of the person who is the department's officer."""
    draft = registry.BearerDraft("Người office1", person=office.people["office1"])
    return registry.add_bearer(ctx(office, "office1"), unit=office.units["S1"], draft=draft).or_raise()


def recognised(office: Offices, title: str = "Tra cứu hồ sơ bằng mã", year: int = 2025, scope: Scope = Scope.PROVINCE):
    author = initiatives.Author("Người office1", Decimal(100), "", office.people["office1"])
    draft = initiatives.InitiativeDraft(title, f"{title}. {CONTENT}", (author,))
    key = initiatives.enter_initiative(
        ctx(office, "office1"), unit=office.units["S1"], draft=draft, year=year
    ).or_raise()
    initiatives.submit_initiative(ctx(office, "office1"), initiative=key).or_raise()
    return initiatives.recognise_initiative(
        ctx(office, "city"), initiative=key, number="15/QĐ-UBND", on=date(2025, 12, 1), scope=scope, opinion="9/9"
    ).or_raise()


def proposed(office: Offices, who: BearerId, award: str = CSTDCS, name: str = "Đợt 1") -> DossierId:
    draft = public.NominationDraft(name, "cong_trang", 2025, date(2026, 3, 31))
    key = public.open_nomination(ctx(office, "office1"), unit=office.units["S1"], draft=draft).or_raise()
    made = public.propose(ctx(office, "office1"), nomination=key, proposals=[proposal(who, award)])
    return made.or_raise()[0]


def lean(office: Offices, dossier: DossierId, key: InitiativeId, because: str = "", by: str = "office1"):
    return public.lean_on(ctx(office, by), dossier=dossier, initiative=key, because=because)


def standing(office: Offices) -> list[tuple[str, str]]:
    """What the person's initiatives were used for, and what became of it."""
    found = initiatives.own_initiatives(office.people["office1"])
    return [(use.purpose, use.ending) for each in found for use in each.uses]


def judged(office: Offices, who: BearerId, title: str = CSTDCS, year: int = 2025):
    view = registry.bearers_by_id([who])[who]
    return weighed(view, awards.Asked(title, year, date(2026, 3, 31)), by="x").or_raise()


def test_a_recognised_initiative_of_the_year_is_a_fact_with_its_decision(office: Offices, who: BearerId):
    assert FACT not in judged(office, who).facts["facts"]
    recognised(office)
    facts = judged(office, who).facts["facts"]
    source = "Quyết định 15/QĐ-UBND ngày 01/12/2025 công nhận sáng kiến “Tra cứu hồ sơ bằng mã”"
    assert facts[FACT] == {"value": True, "source": source}
    assert facts["sang_kien_hieu_qua_trong_bo_tinh"]["value"] is True
    assert "sang_kien_hieu_qua_toan_quoc" not in facts
    assert FACT not in judged(office, who, year=2024).facts["facts"]


def test_an_initiative_that_the_register_holds_too_counts_once(office: Offices, who: BearerId):
    recognised(office)
    draft = registry.RecordDraft("initiative", "QĐ 15", 2025, "bo_tinh", "Tra cứu hồ sơ bằng mã")
    registry.keep_record(ctx(office, "office1"), bearer=who, draft=draft).or_raise()
    held = [each for each in judged(office, who).facts["awards"] if each["award"] == "sang_kien_co_so"]
    assert [each["decision"] for each in held] == ["QĐ 15"]


def test_lean_on_writes_the_use_down_once(office: Offices, who: BearerId):
    key, dossier = recognised(office), proposed(office, who)
    assert lean(office, dossier, key) == Ok(dossier)
    assert lean(office, dossier, key) == Ok(dossier)
    assert last_entry()[:2] == ("Người office1", "dossier.leaned")
    (use,) = initiatives.own_initiatives(office.people["office1"])[0].uses
    assert (use.purpose, use.year, use.by, use.award) == ("Chiến sĩ thi đua cơ sở", 2025, "Người office1", CSTDCS)
    assert judged(office, who).verdict["notes"] == []


def test_a_second_use_warns_and_the_officer_decides_with_a_reason(office: Offices, who: BearerId):
    key, first = recognised(office), proposed(office, who)
    lean(office, first, key).or_raise()
    second = proposed(office, who, GIAY_KHEN, "Đợt 2")
    assert codes(lean(office, second, key, "  ")) == ["initiative.used_already"]
    assert lean(office, second, key, "Hội đồng đồng ý") == Ok(second)
    assert [purpose for purpose, _ending in standing(office)] == ["Chiến sĩ thi đua cơ sở", "Giấy khen"]
    (note,) = judged(office, who, "bang_khen_bo_tinh").verdict["notes"]
    assert note["used_for"] == ["Chiến sĩ thi đua cơ sở (năm 2025)", "Giấy khen (năm 2025)"]
    assert judged(office, who, "bang_khen_bo_tinh").facts["facts"][FACT]["value"] is True


def test_let_go_of_frees_the_initiative(office: Offices, who: BearerId):
    key, first = recognised(office), proposed(office, who)
    refused = public.let_go_of(ctx(office, "office1"), dossier=first, initiative=key, because="x")
    assert codes(refused) == ["nomination.not_leaning"]
    lean(office, first, key).or_raise()
    blank = public.let_go_of(ctx(office, "office1"), dossier=first, initiative=key, because=" ")
    assert codes(blank) == ["reason.missing"]
    public.let_go_of(ctx(office, "office1"), dossier=first, initiative=key, because="chọn nhầm").or_raise()
    assert standing(office) == [("Chiến sĩ thi đua cơ sở", "let_go")]
    assert lean(office, proposed(office, who, GIAY_KHEN, "Đợt 2"), key).or_raise()
    lean(office, first, key, "dùng lại").or_raise()
    assert standing(office)[0] == ("Chiến sĩ thi đua cơ sở", "stands")


def test_a_withdrawn_dossier_frees_its_initiative(office: Offices, who: BearerId):
    key, first = recognised(office), proposed(office, who)
    lean(office, first, key).or_raise()
    public.withdraw_dossier(ctx(office, "office1"), dossier=first, because="thôi").or_raise()
    assert standing(office) == [("Chiến sĩ thi đua cơ sở", "ended")]
    assert codes(lean(office, first, key)) == ["nomination.ended"]
    assert lean(office, proposed(office, who, GIAY_KHEN, "Đợt 2"), key).or_raise()


def taken_in(office: Offices, dossier: DossierId) -> None:
    nomination = Dossier.objects.get(pk=dossier).nomination_id
    submitted(office, nomination)
    public.receive_nomination(ctx(office, "city"), nomination=nomination).or_raise()


def test_a_dossier_voted_down_frees_it_and_a_new_vote_takes_it_again(office: Offices, who: BearerId):
    key, dossier = recognised(office), proposed(office, who)
    lean(office, dossier, key).or_raise()
    taken_in(office, dossier)
    voted_on(dossier, carried=False)
    assert standing(office) == [("Chiến sĩ thi đua cơ sở", "ended")]
    voted_on(dossier)
    assert standing(office) == [("Chiến sĩ thi đua cơ sở", "stands")]


def test_what_a_person_let_go_of_stays_let_go_when_the_dossier_is_taken_up_again(office: Offices, who: BearerId):
    key, dossier = recognised(office), proposed(office, who)
    lean(office, dossier, key).or_raise()
    public.let_go_of(ctx(office, "office1"), dossier=dossier, initiative=key, because="nhầm").or_raise()
    taken_in(office, dossier)
    voted_on(dossier, carried=False)
    voted_on(dossier)
    assert standing(office) == [("Chiến sĩ thi đua cơ sở", "let_go")]


def test_a_dossier_sent_up_takes_its_ground_along(office: Offices, who: BearerId):
    key, dossier = recognised(office), proposed(office, who)
    lean(office, dossier, key).or_raise()
    taken_in(office, dossier)
    voted_on(dossier)
    draft = public.NominationDraft("Lên trên", "cong_trang", 2025, date(2026, 3, 31), is_own=True)
    up = public.open_nomination(ctx(office, "city"), unit=office.units["HP"], draft=draft).or_raise()
    (onward,) = public.send_up(ctx(office, "city"), nomination=up, dossiers=[dossier]).or_raise()
    told = words(office.client("city").get(f"/de-nghi/ho-so/{onward}/"))
    assert "lấy làm căn cứ" in told
    assert "Đã dùng để xét" not in told
    public.withdraw_dossier(ctx(office, "city"), dossier=onward, because="chưa đủ").or_raise()
    assert standing(office) == [("Chiến sĩ thi đua cơ sở", "stands")]


def test_a_cancelled_award_is_told_and_restored_again(office: Offices, who: BearerId):
    from thidua.foundation.act import REGISTRY, Turn

    key, dossier = recognised(office), proposed(office, who)
    lean(office, dossier, key).or_raise()
    with_turn = Turn(REGISTRY["nominations.propose"], system_context())
    other = proposed(office, who, GIAY_KHEN, "Đợt 2")
    page = f"/de-nghi/ho-so/{other}/"
    assert "Khen thưởng đó đã bị hủy" not in words(office.client("office1").get(page))
    in_one_action(lambda: public.award_fell(with_turn, dossier, because="QĐ 9 hủy"))
    assert standing(office) == [("Chiến sĩ thi đua cơ sở", "cancelled")]
    assert "Khen thưởng đó đã bị hủy: QĐ 9 hủy" in words(office.client("office1").get(page))
    assert codes(lean(office, other, key)) == ["initiative.used_already"]
    in_one_action(lambda: public.award_restored(with_turn, dossier, because="QĐ 10 phục hồi"))
    assert standing(office) == [("Chiến sĩ thi đua cơ sở", "stands")]


def in_one_action(work) -> None:
    from django.db import transaction

    with transaction.atomic():
        work()


def test_the_page_shows_the_earlier_use_and_asks_for_a_reason(office: Offices, who: BearerId):
    key, first = recognised(office), proposed(office, who)
    second = proposed(office, who, GIAY_KHEN, "Đợt 2")
    client = office.client("office1")
    page = f"/de-nghi/ho-so/{first}/"
    assert "Lấy làm căn cứ" in words(client.get(page))
    done = words(client.post(f"{page}sang-kien/{key}/", follow=True))
    assert "Đã ghi sáng kiến làm căn cứ của hồ sơ." in done
    page = f"/de-nghi/ho-so/{second}/"
    told = words(client.get(page))
    assert "Đã dùng để xét Chiến sĩ thi đua cơ sở, năm 2025" in told
    assert "Vẫn lấy làm căn cứ" in told
    again = client.post(f"{page}sang-kien/{key}/", {"reason": ""})
    assert again.status_code == 422
    assert "ghi lý do" in words(again)
    client.post(f"{page}sang-kien/{key}/", {"reason": "Sáng kiến nhân rộng"})
    assert "Lý do dùng thêm lần nữa: Sáng kiến nhân rộng" in words(client.get(page))
    assert "đã thôi dùng" not in words(client.get(f"/sang-kien/{key}/"))
    client.post(f"{page}sang-kien/{key}/thoi/", {"reason": "thôi"})
    assert "đã thôi dùng" in words(client.get(f"/sang-kien/{key}/"))


def test_an_initiative_of_somebody_else_is_not_there(office: Offices, who: BearerId):
    key = recognised(office)
    other = registry.add_bearer(
        ctx(office, "office1"), unit=office.units["S1"], draft=registry.BearerDraft("Lê Khác")
    ).or_raise()
    dossier = proposed(office, other)
    assert codes(lean(office, dossier, key)) == ["absent.not_found"]
    assert "Sáng kiến làm căn cứ" not in words(office.client("office1").get(f"/de-nghi/ho-so/{dossier}/"))
    assert codes(lean(office, dossier, key, by="office2")) == ["absent.not_found"]


def test_a_use_outside_the_system_is_written_on_the_page_of_the_initiative(office: Offices, who: BearerId):
    key = recognised(office)
    client, page = office.client("office1"), f"/sang-kien/{key}/"
    given = {"author": "Người office1", "purpose": "Lao động sáng tạo, QĐ 3", "year": "2025", "because": ""}
    assert client.post(f"{page}da-dung/", given | {"author": "Ai đó"}).status_code == 422
    assert "Đã ghi việc dùng sáng kiến." in words(client.post(f"{page}da-dung/", given, follow=True))
    assert "Lao động sáng tạo, QĐ 3 (2025)" in words(client.get(page))
    assert client.post(f"{page}da-dung/", given | {"purpose": "Giấy khen"}).status_code == 422
    assert codes(lean(office, proposed(office, who), key)) == ["initiative.used_already"]
