"""What others say: opinions of bodies, texts that are alike, and what changes after a sheet was made."""

from datetime import date

from tests.modules.nominations.story import (
    CSTDCS,
    DONE,
    GIAY_KHEN,
    at,
    bearer,
    ctx,
    drafted,
    opened,
    proposal,
    received,
    submitted,
    voted_on,
)  # fmt: skip
from tests.modules.offices import Offices, codes
from tests.modules.pages import words
from thidua.core.kernel.ids import BearerId, DossierId
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.nominations import public
from thidua.modules.nominations.actions import award_dossier
from thidua.modules.nominations.models import Dossier, LikenessRuling, Opinion
from thidua.modules.registry import public as registry

YES = public.Answer("agree", "Nhất trí đề nghị.", date(2026, 3, 10))


def question(office: Offices, *dossiers: DossierId, **given: object) -> public.Question:
    return public.Question(dossiers, "Đề nghị cho ý kiến.", **given)  # type: ignore[arg-type]


def test_another_body_is_asked_and_answers(office: Offices):
    _key, dossier = received(office)
    who, unit = ctx(office, "city"), office.units["HP"]
    bare = public.ask_opinion(who, unit=unit, question=question(office, dossier))
    assert codes(bare) == ["opinion.incomplete"]
    told = question(office, dossier, asked=office.units["S2"])
    assert codes(public.ask_opinion(who, unit=unit, question=told)) == ["opinion.day_missing"]
    told = question(office, dossier, asked=office.units["S2"], due_on=date(2026, 3, 24))
    assert codes(public.ask_opinion(who, unit=unit, question=question(office))) == ["nomination.nobody_chosen"]
    key = public.ask_opinion(who, unit=unit, question=told).or_raise()
    assert Opinion.objects.get().due_by == "khoản 6 Điều 34 Nghị định số 152/2025/NĐ-CP"
    assert [task.sentence.code for task in public.tasks_for(ctx(office, "office2"))] == ["opinion.todo_give"]
    assert [due.key for due in public.dues(first=date(2026, 3, 1), last=date(2026, 3, 31))] == [f"opinion:{key}"]
    assert codes(public.give_opinion(ctx(office, "office3"), opinion=key, answer=YES)) == ["absent.not_found"]
    public.give_opinion(ctx(office, "office2"), opinion=key, answer=YES).or_raise()
    assert codes(public.give_opinion(ctx(office, "office2"), opinion=key, answer=YES)) == ["opinion.answered_already"]
    assert public.tasks_for(ctx(office, "office2")) == ()


def test_an_opinion_on_paper_is_entered_with_its_number(office: Offices):
    _key, dossier = received(office)
    told = question(office, dossier, name="Ban Thường vụ Thành ủy", due_on=date(2026, 3, 24))
    key = public.ask_opinion(ctx(office, "city"), unit=office.units["HP"], question=told).or_raise()
    bare = public.enter_opinion(ctx(office, "city"), opinion=key, answer=YES)
    assert codes(bare) == ["opinion.number_missing"]
    ahead = public.Answer("agree", "x", date(2026, 5, 1), "7-TB/TU")
    assert codes(public.enter_opinion(ctx(office, "city"), opinion=key, answer=ahead)) == ["opinion.answer_incomplete"]
    good = public.Answer("agree", "Nhất trí.", date(2026, 3, 10), "7-TB/TU")
    public.enter_opinion(ctx(office, "city"), opinion=key, answer=good).or_raise()
    assert Opinion.objects.get().answer_number == "7-TB/TU"


def test_opinions_on_screen(office: Offices):
    key, dossier = received(office)
    city = office.client("city")
    assert "Trả lời trong 10 ngày làm việc" in words(city.get("/de-nghi/y-kien/moi/"))
    typed = {"asked": str(office.units["S2"]), "text": "Xin ý kiến", "due_on": "24/03/2026", "dossier": [str(dossier)]}
    assert city.post("/de-nghi/y-kien/moi/", typed | {"due_on": ""}).status_code == 422
    page = city.post("/de-nghi/y-kien/moi/", typed).url
    other = office.client("office2")
    assert "Nguyễn Văn An" in words(other.get(page))
    assert other.get(f"/de-nghi/{key}/").status_code == 404
    assert other.post(f"{page}tra-loi/", {"stance": "agree"}).status_code == 422
    answer = {"stance": "agree", "text": "Nhất trí đề nghị.", "on": "10/03/2026"}
    assert "Đã ghi ý kiến." in words(other.post(f"{page}tra-loi/", answer, follow=True))
    assert "Nhất trí đề nghị." in words(city.get(page))
    assert "Xin ý kiến" in words(city.get("/de-nghi/y-kien/"))
    assert office.client("office3").get(page).status_code == 404
    assert city.post(f"{page}van-ban/", answer).status_code == 422


# --- texts that are alike ----------------------------------------------------------------------------------------


def copied(office: Offices) -> tuple[DossierId, DossierId]:
    """Two people of one list with the same text, one word changed."""
    key = opened(office)
    pair = [proposal(bearer(office, "Lê Một")), proposal(bearer(office, "Lê Hai"), achievement=f"{DONE} Hết.")]
    first, second = public.propose(ctx(office, "office1"), nomination=key, proposals=pair).or_raise()
    submitted(office, key)
    public.receive_nomination(ctx(office, "city"), nomination=key).or_raise()
    return first, second


def test_a_copied_achievement_is_found_and_ruled_on(office: Offices):
    first, second = copied(office)
    city = office.client("city")
    assert "chưa kết luận" in words(city.get(f"/de-nghi/ho-so/{second}/"))
    assert "Thành tích viết giống" not in words(office.client("office1").get(f"/de-nghi/ho-so/{second}/"))
    pair = f"/de-nghi/ho-so/{second}/giong/{first}/"
    assert "Đoạn được đánh dấu có ở cả hai bài." in words(city.get(pair))
    assert city.post(pair, {"ruling": "copied"}).status_code == 422
    told = city.post(pair, {"ruling": "copied", "because": "Chép nguyên văn"}, follow=True)
    assert "Chép nguyên văn" in words(told)
    assert LikenessRuling.objects.get().ruling == "copied"
    none = public.rule_on_text(ctx(office, "city"), dossier=first, other=DossierId(99), ruling="copied", because="x")
    assert codes(none) == ["absent.not_found"]
    silent = public.rule_on_text(ctx(office, "city"), dossier=first, other=second, ruling="shared", because=" ")
    assert codes(silent) == ["reason.missing"]
    assert office.client("office1").get(pair).status_code == 403


# --- what changes later ------------------------------------------------------------------------------------------


def test_what_changes_after_the_sheet_raises_a_task_also_on_what_was_decided(office: Offices):
    _key, dossier = received(office, CSTDCS)
    public.weigh_dossier(ctx(office, "city"), dossier=dossier).or_raise()
    assert public.tasks_for(ctx(office, "city")) == ()
    who = BearerId(Dossier.objects.get(pk=dossier).bearer_id)
    with rehearsing(at(date(2026, 3, 20))):
        grade = registry.RecordDraft("grade", "QĐ 9", 2025, "HT")
        registry.keep_record(ctx(office, "office1"), bearer=who, draft=grade).or_raise()
        (task,) = public.tasks_for(ctx(office, "city"))
        assert task.sentence.code == "nomination.todo_changed"
        assert "Dữ liệu đã đổi sau khi xét điều kiện" in words(office.client("city").get(task.url))
        voted_on(dossier)
        award_dossier(system_context(), dossier=dossier, decision=3).or_raise()
        assert [task.sentence.code for task in public.tasks_for(ctx(office, "city"))] == ["nomination.todo_changed"]


def test_tasks_follow_the_proposal(office: Offices):
    key, dossier = drafted(office, GIAY_KHEN)
    first, city = ctx(office, "office1"), ctx(office, "city")
    assert [(task.sentence.code, task.due) for task in public.tasks_for(first)] == [
        ("nomination.todo_submit", date(2026, 3, 31))
    ]
    submitted(office, key)
    assert [task.sentence.code for task in public.tasks_for(city)] == ["nomination.todo_receive"]
    public.receive_nomination(city, nomination=key).or_raise()
    public.return_dossier(city, dossier=dossier, because="Thiếu").or_raise()
    assert [task.sentence.code for task in public.tasks_for(first)] == ["nomination.todo_dossier_returned"]
    public.submit_dossier(first, dossier=dossier).or_raise()
    assert [task.sentence.code for task in public.tasks_for(city)] == ["nomination.todo_receive_again"]
