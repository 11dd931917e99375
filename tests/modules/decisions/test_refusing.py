"""Whoever signs says no: to single rows, to the whole decision; and thinks again."""

from tests.modules.decisions.story import WORDS, drafted, fund, issued, lines, signed
from tests.modules.nominations.story import ctx, opened, state_of, submitted, voted_on
from tests.modules.nominations.test_chain import own
from tests.modules.offices import Offices, codes
from tests.modules.pages import words
from thidua.core.kernel.ids import DecisionId, DossierId, LineId
from thidua.foundation.models import AuditEntry
from thidua.modules.decisions import public
from thidua.modules.decisions.models import Decision
from thidua.modules.nominations import public as nominations
from thidua.modules.notices.models import Notice

WHY = "Chưa đủ thời gian công tác theo quy chế"


def checked(office: Offices) -> DecisionId:
    """Three people, waiting for the signature."""
    key = drafted(office, ("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"))
    return public.check_decision(ctx(office, "city"), decision=key).or_raise()


def item_of(decision: DecisionId, at: int) -> DossierId:
    return DossierId(int(lines(decision)[at].item))


def refused(office: Offices, decision: DecisionId, *at: int, who: str = "chair", because: str = WHY) -> object:
    keys = [LineId(lines(decision)[each].pk) for each in at]
    return public.refuse_lines(ctx(office, who), decision=decision, lines=keys, because=because)


def test_a_refused_row_leaves_the_decision_and_the_rest_goes_on(office: Offices):
    fund(office)
    decision = checked(office)
    no = item_of(decision, 1)
    refused(office, decision, 1).or_raise()  # type: ignore[attr-defined]
    assert [(line.place, line.name) for line in lines(decision)] == [(1, "Nguyễn Văn An"), (2, "Lê Văn Cường")]
    assert state_of(no) == "refused"
    assert AuditEntry.objects.latest("pk").event == "decision.lines_refused"
    public.sign_decision(ctx(office, "chair"), decision=decision).or_raise()
    assert issued(office, decision) == "01/QĐ-UBND"
    assert state_of(no) == "refused"
    page = office.client("city").get(f"/quyet-dinh/{decision}/")
    assert WHY in words(page)
    assert "Người ký không đồng ý" in words(page)
    assert WHY in words(office.client("office1").get(f"/de-nghi/ho-so/{no}/"))


def test_the_unit_that_proposed_is_told_with_the_reason(office: Offices, django_capture_on_commit_callbacks):
    decision = checked(office)
    with django_capture_on_commit_callbacks(execute=True):
        refused(office, decision, 1).or_raise()  # type: ignore[attr-defined]
    (item,) = nominations.refused_by(decision)
    for who in ("office1", "head1"):
        told = Notice.objects.get(person=office.people[who])
        assert (told.url, WHY in str(told.sentence)) == (f"/de-nghi/ho-so/{item.item}/", True)


def test_a_dossier_that_came_from_below_is_refused_and_opened_all_the_way_down(office: Offices):
    low = own(office)
    up = opened(office)
    (high,) = nominations.send_up(ctx(office, "office1"), nomination=up, dossiers=[low]).or_raise()
    submitted(office, up)
    nominations.receive_nomination(ctx(office, "city"), nomination=up).or_raise()
    voted_on(high)
    unit = office.units["HP"]
    decision = public.draft_decision(ctx(office, "city"), unit=unit, draft=WORDS, items=[high]).or_raise()
    public.check_decision(ctx(office, "city"), decision=decision).or_raise()
    refused(office, decision, 0).or_raise()  # type: ignore[attr-defined]
    assert (state_of(high), state_of(low)) == ("refused", "refused")
    assert [each.item for each in nominations.refused_by(decision)] == [high]
    public.lift_refusal(ctx(office, "chair"), decision=decision, item=high, because="Xem lại").or_raise()
    assert (state_of(high), state_of(low)) == ("carried", "sent_up")


def test_all_rows_refused_is_the_decision_refused(office: Offices):
    decision = checked(office)
    items = [item_of(decision, at) for at in range(3)]
    refused(office, decision, 0, 1, 2).or_raise()  # type: ignore[attr-defined]
    row = Decision.objects.get(pk=decision)
    assert (row.state, row.because) == ("cancelled", WHY)
    assert {state_of(item) for item in items} == {"refused"}
    assert AuditEntry.objects.latest("pk").event == "decision.refused"


def test_only_the_signer_refuses_with_a_reason_and_before_signing(office: Offices):
    decision = drafted(office)
    assert codes(refused(office, decision, 0)) == ["decision.not_at_signature"]
    public.check_decision(ctx(office, "city"), decision=decision).or_raise()
    assert codes(refused(office, decision, 0, who="city")) == ["access.no_duty"]
    assert codes(refused(office, decision, 0, because=" ")) == ["reason.missing"]
    assert codes(refused(office, decision)) == ["decision.nobody_chosen"]
    elsewhere = public.refuse_lines(ctx(office, "chair"), decision=decision, lines=[LineId(9_999)], because=WHY)
    assert codes(elsewhere) == ["decision.nobody_chosen"]
    public.sign_decision(ctx(office, "chair"), decision=decision).or_raise()
    assert codes(refused(office, decision, 0)) == ["decision.not_at_signature"]


def test_the_signer_thinks_again_and_it_can_be_decided_on_anew(office: Offices):
    fund(office)
    decision = checked(office)
    no = item_of(decision, 0)
    refused(office, decision, 0).or_raise()  # type: ignore[attr-defined]
    office_again = public.lift_refusal(ctx(office, "city"), decision=decision, item=no, because="Đã bổ sung")
    assert codes(office_again) == ["access.no_duty"]
    client = office.client("chair")
    client.post(f"/quyet-dinh/{decision}/xem-lai-khong-dong-y/{no}/", {"reason": "Đã bổ sung quyết định tuyển dụng"})
    assert state_of(no) == "carried"
    again = public.lift_refusal(ctx(office, "chair"), decision=decision, item=no, because="Nữa")
    assert codes(again) == ["decision.not_refused_here"]
    anew = public.draft_decision(ctx(office, "city"), unit=office.units["HP"], draft=WORDS, items=[no]).or_raise()
    assert issued(office, signed(office, anew)) == "01/QĐ-UBND"
    assert state_of(no) == "decided"


def test_the_page_keeps_what_was_ticked_where_the_reason_is_missing(office: Offices):
    decision = checked(office)
    first = lines(decision)[0].pk
    client = office.client("chair")
    answer = client.post(f"/quyet-dinh/{decision}/khong-dong-y/", {"line": [str(first)], "reason": ""})
    assert answer.status_code == 422
    assert f'value="{first}" checked' in answer.content.decode()
    assert "Không đồng ý một số hoặc tất cả" not in words(office.client("city").get(f"/quyet-dinh/{decision}/"))
