"""A decision of the city on people and a collective of Sở Một, taken as far as a test asks. By the law of March 2026."""

from collections.abc import Sequence
from datetime import date

from tests.modules.nominations.story import DRAFT, GIAY_KHEN, bearer, ctx, proposal, voted_on
from tests.modules.offices import Offices
from thidua.core.decisions.grounds import FRAUD
from thidua.core.kernel.ids import BearerId, DecisionId, DossierId, FundId
from thidua.modules.decisions import public
from thidua.modules.decisions.models import Line
from thidua.modules.nominations import public as nominations

WORDS = public.DecisionDraft(
    about="tặng Giấy khen năm 2025", authority="Chủ tịch Ủy ban nhân dân thành phố", parent="", symbol="QĐ-UBND",
    place="Hải Phòng", signer_office="Chủ tịch", signer="Lê Thị Ký", bases=("Luật Thi đua, khen thưởng",),
    recipients=("Như Điều 4",),
)  # fmt: skip
ON = date(2026, 3, 10)
A_PRIZE = 710_000
"""0,3 × 2.340.000 = 702.000, rounded up to ten thousand."""


def carried(offices: Offices, who: Sequence[tuple[BearerId, str]]) -> list[DossierId]:
    """Dossiers of Sở Một that the city received and its council carried."""
    key = nominations.open_nomination(ctx(offices, "office1"), unit=offices.units["S1"], draft=DRAFT).or_raise()
    proposals = [proposal(one, award) for one, award in who]
    made = nominations.propose(ctx(offices, "office1"), nomination=key, proposals=proposals).or_raise()
    nominations.submit_nomination(ctx(offices, "office1"), nomination=key, because="Biên bản gửi sau").or_raise()
    nominations.receive_nomination(ctx(offices, "city"), nomination=key).or_raise()
    for dossier in made:
        voted_on(dossier)
    return list(made)


def drafted(
    offices: Offices, names: Sequence[str] = ("Nguyễn Văn An", "Trần Thị Bình"), award: str = GIAY_KHEN
) -> DecisionId:
    """A draft on some people of Sở Một."""
    items = carried(offices, [(bearer(offices, name), award) for name in names])
    return public.draft_decision(ctx(offices, "city"), unit=offices.units["HP"], draft=WORDS, items=items).or_raise()


def signed(offices: Offices, decision: DecisionId) -> DecisionId:
    """The same, checked and signed."""
    public.check_decision(ctx(offices, "city"), decision=decision).or_raise()
    public.sign_decision(ctx(offices, "chair"), decision=decision).or_raise()
    return decision


def fund(offices: Offices, opening: int = 100_000_000, year: int = 2026) -> FundId:
    """The city's fund of a year."""
    return public.open_fund(
        ctx(offices, "city"), unit=offices.units["HP"], year=year, opening=opening, because="QĐ 1/QĐ-STC"
    ).or_raise()


def issued(offices: Offices, decision: DecisionId, **how: object) -> str:
    """The same, issued; returns its number as written."""
    issue = public.Issue(**({"on": ON} | how))  # type: ignore[arg-type]
    return public.issue_decision(ctx(offices, "city"), decision=decision, issue=issue).or_raise()


def whole(
    offices: Offices, names: Sequence[str] = ("Nguyễn Văn An", "Trần Thị Bình"), award: str = GIAY_KHEN
) -> DecisionId:
    """A decision issued with everything that follows."""
    decision = signed(offices, drafted(offices, names, award))
    issued(offices, decision)
    return decision


def lines(decision: DecisionId) -> list[Line]:
    """The lines of a decision."""
    return list(Line.objects.filter(decision=decision).order_by("place"))


def revoked(offices: Offices, decision: DecisionId, at: int = 0) -> DecisionId:
    """A decision that revokes one line, issued."""
    fall = public.Fall((lines(decision)[at].pk,), FRAUD, "Khai khống thành tích")  # type: ignore[arg-type]
    key = public.draft_revocation(ctx(offices, "city"), decision=decision, draft=WORDS, fall=fall).or_raise()
    issued(offices, signed(offices, key))
    return key
