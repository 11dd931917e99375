"""What falls after a decision: corrections, revocations with what comes back, later awards flagged, restorations."""

from datetime import date
from decimal import Decimal

import pytest

from tests.modules.decisions.story import (
    A_PRIZE,
    ON,
    WORDS,
    carried,
    fund,
    issued,
    lines,
    revoked,
    signed,
    whole,
)
from tests.modules.nominations.story import CSTDCS, GIAY_KHEN, ctx
from tests.modules.offices import Offices, codes
from thidua.core.decisions.grounds import FRAUD, VIOLATION
from thidua.core.initiatives.scope import Scope
from thidua.core.kernel.ids import DoubtId, GivingBackId, PaymentId, UnitId
from thidua.modules.certificates import public as certificates
from thidua.modules.decisions import public
from thidua.modules.decisions.models import Doubt, FundMovement, GivingBack, Payment
from thidua.modules.decisions.queries.money import balance_of, fund_row
from thidua.modules.initiatives import public as initiatives
from thidua.modules.nominations import public as nominations
from thidua.modules.registry import public as registry


def printed(office: Offices, decision: int) -> None:
    """Certificates of every line."""
    page = public.decision_page(ctx(office, "city"), decision).or_raise()  # type: ignore[arg-type]
    draft = certificates.Draft(
        authority="Chủ tịch", decision=page.view.number, decided_on=ON, place="Hải Phòng", signer_office="Chủ tịch",
        signer="", layout="Giấy trắng A4 ngang",
        lines=tuple(
            certificates.Line(line.name, line.about, line.award_name, "", f"decision-line:{line.id}")
            for line in page.lines
        ),
    )  # fmt: skip
    certificates.issue_certificates(ctx(office, "city"), unit=office.units["HP"], draft=draft).or_raise()


def left(office: Offices) -> int:
    """The balance of the city's fund."""
    row = fund_row(UnitId(office.units["HP"]), 2026)
    assert row is not None
    return balance_of(row)


def test_a_revocation_goes_through_register_certificates_and_money(office: Offices):
    fund(office)
    key = whole(office)
    printed(office, key)
    line = lines(key)[0]
    payment = Payment.objects.get(line=line)
    public.mark_paid(ctx(office, "city"), payment=PaymentId(payment.pk), on=ON, how="PC 01").or_raise()
    fallen = revoked(office, key)
    (entry,) = registry.entries_of([line.bearer_id])
    assert (entry.is_revoked, entry.later[-1].decision) == (True, "02/QĐ-UBND")
    (certificate,) = certificates.certificates_about(f"decision-line:{line.pk}")
    assert (certificate.standing.state, certificate.standing.decision) == ("revoked", "02/QĐ-UBND")
    back = {each.what: each for each in GivingBack.objects.filter(line__decision=fallen)}
    assert (set(back), back["money"].amount) == ({"artefact", "money"}, A_PRIZE)
    assert back["money"].due_by_weekends == date(2026, 3, 31)
    other = lines(key)[1]
    assert not registry.entries_of([other.bearer_id])[0].is_revoked
    page = public.decision_page(ctx(office, "city"), key).or_raise()
    assert [each.is_revoked for each in page.lines] == [True, False]


def test_a_revocation_tells_of_the_initiative_that_the_award_used(office: Offices):
    author = initiatives.Author("Người office1", Decimal(100), "", office.people["office1"])
    draft = initiatives.InitiativeDraft("Số hóa hồ sơ", "mô tả giải pháp mới đã áp dụng " * 8, (author,))
    mine, city = ctx(office, "office1"), ctx(office, "city")
    key = initiatives.enter_initiative(mine, unit=office.units["S1"], draft=draft, year=2025).or_raise()
    initiatives.submit_initiative(mine, initiative=key).or_raise()
    initiatives.recognise_initiative(
        city, initiative=key, number="15", on=date(2025, 12, 1), scope=Scope.GRASSROOTS, opinion="9/9"
    ).or_raise()
    person = registry.BearerDraft("Người office1", person=office.people["office1"])
    who = registry.add_bearer(mine, unit=office.units["S1"], draft=person).or_raise()
    fund(office)
    (dossier,) = carried(office, [(who, GIAY_KHEN)])
    nominations.lean_on(mine, dossier=dossier, initiative=key).or_raise()
    decision = public.draft_decision(city, unit=office.units["HP"], draft=WORDS, items=[dossier]).or_raise()
    issued(office, signed(office, decision))
    revoked(office, decision)
    (use,) = initiatives.own_initiatives(office.people["office1"])[0].uses
    assert use.is_cancelled
    assert use.ended_because == "Quyết định số 02/QĐ-UBND hủy khen thưởng: Khai khống thành tích"
    fall = public.Fall((lines(decision)[0].pk,), "", "Xác minh lại", is_restored=True)  # type: ignore[arg-type]
    again = public.draft_revocation(city, decision=decision, draft=WORDS, fall=fall).or_raise()
    issued(office, signed(office, again))
    (use,) = initiatives.own_initiatives(office.people["office1"])[0].uses
    assert (use.ending, use.is_cancelled) == ("stands", False)


def test_take_back_puts_money_back_into_the_fund_and_let_go_needs_a_reason(office: Offices):
    fund(office)
    key = whole(office)
    Payment.objects.update(state="paid")
    fallen = revoked(office, key)
    city = ctx(office, "city")
    money = GivingBack.objects.get(line__decision=fallen, what="money")
    before = left(office)
    public.take_back(city, giving_back=GivingBackId(money.pk), on=ON, because="PT 02").or_raise()
    assert left(office) - before == A_PRIZE
    again = public.take_back(city, giving_back=GivingBackId(money.pk), on=ON, because="PT 02")
    assert (codes(again), left(office) - before) == (["workflow.wrong_state"], A_PRIZE)
    artefact = GivingBackId(GivingBack.objects.get(line__decision=fallen, what="artefact").pk)
    assert codes(public.let_go(city, giving_back=artefact, because="")) == ["reason.missing"]
    public.let_go(city, giving_back=artefact, because="đã thất lạc").or_raise()


def test_a_prize_not_yet_paid_is_stopped_and_stays_in_the_fund(office: Offices):
    fund(office, opening=10_000_000)
    key = whole(office)
    assert left(office) == 10_000_000 - 2 * A_PRIZE
    revoked(office, key)
    assert left(office) == 10_000_000 - A_PRIZE
    assert Payment.objects.get(line=lines(key)[0]).state == "stopped"
    assert not GivingBack.objects.filter(what="money").exists()
    assert FundMovement.objects.filter(what="given_back").count() == 1


def test_grounds_are_tested_and_nothing_falls_twice(office: Offices):
    fund(office)
    key = whole(office)
    city, line = ctx(office, "city"), lines(key)[0]

    def told(ground: str, because: str = "x", violated: date | None = None) -> list[str]:
        fall = public.Fall((line.pk,), ground, because, violated)  # type: ignore[arg-type]
        return codes(public.draft_revocation(city, decision=key, draft=WORDS, fall=fall))

    assert told("mood") == ["decision.ground_unknown"]
    assert told(FRAUD, " ") == ["reason.missing"]
    assert told(VIOLATION) == ["decision.violation_day_missing"]
    assert told(VIOLATION, violated=date(2026, 2, 1)) == ["decision.violation_outside"]
    restore = public.Fall((line.pk,), "", "x", is_restored=True)  # type: ignore[arg-type]
    assert codes(public.draft_revocation(city, decision=key, draft=WORDS, fall=restore)) == ["register.not_revoked"]
    assert told(VIOLATION, violated=date(2025, 6, 1)) == []
    assert told(FRAUD) == ["decision.item_taken"]


def test_a_later_award_that_counts_the_revoked_one_is_flagged(office: Offices):
    fund(office)
    key = whole(office, award=CSTDCS)
    line = lines(key)[0]
    for award, number in (("chien_si_thi_dua_bo_tinh", "7/QĐ"), ("giay_khen", "8/QĐ")):
        draft = registry.EntryDraft(award, 2025, number, ON)
        registry.make_entry(
            ctx(office, "city"),
            unit=office.units["HP"],
            drafts=[(line.bearer_id, draft)],  # type: ignore[list-item]
        ).or_raise()
    revoked(office, key)
    (doubt,) = Doubt.objects.all()
    assert (doubt.entry.award, doubt.rule) == ("chien_si_thi_dua_bo_tinh", CSTDCS)
    assert [task.sentence.code for task in public.tasks_for(ctx(office, "city"))] == [
        "decision.todo_doubt", "decision.todo_artefact",
    ]  # fmt: skip
    city, which = ctx(office, "city"), DoubtId(doubt.pk)
    assert codes(public.settle_doubt(city, doubt=which, outcome="", because="x")) == ["decision.doubt_without_answer"]
    assert codes(public.settle_doubt(city, doubt=which, outcome="stands", because="")) == ["reason.missing"]
    public.settle_doubt(city, doubt=which, outcome="stands", because="còn danh hiệu năm khác").or_raise()
    assert public.open_doubts(city) == ()
    assert not registry.entry_view(doubt.entry_id).is_revoked  # type: ignore[union-attr]


def test_a_restoration_gives_everything_back(office: Offices):
    fund(office)
    key = whole(office)
    printed(office, key)
    revoked(office, key)
    line = lines(key)[0]
    fall = public.Fall((line.pk,), "", "Kết luận lại", is_restored=True)  # type: ignore[arg-type]
    again = public.draft_revocation(ctx(office, "city"), decision=key, draft=WORDS, fall=fall).or_raise()
    before = left(office)
    issued(office, signed(office, again))
    assert not registry.entries_of([line.bearer_id])[0].is_revoked
    assert certificates.certificates_about(f"decision-line:{line.pk}")[0].standing.state == "valid"
    assert GivingBack.objects.get(what="artefact").state == "let_go"
    assert (left(office) - before, Payment.objects.filter(line__decision=again).count()) == (-A_PRIZE, 1)


def test_a_correction_makes_a_new_line_and_a_new_certificate(office: Offices):
    fund(office)
    key = whole(office)
    printed(office, key)
    city, line = ctx(office, "city"), lines(key)[0]
    same = public.draft_correction(
        city,
        decision=key,
        draft=WORDS,
        line=line.pk,
        instead={"name": line.name},
        because="x",  # type: ignore[arg-type]
    )
    assert codes(same) == ["decision.nothing_corrected"]
    draft = public.draft_correction(
        city,
        decision=key,
        draft=WORDS,
        line=line.pk,
        instead={"name": "Nguyễn Văn Ân"},
        because="sai dấu",  # type: ignore[arg-type]
    ).or_raise()
    issued(office, signed(office, draft))
    (entry,) = registry.entries_of([line.bearer_id])
    assert (entry.name, entry.decision) == ("Nguyễn Văn Ân", "01/QĐ-UBND")
    old, new = certificates.certificates_about(f"decision-line:{line.pk}")
    assert (old.standing.state, old.standing.replaced_by, new.recipient) == ("corrected", new.serial, "Nguyễn Văn Ân")


def test_only_an_issued_decision_can_fall_and_not_before_its_day(office: Offices):
    from tests.modules.decisions.story import drafted

    fund(office)
    key = drafted(office)
    fall = public.Fall((lines(key)[0].pk,), FRAUD, "x")  # type: ignore[arg-type]
    city = ctx(office, "city")
    assert codes(public.draft_revocation(city, decision=key, draft=WORDS, fall=fall)) == ["decision.not_issued"]
    issued(office, signed(office, key))
    other = public.draft_revocation(city, decision=key, draft=WORDS, fall=fall).or_raise()
    signed(office, other)
    early = public.issue_decision(city, decision=other, issue=public.Issue(date(2026, 3, 9)))
    assert codes(early) == ["decision.day_before_target"]


@pytest.mark.parametrize("username", ["office1", "office2"])
def test_nobody_outside_the_body_drafts_a_revocation(office: Offices, username: str):
    fund(office)
    key = whole(office)
    fall = public.Fall((lines(key)[0].pk,), FRAUD, "x")  # type: ignore[arg-type]
    told = public.draft_revocation(ctx(office, username), decision=key, draft=WORDS, fall=fall)
    assert codes(told) == ["absent.not_found"]
