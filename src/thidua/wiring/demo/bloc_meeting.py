"""The year-end conference of the bloc in 2024: the ranking confirmed, proposals voted, next year's head elected."""

from collections.abc import Mapping
from datetime import date, datetime
from fractions import Fraction

from thidua.core.kernel.ids import BlocId, CouncilId, ItemId, RoundId, SessionId, UnitId
from thidua.foundation import outbox
from thidua.foundation.act import Context
from thidua.modules.campaigns import public as campaigns
from thidua.modules.council import public as council
from thidua.modules.scoring import public as scoring
from thidua.wiring.demo.environment import VIETNAM
from thidua.wiring.demo.people import BLOC, BOARD, DEPUTY, acting_as

NOTE = "(dữ liệu minh họa)"
RULES = f"Quy chế hoạt động của khối {NOTE}"
FLAG, COMMENDATION = "co_thi_dua_bo_tinh", "bang_khen_bo_tinh"
HELD = datetime(2024, 12, 17, 8, tzinfo=VIETNAM)
SPEAKERS = {unit.code: unit.people[-1][0] for unit in BLOC}
"""Who speaks for each unit: its head of body."""


def conference(bloc: BlocId, scoring_round: RoundId, units: Mapping[str, UnitId]) -> BlocId:
    """Hold it; the bloc of the next year, with whom it elected."""
    ctx = acting_as("thuongtruc")
    key = _body(ctx, bloc)
    session = council.prepare_session(
        ctx, council=key, name=f"Hội nghị tổng kết khối năm 2024 {NOTE}", held_at=HELD, venue="Hải Phòng"
    ).or_raise()
    _report(ctx, session)
    ranking = _put(ctx, session, council.NewItem("motion", "Thông qua kết quả chấm điểm, xếp hạng năm 2024"))
    _open(ctx, session)
    _voted(ctx, ranking, dict.fromkeys(units, 1), units, aside=None)
    scoring.close_round(ctx, scoring_round=scoring_round).or_raise()
    _proposals(ctx, session, scoring_round, units)
    _elections(ctx, session, units)
    council.close_session(ctx, session=session, conclusion="Hội nghị hoàn thành chương trình.").or_raise()
    outbox.carry_out_due(now=HELD)
    return campaigns.carry_over(ctx, bloc=bloc, decision=f"Biên bản hội nghị 17/12/2024 {NOTE}").or_raise()


def _body(ctx: Context, bloc: BlocId) -> CouncilId:
    standing = council.Standing(
        name=f"Hội nghị khối năm 2024 {NOTE}", since=date(2024, 1, 1), quorum_share=Fraction(2, 3), quorum_basis=RULES,
        counts_aside=False, aside_basis=RULES,
    )  # fmt: skip
    key = council.gather_bloc(ctx, bloc=bloc, standing=standing).or_raise()
    for name, share, most in (
        (FLAG, Fraction(1, 2), None), (COMMENDATION, Fraction(1, 2), None), ("bau", Fraction(1, 2), None),
        ("bieu_quyet", Fraction(1, 2), None), (f"han_muc.{FLAG}", None, 1), (f"han_muc.{COMMENDATION}", None, 2),
    ):  # fmt: skip
        council.adopt_rule(
            ctx, council=key, key=name, share=share, is_strict=share is not None, most=most, basis=RULES
        ).or_raise()
    return key


def _put(ctx: Context, session: SessionId, item: council.NewItem) -> ItemId:
    return council.put_item(ctx, session=session, item=item).or_raise()


def _report(ctx: Context, session: SessionId) -> None:
    _put(ctx, session, council.NewItem("report", "Báo cáo tổng kết công tác thi đua, khen thưởng năm 2024"))


def _open(ctx: Context, session: SessionId) -> None:
    """Invite, call the roll (one speaker is excused) and open; the report is heard."""
    council.convene_session(ctx, session=session).or_raise()
    page = council.session_page(ctx, session).or_raise()
    came = {each.id: council.Came("present") for each in page.attendees}
    council.mark_attendance(ctx, session=session, came=came).or_raise()
    council.open_session(ctx, session=session).or_raise()
    heard = page.items[0].id
    council.conclude_item(ctx, item=heard, conclusion=f"Các đơn vị thành viên nhất trí với báo cáo {NOTE}.").or_raise()


def _voted(
    ctx: Context, item: ItemId, choices: Mapping[str, int], units: Mapping[str, UnitId], *, aside: UnitId | None
) -> None:
    """Every speaker who may votes as given; whom an item is about stands aside."""
    council.open_ballot(ctx, item=item).or_raise()
    for code, choice in choices.items():
        if units[code] != aside:
            council.cast_ballot(acting_as(SPEAKERS[code]), item=item, choice=choice).or_raise()
    council.close_ballot(ctx, item=item).or_raise()


def _proposals(ctx: Context, session: SessionId, scoring_round: RoundId, units: Mapping[str, UnitId]) -> None:
    """A flag for the first, commendations for the two that follow: within the quota of the bloc."""
    result = scoring.version_of(scoring.snapshots_of(ctx, scoring_round), None).or_raise()
    first, *others = [each for each in scoring.proposables(result) if each.place is not None][:3]
    for award, word, each in ((FLAG, "Cờ thi đua của thành phố", first), *(
        (COMMENDATION, "Bằng khen của thành phố", each) for each in others
    )):  # fmt: skip
        item = council.NewItem("proposal", f"Đề nghị tặng {word} cho {each.name}", award=award, unit=each.unit)
        key = _put(ctx, session, item)
        _voted(ctx, key, dict.fromkeys(units, 1), units, aside=each.unit)


def _elections(ctx: Context, session: SessionId, units: Mapping[str, UnitId]) -> None:
    """Head and deputy of 2025: the same again, by five of seven votes and by all."""
    for post, word, unit, other in (
        ("head", "Trưởng khối", BOARD.code, "DV3"), ("deputy", "Phó Trưởng khối", DEPUTY.code, "DV6"),
    ):  # fmt: skip
        candidates = (units[unit], units[other])
        item = council.NewItem("election", f"Bầu {word} năm 2025", candidates=candidates, post=post)
        key = _put(ctx, session, item)
        choices = {code: 2 if code in ("DV5", "DV6") and post == "head" else 1 for code in units}
        _voted(ctx, key, choices, units, aside=None)
