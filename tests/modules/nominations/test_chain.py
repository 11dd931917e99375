"""From the draft to the reviewed list: handed in, received, returned, voted on, decided, sent up."""

from dataclasses import replace
from datetime import date

import pytest

from tests.modules.nominations.story import (
    CSTDCS,
    DONE,
    DRAFT,
    GIAY_KHEN,
    LDTT,
    TOAN_QUOC,
    bearer,
    ctx,
    drafted,
    opened,
    proposal,
    received,
    state_of,
    submitted,
    vote,
    voted_on,
)  # fmt: skip
from tests.modules.offices import Offices, codes, last_entry
from thidua.core.kernel.ids import BearerId, DossierId
from thidua.core.nominations.reviewed import DECIDED, REFUSED
from thidua.foundation import agenda
from thidua.foundation.act import Turn, system_context
from thidua.modules.nominations import public
from thidua.modules.nominations.actions import (
    award_dossier,
    carry_dossier,
    pass_dossier_on,
    refuse_dossier,
    reopen_dossier,
    voted,
)
from thidua.modules.nominations.models import Dossier, Nomination
from thidua.modules.registry import public as registry


def turn() -> Turn:
    """A turn of some other room's action."""
    from thidua.foundation.act import REGISTRY

    return Turn(REGISTRY["nominations.propose"], system_context())


def test_open_nomination_says_whose_it_is_and_refuses_what_cannot_be(office: Offices):
    key = opened(office)
    row = Nomination.objects.get(pk=key)
    assert (row.unit_id, row.to_id, row.state) == (office.units["S1"], office.units["HP"], "drafting")
    assert last_entry() == ("Người office1", "nomination.opened", "Sở Một")
    bad = replace(DRAFT, name=" ", kind="x", year=1900, is_simplified=True)
    assert codes(public.open_nomination(ctx(office, "office1"), unit=office.units["S1"], draft=bad)) == [
        "nomination.name_missing", "nomination.kind_missing", "nomination.year_wrong",
        "nomination.simplified_because_missing",
    ]  # fmt: skip
    other = public.open_nomination(ctx(office, "office2"), unit=office.units["S1"], draft=DRAFT)
    assert codes(other) == ["absent.not_found"]


def test_correct_nomination_until_it_is_handed_in(office: Offices):
    key, _dossier = drafted(office)
    changed = replace(DRAFT, name="Đề nghị mới")
    assert public.correct_nomination(ctx(office, "office1"), nomination=key, draft=changed).or_raise() == key
    submitted(office, key)
    again = public.correct_nomination(ctx(office, "office1"), nomination=key, draft=DRAFT)
    assert codes(again) == ["nomination.handed_in"]
    assert Nomination.objects.get(pk=key).name == "Đề nghị mới"


def test_propose_refuses_all_where_one_cannot_stand(office: Offices):
    key, good = opened(office), bearer(office, "Lê Một")
    other = bearer(office, "Lê Hai", "S2")
    wrong = [
        proposal(good), proposal(other), proposal(good, "khong_co"),
        proposal(good, LDTT, since=date(2025, 5, 1), until=date(2025, 1, 1)),
    ]  # fmt: skip
    answer = public.propose(ctx(office, "office1"), nomination=key, proposals=wrong)
    assert codes(answer) == ["nomination.not_in_branch", "nomination.award_unknown", "nomination.period_wrong"]
    assert Dossier.objects.count() == 0
    assert codes(public.propose(ctx(office, "office1"), nomination=key, proposals=[])) == ["nomination.nobody_chosen"]
    public.propose(ctx(office, "office1"), nomination=key, proposals=[proposal(good)]).or_raise()
    twice = public.propose(ctx(office, "office1"), nomination=key, proposals=[proposal(good)])
    assert codes(twice) == ["nomination.proposed_already"]


def test_a_household_gets_no_award_for_long_service(office: Offices):
    key = opened(office, replace(DRAFT, kind="nien_han"))
    home = bearer(office, "Hộ ông Mẫu", kind="household")
    answer = public.propose(ctx(office, "office1"), nomination=key, proposals=[proposal(home)])
    assert codes(answer) == ["award.kind_not_for_subject"]


def test_write_dossier_and_submit_it(office: Offices):
    key, dossier = drafted(office)
    days = {"since": date(2025, 2, 1), "until": date(2025, 12, 31)}
    public.write_dossier(ctx(office, "office1"), dossier=dossier, achievement="", **days).or_raise()
    sent = public.submit_nomination(ctx(office, "office1"), nomination=key)
    assert codes(sent) == ["nomination.papers_missing"]
    sent = public.submit_nomination(ctx(office, "office1"), nomination=key, because="Gửi trước")
    assert codes(sent) == ["nomination.achievement_missing"]
    assert Nomination.objects.get(pk=key).state == "drafting"
    public.write_dossier(ctx(office, "office1"), dossier=dossier, achievement=DONE, **days).or_raise()
    submitted(office, key)
    late = public.write_dossier(ctx(office, "office1"), dossier=dossier, achievement="khác", **days)
    assert codes(late) == ["nomination.handed_in"]
    assert state_of(dossier) == "submitted"


def test_receipts_are_numbered_without_a_gap(office: Offices):
    first, _one = received(office)
    second, _two = drafted(office)
    submitted(office, second)
    ahead = public.receive_nomination(ctx(office, "city"), nomination=second, on=date(2026, 3, 11))
    early = public.receive_nomination(ctx(office, "city"), nomination=second, on=date(2026, 3, 9))
    assert codes(ahead) + codes(early) == ["nomination.received_ahead", "nomination.receipt_proof_missing"]
    public.receive_nomination(
        ctx(office, "city"), nomination=second, on=date(2026, 3, 9), proof="Văn bản đến số 15"
    ).or_raise()
    rows = Nomination.objects.filter(pk__in=[first, second]).order_by("pk")
    assert [(row.receipt, row.receipt_year) for row in rows] == [(1, 2026), (2, 2026)]
    again = public.receive_nomination(ctx(office, "city"), nomination=first)
    assert codes(again) == ["workflow.wrong_state"]
    assert codes(public.receive_nomination(ctx(office, "office1"), nomination=first)) == ["access.not_yours"]


def test_a_nomination_is_returned_mended_and_handed_in_again(office: Offices):
    key, dossier = drafted(office)
    submitted(office, key)
    assert codes(public.return_nomination(ctx(office, "city"), nomination=key, because=" ")) == ["reason.missing"]
    public.return_nomination(ctx(office, "city"), nomination=key, because="Thiếu biên bản").or_raise()
    assert (Nomination.objects.get(pk=key).state, state_of(dossier)) == ("returned", "returned")
    submitted(office, key)
    assert state_of(dossier) == "submitted"


def test_one_dossier_is_returned_handed_in_again_and_received(office: Offices):
    _key, dossier = received(office)
    public.return_dossier(ctx(office, "city"), dossier=dossier, because="Bổ sung minh chứng").or_raise()
    assert last_entry()[1] == "dossier.returned"
    public.submit_dossier(ctx(office, "office1"), dossier=dossier).or_raise()
    public.receive_dossier(ctx(office, "city"), dossier=dossier).or_raise()
    assert state_of(dossier) == "received"


def test_withdrawing_keeps_the_reason(office: Offices):
    key, dossier = drafted(office)
    assert codes(public.withdraw_nomination(ctx(office, "office1"), nomination=key, because="")) == ["reason.missing"]
    public.withdraw_nomination(ctx(office, "office1"), nomination=key, because="Lập nhầm").or_raise()
    assert (state_of(dossier), Dossier.objects.get(pk=dossier).because) == ("withdrawn", "Lập nhầm")
    _other, single = received(office)
    public.withdraw_dossier(ctx(office, "office1"), dossier=single, because="Cá nhân xin rút").or_raise()
    assert state_of(single) == "withdrawn"


def test_hand_over_to_another_officer_of_the_same_body(office: Offices):
    key, _dossier = received(office)
    own = public.hand_over(ctx(office, "city"), nomination=key, officer=office.people["city"])
    other = public.hand_over(ctx(office, "city"), nomination=key, officer=office.people["office2"])
    assert codes(own) + codes(other) == ["nomination.officer_not_here"] * 2


# --- the review --------------------------------------------------------------------------------------------------


def test_the_council_votes_and_the_answer_comes_back(office: Offices):
    _key, dossier = received(office, CSTDCS)
    offered = [offer for source, offer in agenda.offers(ctx(office, "city"), office.units["HP"])
               if source.name == "nominations.dossier"]  # fmt: skip
    assert [(offer.key, offer.award, offer.unit) for offer in offered] == [(str(dossier), CSTDCS, office.units["S1"])]
    voted(turn(), vote(dossier))
    row = Dossier.objects.get(pk=dossier)
    assert (row.state, row.agree, row.total, row.needed) == ("carried", 8, 9, 8)
    found = public.reviewed(ctx(office, "city"), office.units["HP"])
    assert [(each.item, each.award, each.basis.session, each.basis.needed) for each in found] == [
        (dossier, CSTDCS, 5, 8)
    ]
    voted(turn(), vote(dossier, carried=False, agree=7))
    assert public.reviewed(ctx(office, "city"), office.units["HP"]) == ()
    assert state_of(dossier) == "declined"


def test_the_head_accepts_only_what_needs_no_ballot(office: Offices):
    _key, ballot = received(office, CSTDCS)
    refused = public.accept_dossier(ctx(office, "chair"), dossier=ballot)
    assert codes(refused) == ["nomination.council_votes"]
    _other, plain = received(office, GIAY_KHEN)
    assert codes(public.accept_dossier(ctx(office, "city"), dossier=plain)) == ["access.no_duty"]
    public.accept_dossier(ctx(office, "chair"), dossier=plain, because="Thành tích rõ").or_raise()
    found = public.reviewed(ctx(office, "chair"), office.units["HP"])
    assert [(each.item, each.basis.is_vote, each.basis.by) for each in found] == [(plain, False, "Người chair")]


def test_decline_dossier_needs_the_reason(office: Offices):
    _key, dossier = received(office)
    assert codes(public.decline_dossier(ctx(office, "chair"), dossier=dossier, because="")) == ["reason.missing"]
    public.decline_dossier(ctx(office, "chair"), dossier=dossier, because="Thành tích chưa rõ").or_raise()
    assert state_of(dossier) == "declined"


def test_a_hold_keeps_a_carried_dossier_from_the_decision(office: Offices):
    _key, dossier = received(office, CSTDCS)
    voted_on(dossier)
    who = BearerId(Dossier.objects.get(pk=dossier).bearer_id)
    hold = registry.RecordDraft("hold", "TB 9", name="dang_xem_xet_ky_luat", since=date(2026, 3, 5))
    registry.keep_record(ctx(office, "office1"), bearer=who, draft=hold).or_raise()
    body = office.units["HP"]
    assert public.reviewed(ctx(office, "city"), body) == ()
    (told,) = public.waiting(ctx(office, "city"), body)
    assert [reason.code for reason in told.reasons] == ["nomination.held"]
    assert codes(award_dossier(system_context(), dossier=dossier, decision=1)) == ["nomination.held"]


def test_what_the_law_orders_to_be_public_waits_for_it(office: Offices):
    _key, dossier = received(office, TOAN_QUOC)
    offered = [offer for _source, offer in agenda.offers(ctx(office, "city"), office.units["HP"])]
    assert str(dossier) not in [offer.key for offer in offered]
    voted_on(dossier)
    (told,) = public.waiting(ctx(office, "city"), office.units["HP"])
    assert [reason.code for reason in told.reasons] == ["nomination.not_public_yet"]


def test_settle_marks_decided_or_refused_and_reopen_puts_back(office: Offices):
    _key, dossier = received(office)
    public.accept_dossier(ctx(office, "chair"), dossier=dossier).or_raise()
    public.settle(turn(), dossier, decision=12, ending=DECIDED).or_raise()
    row = Dossier.objects.get(pk=dossier)
    assert (row.state, row.decision) == ("decided", 12)
    assert list(public.reviewed_by_id([dossier])) == [dossier]
    public.reopen(turn(), dossier, because="Quyết định bị hủy bỏ").or_raise()
    assert state_of(dossier) == "carried"
    refused = public.settle(turn(), dossier, decision=13, ending=REFUSED)
    assert codes(refused) == ["reason.missing"]
    public.settle(turn(), dossier, decision=13, ending=REFUSED, because="Người ký không đồng ý").or_raise()
    assert state_of(dossier) == "refused"
    with pytest.raises(ValueError, match="no ending"):
        public.settle(turn(), dossier, decision=1, ending="x")
    assert codes(refuse_dossier(ctx(office, "city"), dossier=dossier, decision=1, because="x")) == ["access.no_duty"]
    assert codes(reopen_dossier(system_context(), dossier=dossier, because="")) == ["reason.missing"]


def own(office: Offices) -> DossierId:
    """A dossier that Sở Một reviewed itself and its head accepted."""
    key = opened(office, replace(DRAFT, is_own=True))
    (dossier,) = public.propose(ctx(office, "office1"), nomination=key, proposals=[proposal(bearer(office))]).or_raise()
    submitted(office, key)
    public.receive_nomination(ctx(office, "office1"), nomination=key).or_raise()
    public.accept_dossier(ctx(office, "head1"), dossier=dossier).or_raise()
    return dossier


def test_reviewed_dossiers_go_up_and_what_is_decided_above_comes_down(office: Offices):
    low = own(office)
    up = opened(office)
    (high,) = public.send_up(ctx(office, "office1"), nomination=up, dossiers=[low]).or_raise()
    assert state_of(low) == "sent_up"
    assert public.reviewed(ctx(office, "office1"), office.units["S1"]) == ()
    again = public.send_up(ctx(office, "office1"), nomination=up, dossiers=[low])
    assert codes(again) == ["nomination.passed_on_already"]
    early = public.take_dossier_back(ctx(office, "office1"), dossier=low, because="x")
    assert codes(pass_dossier_on(ctx(office, "office1"), dossier=high, nomination=up)) == ["access.not_yours"]
    assert codes(early) == ["nomination.still_above"]
    submitted(office, up)
    public.receive_nomination(ctx(office, "city"), nomination=up).or_raise()
    public.accept_dossier(ctx(office, "chair"), dossier=high).or_raise()
    public.settle(turn(), high, decision=4, ending=DECIDED).or_raise()
    assert (state_of(low), state_of(high)) == ("decided", "decided")


def test_a_dossier_withdrawn_above_is_taken_back(office: Offices):
    low, up = own(office), opened(office)
    public.send_up(ctx(office, "office1"), nomination=up, dossiers=[low]).or_raise()
    public.withdraw_nomination(ctx(office, "office1"), nomination=up, because="Trình sau").or_raise()
    assert codes(public.take_dossier_back(ctx(office, "office1"), dossier=low, because="")) == ["reason.missing"]
    public.take_dossier_back(ctx(office, "office1"), dossier=low, because="Đã rút ở trên").or_raise()
    assert state_of(low) == "carried"


def test_nobody_else_sees_the_reviewed_list(office: Offices):
    _key, dossier = received(office)
    public.accept_dossier(ctx(office, "chair"), dossier=dossier).or_raise()
    body = office.units["HP"]
    assert public.reviewed(ctx(office, "office2"), body) == ()
    assert codes(carry_dossier(ctx(office, "city"), dossier=dossier, vote=vote(dossier))) == ["access.no_duty"]
