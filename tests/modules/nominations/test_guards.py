"""What stops a proposal, what asks for a word, which law holds, and that pages ask no more for more names."""

from dataclasses import replace
from datetime import date

from tests.modules.nominations.story import (
    CSTDCS,
    DONE,
    DRAFT,
    LDTT,
    at,
    bearer,
    ctx,
    opened,
    proposal,
    received,
    submitted,
)  # fmt: skip
from tests.modules.offices import PASSWORD, SINCE, Offices, codes
from tests.modules.pages import words
from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import NominationId
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.directory import public as directory
from thidua.modules.nominations import public
from thidua.modules.nominations.models import Dossier, Nomination
from thidua.modules.registry import public as registry

BECAUSE = "Biên bản gửi sau"


def sent(office: Offices, key: NominationId) -> list[str]:
    return codes(public.submit_nomination(ctx(office, "office1"), nomination=key, because=BECAUSE))


def test_too_many_flags_stop_the_proposal(office: Offices):
    key = opened(office, replace(DRAFT, leaders=9))
    flags = [proposal(bearer(office, f"Tập thể {n}", kind="collective"), "co_thi_dua_chinh_phu") for n in (1, 2)]
    public.propose(ctx(office, "office1"), nomination=key, proposals=flags).or_raise()
    assert sent(office, key) == ["nomination.stopped"]
    assert "thừa 1" in words(office.client("office1").get(f"/de-nghi/{key}/"))
    public.correct_nomination(ctx(office, "office1"), nomination=key, draft=replace(DRAFT, leaders=10)).or_raise()
    assert sent(office, key) == []


def test_a_collective_below_seventy_in_a_hundred_is_stopped(office: Offices):
    key = opened(office)
    told = proposal(bearer(office, "Phòng Mẫu", kind="collective"), "tap_the_lao_dong_tien_tien", members=10, having=6)
    (dossier,) = public.propose(ctx(office, "office1"), nomination=key, proposals=[told]).or_raise()
    assert sent(office, key) == ["nomination.stopped"]
    days = {"since": date(2025, 1, 1), "until": date(2025, 12, 31)}
    public.write_dossier(
        ctx(office, "office1"), dossier=dossier, achievement=DONE, members=10, having=7, **days
    ).or_raise()
    assert sent(office, key) == []


def test_a_revoked_award_is_not_proposed_again(office: Offices):
    who = bearer(office)
    entry = registry.EntryDraft(LDTT, 2025, "9/QĐ-S1", date(2026, 1, 10), issuer="Giám đốc Sở Một")
    (made,) = registry.make_entry(ctx(office, "office1"), unit=office.units["S1"], drafts=[(who, entry)]).or_raise()
    key = opened(office)
    public.propose(ctx(office, "office1"), nomination=key, proposals=[proposal(who, LDTT)]).or_raise()
    assert "đã được tặng" in words(office.client("office1").get(f"/de-nghi/{key}/"))
    assert sent(office, key) == ["nomination.stopped"]
    registry.revoke_entry(
        ctx(office, "office1"), entry=made, decision="20/QĐ-S1", decided=date(2026, 3, 1), because="Kê khai sai"
    ).or_raise()
    assert "đã bị hủy bỏ, thu hồi" in words(office.client("office1").get(f"/de-nghi/{key}/"))
    assert sent(office, key) == ["nomination.stopped"]


def test_one_person_under_two_spellings_wants_a_word(office: Offices):
    key = opened(office)
    both = [proposal(bearer(office, name), LDTT) for name in ("Nguyễn Thúy Vi", "Nguyễn Thuý Vy")]
    _first, second = public.propose(ctx(office, "office1"), nomination=key, proposals=both).or_raise()
    assert sent(office, key) == ["nomination.unexplained"]
    days = {"since": date(2025, 1, 1), "until": date(2025, 12, 31)}
    public.write_dossier(
        ctx(office, "office1"), dossier=second, achievement=DONE, explained="Hai người, khác năm sinh", **days
    ).or_raise()
    assert sent(office, key) == []


def test_the_last_day_of_the_old_law_keeps_that_law(office: Offices):
    keys = []
    for name in ("Lê Một", "Lê Hai"):
        key = opened(office, replace(DRAFT, closes_on=date(2026, 10, 1)))
        public.propose(
            ctx(office, "office1"), nomination=key, proposals=[proposal(bearer(office, name), CSTDCS)]
        ).or_raise()
        submitted(office, key)
        keys.append(key)
    with rehearsing(at(date(2026, 10, 1))):
        city = ctx(office, "city")
        public.receive_nomination(city, nomination=keys[0], on=date(2026, 9, 30), proof="Văn bản đến 90").or_raise()
        public.receive_nomination(city, nomination=keys[1]).or_raise()
        pages = [office.client("city").get(f"/de-nghi/{key}/") for key in keys]
    assert "Luật của ngày 30/09/2026" in words(pages[0])
    assert "cần văn bản" not in words(pages[0])
    assert "cần văn bản" in words(pages[1])


def test_hand_over_to_another_officer(office: Offices):
    key, _dossier = received(office)
    new = directory.NewPerson("Người city2", "Chuyên viên", "city2", PASSWORD)
    unit = office.units["HP"]
    person = directory.add_person(system_context(), unit=unit, person=new).or_raise()
    directory.give_duty(
        system_context(), unit=unit, person=person, duty=Duty.STANDING_OFFICE, since=SINCE
    ).or_raise()  # fmt: skip
    public.hand_over(ctx(office, "city"), nomination=key, officer=person, because="Nghỉ phép").or_raise()
    assert Nomination.objects.get(pk=key).officer_id == person
    assert "Người city2" in words(office.client("city").get(f"/de-nghi/{key}/"))


def test_a_proposal_takes_the_same_queries_however_many_names(office: Offices, django_assert_max_num_queries):
    key, client = opened(office), office.client("office1")
    page = f"/de-nghi/{key}/"

    def names(count: int, first: str) -> None:
        many = [proposal(bearer(office, f"{first} {n}"), LDTT) for n in range(count)]
        public.propose(ctx(office, "office1"), nomination=key, proposals=many).or_raise()

    names(2, "Lê")
    with django_assert_max_num_queries(40) as before:
        client.get(page)
    names(20, "Trần")
    with django_assert_max_num_queries(40) as after:
        client.get(page)
    assert len(after) <= len(before)
    assert Dossier.objects.count() == 22
