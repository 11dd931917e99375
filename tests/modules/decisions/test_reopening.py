"""After a revocation: the dossier says so, and goes through the review again where only the review was at fault."""

from dataclasses import replace
from datetime import date

from tests.modules.decisions.story import WORDS, fund, issued, lines, signed, whole
from tests.modules.nominations.story import DRAFT, ctx, opened, proposal, state_of, voted_on
from tests.modules.offices import Offices, codes
from tests.modules.pages import words
from thidua.core.decisions.grounds import FRAUD, WRONG_PROCEDURE
from thidua.core.kernel.ids import BearerId, DecisionId, DossierId
from thidua.foundation import agenda
from thidua.foundation.act import system_context
from thidua.modules.decisions import public
from thidua.modules.nominations import public as nominations
from thidua.modules.nominations.actions import review_dossier_again, wait_above_again
from thidua.modules.nominations.models import Dossier
from thidua.modules.notices.models import Notice
from thidua.modules.registry import public as registry

WHY = "Hội đồng họp thiếu thành phần"


def fallen(office: Offices, decision: DecisionId, ground: str = WRONG_PROCEDURE) -> DecisionId:
    """The first line revoked."""
    fall = public.Fall((lines(decision)[0].pk,), ground, WHY)  # type: ignore[arg-type]
    key = public.draft_revocation(ctx(office, "city"), decision=decision, draft=WORDS, fall=fall).or_raise()
    issued(office, signed(office, key))
    return key


def restored(office: Offices, decision: DecisionId) -> object:
    fall = public.Fall((lines(decision)[0].pk,), "", "Kết luận thanh tra đã được sửa", is_restored=True)  # type: ignore[arg-type]
    return public.draft_revocation(ctx(office, "city"), decision=decision, draft=WORDS, fall=fall)


def item_of(decision: DecisionId) -> DossierId:
    return DossierId(int(lines(decision)[0].item))


def again(office: Offices, decision: DecisionId, who: str = "chair", because: str = "Họp lại đủ thành phần") -> object:
    return public.review_again(ctx(office, who), decision=decision, item=item_of(decision), because=because)


def test_the_dossier_and_its_nomination_say_that_the_award_fell_and_stands_again(office: Offices):
    fund(office)
    decision = whole(office)
    item = item_of(decision)
    page, list_ = f"/de-nghi/ho-so/{item}/", f"/de-nghi/{Dossier.objects.get(pk=item).nomination_id}/"
    client = office.client("office1")
    assert "hủy bỏ" not in words(client.get(page)).lower()
    fallen(office, decision, FRAUD)
    assert "bị hủy bỏ theo Quyết định số 02/QĐ-UBND" in words(client.get(page))
    assert WHY in words(client.get(page))
    assert words(client.get(list_)).count("Đã hủy bỏ") == 1
    issued(office, signed(office, restored(office, decision).or_raise()))  # type: ignore[attr-defined]
    told = words(client.get(page))
    assert "được phục hồi theo Quyết định số 03/QĐ-UBND" in told
    assert "Đã hủy bỏ" not in words(client.get(list_))


def test_wrong_procedure_opens_the_review_again_and_a_new_decision_ends_it(
    office: Offices, django_capture_on_commit_callbacks
):
    fund(office)
    decision = whole(office)
    item = item_of(decision)
    fallen(office, decision)
    assert "Xét lại hồ sơ" in words(office.client("chair").get(f"/quyet-dinh/{decision}/"))
    assert "Xét lại hồ sơ" not in words(office.client("city").get(f"/quyet-dinh/{decision}/"))
    assert codes(again(office, decision, "city")) == ["access.no_duty"]
    assert codes(again(office, decision, because="")) == ["reason.missing"]
    with django_capture_on_commit_callbacks(execute=True):
        office.client("chair").post(f"/quyet-dinh/{decision}/xet-lai/{item}/", {"reason": "Họp lại đủ thành phần"})
    assert Notice.objects.filter(person=office.people["office1"], url=f"/de-nghi/ho-so/{item}/").exists()

    row = Dossier.objects.get(pk=item)
    assert (row.state, row.decision, row.session, row.agree, row.reviewed_on) == ("received", None, None, 0, None)
    assert nominations.reviewed(ctx(office, "city"), office.units["HP"]) == ()
    offered = [offer.key for _source, offer in agenda.offers(ctx(office, "city"), office.units["HP"])]
    assert str(item) in offered
    assert "Xét lại hồ sơ" not in words(office.client("chair").get(f"/quyet-dinh/{decision}/"))
    assert codes(again(office, decision)) == ["decision.item_reviewed_again"]
    assert codes(restored(office, decision)) == ["decision.item_reviewed_again"]

    voted_on(item)
    anew = public.draft_decision(ctx(office, "city"), unit=office.units["HP"], draft=WORDS, items=[item]).or_raise()
    assert issued(office, signed(office, anew)) == "03/QĐ-UBND"
    assert state_of(item) == "decided"
    standing = [each for each in registry.entries_of([row.bearer_id]) if not each.is_revoked]
    assert [each.decision for each in standing] == ["03/QĐ-UBND"]
    assert codes(restored(office, decision)) == ["decision.item_reviewed_again"]


def test_where_the_achievement_itself_fell_there_is_nothing_to_examine_again(office: Offices):
    fund(office)
    decision = whole(office)
    assert codes(again(office, decision)) == ["decision.not_revoked_here"]
    fallen(office, decision, FRAUD)
    assert codes(again(office, decision)) == ["decision.ground_bars_review"]
    assert state_of(item_of(decision)) == "decided"


def test_a_restoration_drafted_before_the_review_was_opened_is_not_issued(office: Offices):
    fund(office)
    decision = whole(office)
    fallen(office, decision)
    early = signed(office, restored(office, decision).or_raise())  # type: ignore[attr-defined]
    again(office, decision).or_raise()  # type: ignore[attr-defined]
    late = public.issue_decision(ctx(office, "city"), decision=early, issue=public.Issue(on=date(2026, 3, 10)))
    assert codes(late) == ["decision.item_reviewed_again"]


def test_a_revoked_award_proposed_again_is_flagged_with_the_revocation(office: Offices):
    fund(office)
    decision = whole(office)
    fallen(office, decision, FRAUD)
    who = BearerId(lines(decision)[0].bearer_id)
    same = opened(office, replace(DRAFT, name="Đề nghị lại"))
    nominations.propose(ctx(office, "office1"), nomination=same, proposals=[proposal(who)]).or_raise()
    refused = nominations.submit_nomination(ctx(office, "office1"), nomination=same, because="Biên bản gửi sau")
    assert codes(refused) == ["nomination.stopped"]
    told = words(office.client("office1").get(f"/de-nghi/{same}/"))
    assert "bị hủy bỏ, thu hồi theo 02/QĐ-UBND" in told
    assert WHY in told

    other = opened(office, replace(DRAFT, name="Đề nghị năm trước", year=2024))
    days = {"since": date(2024, 1, 1), "until": date(2024, 12, 31)}
    (key,) = nominations.propose(
        ctx(office, "office1"), nomination=other, proposals=[proposal(who, **days)]
    ).or_raise()  # fmt: skip
    silent = nominations.submit_nomination(ctx(office, "office1"), nomination=other, because="Biên bản gửi sau")
    assert codes(silent) == ["nomination.unexplained"]
    assert "02/QĐ-UBND" in words(office.client("office1").get(f"/de-nghi/ho-so/{key}/"))


def test_only_the_system_opens_a_review_again_and_only_with_a_reason(office: Offices):
    fund(office)
    item = item_of(whole(office))
    assert codes(review_dossier_again(ctx(office, "chair"), dossier=item, because="x")) == ["access.no_duty"]
    assert codes(wait_above_again(ctx(office, "chair"), dossier=item, because="x")) == ["access.no_duty"]
    assert codes(review_dossier_again(system_context(), dossier=item, because=" ")) == ["reason.missing"]
