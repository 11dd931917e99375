"""Lists made public: their clock in working days, comments and answers, and that nothing goes on before it ends."""

from dataclasses import replace
from datetime import date

from django.test import Client

from tests.modules.nominations.story import GIAY_KHEN, TOAN_QUOC, at, ctx, received, voted_on
from tests.modules.offices import Offices, codes, last_entry
from tests.modules.pages import words
from thidua.core.access.duty import NOBODY
from thidua.core.kernel.ids import DossierId
from thidua.foundation import agenda
from thidua.foundation.act import new_context, rehearsing
from thidua.modules.nominations import public
from thidua.modules.nominations.models import Comment, Publicity

SAID = public.Said("Trần Văn Góp", "0900000000", "disagree", "Thành tích chưa đúng thực tế.")


def draft(*dossiers: DossierId, **given: object) -> public.PublicityDraft:
    """From 11/03/2026, ten working days."""
    told = {"opens_on": date(2026, 3, 11), "closes_on": date(2026, 3, 25)} | given
    return public.PublicityDraft("Danh sách lấy ý kiến", "Cổng thông tin thành phố", dossiers=dossiers, **told)  # type: ignore[arg-type]


def opened(office: Offices, award: str = TOAN_QUOC) -> tuple[DossierId, int]:
    """A dossier made public."""
    _key, dossier = received(office, award)
    made = public.open_publicity(ctx(office, "city"), unit=office.units["HP"], draft=draft(dossier))
    return dossier, made.or_raise()


def waits_for_a_vote(office: Offices, day: date) -> bool:
    with rehearsing(at(day)):
        found = agenda.offers(ctx(office, "city"), office.units["HP"])
    return any(source.name == "nominations.dossier" for source, _offer in found)


def test_open_publicity_counts_working_days(office: Offices):
    _key, dossier = received(office, TOAN_QUOC)
    who, unit = ctx(office, "city"), office.units["HP"]
    short = public.open_publicity(who, unit=unit, draft=draft(dossier, closes_on=date(2026, 3, 24)))
    assert codes(short) == ["publicity.too_short"]
    past = public.open_publicity(who, unit=unit, draft=draft(dossier, opens_on=date(2026, 3, 9)))
    assert codes(past) == ["publicity.opens_in_the_past"]
    empty = replace(draft(), name=" ")
    assert codes(public.open_publicity(who, unit=unit, draft=empty)) == [
        "publicity.name_missing", "nomination.nobody_chosen",
    ]  # fmt: skip
    assert codes(public.open_publicity(who, unit=office.units["S1"], draft=draft(dossier))) == ["access.not_yours"]
    public.open_publicity(who, unit=unit, draft=draft(dossier)).or_raise()
    row = Publicity.objects.get()
    assert (row.working_days, row.basis) == (10, "khoản 2 Điều 44 Nghị định số 152/2025/NĐ-CP")


def test_after_the_law_changed_the_body_names_its_ground(office: Offices):
    _key, dossier = received(office, TOAN_QUOC)
    late = draft(dossier, opens_on=date(2026, 10, 5), closes_on=date(2026, 10, 20))
    with rehearsing(at(date(2026, 10, 5))):
        answer = public.open_publicity(ctx(office, "city"), unit=office.units["HP"], draft=late)
        assert codes(answer) == ["publicity.basis_missing"]
        ground = replace(late, basis="Quy định của thành phố")
        public.open_publicity(ctx(office, "city"), unit=office.units["HP"], draft=ground).or_raise()
    assert Publicity.objects.get().basis == "Quy định của thành phố"


def test_nothing_goes_on_before_the_clock_ends(office: Offices):
    dossier, _list = opened(office)
    assert not waits_for_a_vote(office, date(2026, 3, 25))
    assert waits_for_a_vote(office, date(2026, 3, 26))
    voted_on(dossier)
    (told,) = public.waiting(ctx(office, "city"), office.units["HP"])
    assert [reason.code for reason in told.reasons] == ["nomination.still_public"]
    with rehearsing(at(date(2026, 3, 26))):
        assert [each.item for each in public.reviewed(ctx(office, "city"), office.units["HP"])] == [dossier]


def test_a_list_is_kept_longer_and_never_cut_short(office: Offices):
    _dossier, key = opened(office)
    who = ctx(office, "city")
    sooner = public.extend_publicity(who, publicity=key, closes_on=date(2026, 3, 20), because="x")
    silent = public.extend_publicity(who, publicity=key, closes_on=date(2026, 4, 1), because="")
    assert codes(sooner) + codes(silent) == ["publicity.never_shorter", "reason.missing"]
    public.extend_publicity(who, publicity=key, closes_on=date(2026, 4, 1), because="Có ngày lễ").or_raise()
    assert Publicity.objects.get().closes_on == date(2026, 4, 1)


def test_anybody_comments_and_the_body_answers(office: Offices):
    dossier, key = opened(office)
    anybody = new_context(NOBODY)
    assert codes(public.comment(anybody, publicity=key, said=SAID)) == ["publicity.not_open"]
    with rehearsing(at(date(2026, 3, 12))):
        anybody = new_context(NOBODY)
        assert codes(public.comment(anybody, publicity=key, said=replace(SAID, text=" "))) == [
            "publicity.comment_incomplete"
        ]
        other = replace(SAID, dossier=DossierId(99))
        assert codes(public.comment(anybody, publicity=key, said=other)) == ["absent.not_found"]
        made = public.comment(anybody, publicity=key, said=replace(SAID, dossier=dossier)).or_raise()
        assert last_entry() == ("", "publicity.commented", "Danh sách lấy ý kiến")
        for _each in range(29):
            public.comment(anybody, publicity=key, said=SAID).or_raise()
        assert codes(public.comment(anybody, publicity=key, said=SAID)) == ["publicity.crowded"]
    assert not waits_for_a_vote(office, date(2026, 3, 26))
    city = ctx(office, "city")
    assert codes(public.answer_comment(city, comment=made, answer="", is_shown=True)) == ["publicity.answer_missing"]
    for each in Comment.objects.all():
        public.answer_comment(city, comment=each.pk, answer="Đã xác minh.", is_shown=False).or_raise()
    again = public.answer_comment(city, comment=made, answer="Nữa", is_shown=False)
    assert codes(again) == ["publicity.answered_already"]
    assert waits_for_a_vote(office, date(2026, 3, 26))


def test_the_list_is_made_public_read_commented_and_answered_on_screen(office: Offices):
    _key, dossier = received(office, GIAY_KHEN)
    city = office.client("city")
    assert "Ít nhất 10 ngày làm việc" in words(city.get("/de-nghi/cong-khai/moi/"))
    typed = {
        "name": "Danh sách tháng 3", "where": "Cổng thông tin", "opens_on": "11/03/2026", "closes_on": "20/03/2026",
        "dossier": [str(dossier)],
    }  # fmt: skip
    assert "sớm nhất đến hết ngày" in city.post("/de-nghi/cong-khai/moi/", typed).content.decode()
    page = city.post("/de-nghi/cong-khai/moi/", typed | {"closes_on": "25/03/2026"}).url
    assert "Danh sách tháng 3" in words(city.get("/de-nghi/cong-khai/"))
    key, anybody = Publicity.objects.get().pk, Client()
    assert anybody.get(f"/cong-khai/{key}/").status_code == 404
    with rehearsing(at(date(2026, 3, 12))):
        assert "Danh sách tháng 3" in words(anybody.get("/cong-khai/"))
        assert "Nguyễn Văn An" in words(anybody.get(f"/cong-khai/{key}/"))
        said = {"stance": "agree", "text": "Tôi đồng tình.", "name": "Bà Mẫu", "contact": "mau@example.vn"}
        assert anybody.post(f"/cong-khai/{key}/", said | {"text": ""}).status_code == 422
        anybody.post(f"/cong-khai/{key}/", said | {"dossier": str(dossier)})
        assert "Tôi đồng tình." not in words(anybody.get(f"/cong-khai/{key}/"))
        assert "mau@example.vn" in words(city.get(page))
        comment = Comment.objects.get().pk
        city.post(f"{page}tra-loi/{comment}/", {"answer": "Cảm ơn ông, bà.", "shown": "on"})
        told = words(anybody.get(f"/cong-khai/{key}/"))
        assert "Cảm ơn ông, bà." in told
        assert "Bà Mẫu" not in told
        longer = city.post(f"{page}keo-dai/", {"closes_on": "30/03/2026", "reason": "Thêm thời gian"}, follow=True)
        assert "30/03/2026" in words(longer)
        assert city.post(f"{page}keo-dai/", {"closes_on": "", "reason": "x"}).status_code == 422
    assert office.client("office2").get(page).status_code == 404
