"""From the reviewed list to the issued decision: steps, number last, money, register, notices; and what is refused."""

from dataclasses import replace
from datetime import date

import pytest

from tests.modules.decisions.story import (
    A_PRIZE,
    ON,
    WORDS,
    carried,
    drafted,
    fund,
    issued,
    lines,
    signed,
    whole,
)
from tests.modules.nominations.story import GIAY_KHEN, at, bearer, ctx, state_of
from tests.modules.offices import Offices, codes, last_entry
from thidua.core.kernel.ids import DossierId, PaymentId
from thidua.foundation.act import rehearsing
from thidua.foundation.models import AuditEntry
from thidua.foundation.sentences import of_kept
from thidua.modules.decisions import public
from thidua.modules.decisions.actions import stop_payment
from thidua.modules.decisions.models import Decision, FundMovement, Line, NumberSeries, Payment
from thidua.modules.nominations import public as nominations
from thidua.modules.notices.models import Notice
from thidua.modules.registry import public as registry


def test_draft_decision_takes_reviewed_items_with_their_period(office: Offices):
    items = carried(office, [(bearer(office), GIAY_KHEN)])
    key = public.draft_decision(ctx(office, "city"), unit=office.units["HP"], draft=WORDS, items=items).or_raise()
    (line,) = lines(key)
    assert (line.item, line.since, line.until) == (str(items[0]), date(2025, 1, 1), date(2025, 12, 31))
    assert last_entry() == ("Người city", "decision.drafted", "tặng Giấy khen năm 2025")
    assert Decision.objects.get(pk=key).number is None


def test_draft_decision_refuses_what_is_not_reviewed_held_elsewhere_or_given_before(office: Offices):
    who, unit = ctx(office, "city"), office.units["HP"]
    items = carried(office, [(bearer(office), GIAY_KHEN)])

    def told(chosen: list[DossierId], draft: public.DecisionDraft = WORDS) -> list[str]:
        return codes(public.draft_decision(who, unit=unit, draft=draft, items=chosen))

    assert told([]) == ["decision.nobody_chosen"]
    assert told([DossierId(999)]) == ["decision.item_not_reviewed"]
    assert told(items, replace(WORDS, about=" ", symbol="")) == ["decision.about_missing", "decision.symbol_missing"]
    public.draft_decision(who, unit=unit, draft=WORDS, items=items).or_raise()
    assert told(items) == ["decision.item_taken"]
    outside = public.draft_decision(ctx(office, "office2"), unit=unit, draft=WORDS, items=items)
    assert codes(outside) == ["absent.not_found"]


def test_a_person_with_the_award_of_that_year_is_not_given_it_again(office: Offices):
    who = bearer(office)
    items = carried(office, [(who, GIAY_KHEN)])
    draft = registry.EntryDraft(GIAY_KHEN, 2025, "9/QĐ-UBND", date(2026, 1, 5))
    registry.make_entry(ctx(office, "city"), unit=office.units["HP"], drafts=[(who, draft)]).or_raise()
    told = public.draft_decision(ctx(office, "city"), unit=office.units["HP"], draft=WORDS, items=items)
    assert codes(told) == ["decision.granted_already"]


def test_change_decision_leaves_lines_out_and_only_in_a_draft(office: Offices):
    key = drafted(office)
    first, second = lines(key)
    who = ctx(office, "city")
    changed = replace(WORDS, about="tặng Giấy khen đợt 1")
    public.change_decision(who, decision=key, draft=changed, without=[first.pk]).or_raise()  # type: ignore[list-item]
    assert [(line.name, line.place) for line in lines(key)] == [(second.name, 1)]
    assert codes(public.change_decision(who, decision=key, draft=WORDS, without=[second.pk])) == [  # type: ignore[list-item]
        "decision.nobody_left"
    ]
    signed(office, key)
    assert codes(public.change_decision(who, decision=key, draft=WORDS)) == ["decision.not_a_draft"]


def test_check_sign_give_back_and_drop_are_steps_with_their_own_duties(office: Offices):
    key = drafted(office)
    city, chair = ctx(office, "city"), ctx(office, "chair")
    assert codes(public.sign_decision(chair, decision=key)) == ["workflow.wrong_state"]
    public.check_decision(city, decision=key).or_raise()
    assert codes(public.sign_decision(city, decision=key)) == ["access.no_duty"]
    assert codes(public.give_back_decision(city, decision=key, because=" ")) == ["reason.missing"]
    public.give_back_decision(city, decision=key, because="sai tên").or_raise()
    signed(office, key)
    assert codes(public.sign_decision(chair, decision=key)) == ["workflow.wrong_state"]
    assert codes(public.drop_decision(city, decision=key, because="")) == ["reason.missing"]
    public.drop_decision(city, decision=key, because="ký nhầm").or_raise()
    items = [DossierId(int(line.item)) for line in lines(key)]
    again = public.draft_decision(city, unit=office.units["HP"], draft=WORDS, items=items)
    assert codes(again) == []


def test_issue_decision_does_everything_at_once(office: Offices, django_capture_on_commit_callbacks):
    fund(office)
    key = signed(office, drafted(office))
    with django_capture_on_commit_callbacks(execute=True):
        assert issued(office, key) == "01/QĐ-UBND"
    row = Decision.objects.get(pk=key)
    assert (row.state, row.number, row.on, row.issued_by) == ("issued", 1, ON, "Người city")
    assert AuditEntry.objects.filter(event="decision.issued", subject=key).count() == 1
    first = lines(key)[0]
    (entry,) = registry.entries_of([first.bearer_id])
    assert (entry.decision, entry.decided, entry.since, entry.until) == (
        "01/QĐ-UBND", ON, date(2025, 1, 1), date(2025, 12, 31),
    )  # fmt: skip
    assert (entry.id, entry.source) == (first.entry_id, "Quyết định số 01/QĐ-UBND")
    assert [state_of(DossierId(int(line.item))) for line in lines(key)] == ["decided", "decided"]
    assert [payment.amount for payment in Payment.objects.all()] == [A_PRIZE, A_PRIZE]
    out = FundMovement.objects.get(what="prizes")
    assert (out.amount, out.decision_id) == (-2 * A_PRIZE, key)
    told = Notice.objects.get(person=office.people["office1"], key=f"decision:{key}")
    assert (of_kept(told.sentence).code, of_kept(told.sentence).value("count")) == ("decision.told_award", 2)
    assert told.url == f"/quyet-dinh/{key}/nhan/"
    assert codes(public.issue_decision(ctx(office, "city"), decision=key, issue=public.Issue(ON))) == [
        "workflow.wrong_state"
    ]


def test_a_refusal_on_the_way_takes_the_number_back(office: Offices):
    key = signed(office, drafted(office))
    city = ctx(office, "city")
    assert codes(public.issue_decision(city, decision=key, issue=public.Issue(ON))) == ["fund.not_open"]
    assert (Decision.objects.get(pk=key).state, Decision.objects.get(pk=key).number) == ("signed", None)
    assert not NumberSeries.objects.filter(last__gt=0).exists()
    fund(office, opening=A_PRIZE)
    short = public.issue_decision(city, decision=key, issue=public.Issue(ON))
    assert codes(short) == ["fund.short"]
    assert issued(office, key, short_because="Chờ cấp bổ sung") == "01/QĐ-UBND"
    assert FundMovement.objects.get(what="prizes").because.endswith("Chi vượt số dư: Chờ cấp bổ sung")


@pytest.mark.parametrize(
    ("number", "on", "code"),
    [
        (1, ON, "decision.number_used"),
        (3, ON, "decision.number_skips"),
        (None, date(2026, 3, 9), "decision.day_before_last"),
        (None, date(2026, 3, 11), "decision.day_in_future"),
    ],
)
def test_numbers_follow_each_other(office: Offices, number: int | None, on: date, code: str):
    fund(office)
    whole(office)
    key = signed(office, drafted(office, ("Lê Ba",)))
    told = public.issue_decision(ctx(office, "city"), decision=key, issue=public.Issue(on, number))
    assert codes(told) == [code]
    assert issued(office, key, number=2) == "02/QĐ-UBND"


def test_begin_series_goes_on_after_the_paper(office: Offices):
    fund(office)
    city, unit = ctx(office, "city"), office.units["HP"]
    assert public.begin_series(city, unit=unit, year=2026, after=112).or_raise() == 112
    assert issued(office, signed(office, drafted(office))) == "113/QĐ-UBND"
    assert codes(public.begin_series(city, unit=unit, year=2026, after=5)) == ["decision.series_runs"]


def test_a_hold_between_review_and_issue_stops_the_decision(office: Offices):
    fund(office)
    key = signed(office, drafted(office))
    held = lines(key)[1]
    record = registry.RecordDraft("hold", "CV 12/CA", name="dang_xem_xet_ky_luat", since=date(2026, 3, 9))
    registry.keep_record(ctx(office, "office1"), bearer=held.bearer_id, draft=record).or_raise()  # type: ignore[arg-type]
    told = public.issue_decision(ctx(office, "city"), decision=key, issue=public.Issue(ON))
    assert codes(told) == ["decision.line_held"]
    city = ctx(office, "city")
    public.drop_decision(city, decision=key, because="một trường hợp bị giữ").or_raise()
    items = [each.item for each in nominations.reviewed(city, office.units["HP"])]
    again = public.draft_decision(city, unit=office.units["HP"], draft=WORDS, items=items).or_raise()
    assert [line.name for line in lines(again)] == ["Nguyễn Văn An"]


def test_a_prize_that_no_text_tells_is_typed_with_its_basis(office: Offices):
    fund(office)
    key = drafted(office)
    city = ctx(office, "city")
    by_law = public.enter_prize(city, decision=key, award=GIAY_KHEN, amount=5, because="x")
    assert codes(by_law) == ["decision.prize_by_law"]
    assert codes(public.enter_prize(city, decision=key, award=GIAY_KHEN, amount=5, because=" ")) == [
        "decision.prize_without_basis"
    ]
    Line.objects.filter(decision=key).update(award="lao_dong_tien_tien")
    with rehearsing(at(date(2026, 12, 20))):
        city = ctx(office, "city")
        page = public.decision_page(city, key).or_raise()
        assert (page.unknown, page.cost) == (("lao_dong_tien_tien",), 0)
        assert page.texts
        assert codes(public.check_decision(city, decision=key)) == ["decision.prize_unknown"]
        assert public.enter_prize(
            city, decision=key, award="lao_dong_tien_tien", amount=760_000, because="NĐ mới, Điều 5"
        ).or_raise() == 2  # fmt: skip
        signed(office, key)
        issued(office, key, on=date(2026, 12, 20))
    assert [line.amount for line in lines(key)] == [760_000, 760_000]


def test_a_reader_of_another_body_sees_nothing(office: Offices):
    fund(office)
    key = whole(office)
    assert codes(public.decision_page(ctx(office, "office2"), key)) == ["absent.not_found"]
    assert codes(public.told_page(ctx(office, "office2"), key)) == ["absent.not_found"]
    view, told = public.told_page(ctx(office, "office1"), key).or_raise()
    assert (view.number, len(told)) == ("01/QĐ-UBND", 2)
    assert public.visible_funds(ctx(office, "office1")) == ()
    assert list(public.decisions_page(ctx(office, "office2")).object_list) == []


def test_enter_movement_and_stop_payment_keep_the_books(office: Offices):
    key = fund(office, opening=1_000_000)
    city = ctx(office, "city")

    def told(what: str, amount: int, on: date = ON, because: str = "CT 1") -> list[str]:
        return codes(public.enter_movement(city, fund=key, what=what, amount=amount, on=on, because=because))

    assert told("prizes", 5) == ["fund.use_unknown"]
    assert told("received", 0) == ["fund.amount_not_positive"]
    assert told("received", 5, because=" ") == ["fund.without_paper"]
    assert told("received", 5, on=date(2025, 3, 1)) == ["fund.day_outside"]
    assert told("other_use", 1_000_001) == ["fund.short"]
    assert public.enter_movement(
        city, fund=key, what="other_use", amount=400_000, on=ON, because="HĐ 2"
    ).or_raise() == 600_000  # fmt: skip
    again = public.open_fund(city, unit=office.units["HP"], year=2026, opening=1, because="x")
    assert codes(again) == ["fund.opened_already"]


def test_stop_payment_is_a_step_of_its_own(office: Offices):
    fund(office)
    whole(office)
    payment = PaymentId(Payment.objects.first().pk)  # type: ignore[union-attr]
    assert codes(stop_payment(ctx(office, "office1"), payment=payment)) == ["absent.not_found"]
    assert stop_payment(ctx(office, "city"), payment=payment).or_raise() == A_PRIZE
    assert codes(stop_payment(ctx(office, "city"), payment=payment)) == ["workflow.wrong_state"]
    assert codes(public.mark_paid(ctx(office, "city"), payment=payment, on=ON, how="PC 1")) == ["workflow.wrong_state"]


def test_use_form_asks_what_it_was_compared_with(office: Offices):
    city, unit = ctx(office, "city"), office.units["HP"]
    assert codes(public.use_form(city, unit=unit, form="khong_co", is_on=True, because="x")) == ["absent.not_found"]
    assert codes(public.use_form(city, unit=unit, form="bieu_0604", is_on=True, because="x")) == [
        "statistics.needs_more"
    ]
    assert codes(public.use_form(city, unit=unit, form="bieu_0603", is_on=True, because=" ")) == ["reason.missing"]
    off = public.statistics_page(city, unit, form="bieu_0603", year=2026)
    assert codes(off) == ["statistics.form_is_off"]
    public.use_form(city, unit=unit, form="bieu_0603", is_on=True, because="TT 02/2023/TT-BNV, bản công báo").or_raise()
    assert codes(public.statistics_page(city, unit, form="bieu_0603", year=2026)) == []
