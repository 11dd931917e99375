"""Councils of the demo: the conference of document 004 as it is reported there, and a council with a vote open.

Units and results of the conference are those of the document. Who spoke for each unit, the rules of the bloc and the
secret votes are demo data: the document says that all agreed, not how it was voted.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from fractions import Fraction

from thidua.core.kernel.ids import BlocId, CouncilId, ItemId, SessionId, UnitId
from thidua.foundation.act import Context, rehearsing
from thidua.modules.council import public as council
from thidua.modules.directory import public as directory
from thidua.wiring.demo import eleven, environment
from thidua.wiring.demo.people import BEGINNING, BOARD, acting_as

FLAG, COMMENDATION = "co_thi_dua_bo_tinh", "bang_khen_bo_tinh"
RULES = "Quy chế của khối (dữ liệu minh họa)"
OWN_RULES = "Quy chế của Hội đồng (dữ liệu minh họa)"
FLAGS = ("KCNHD", "KCNNB")
COMMENDED = ("KCNTB", BOARD.code, "KKTQN")
HEAD, DEPUTY = "KCNBN", "KCNHN"
CONFERENCE = datetime(2020, 1, 3, 8, tzinfo=environment.VIETNAM)
TODAY = environment.FIRST_MOMENT - timedelta(minutes=30)


def _rules(ctx: Context, key: CouncilId) -> None:
    """More than half, two flags and three commendations: the document tells no rule of the bloc."""
    for name, share, most in (
        (FLAG, Fraction(1, 2), None), (COMMENDATION, Fraction(1, 2), None), ("bau", Fraction(1, 2), None),
        (f"han_muc.{FLAG}", None, 2), (f"han_muc.{COMMENDATION}", None, 3),
    ):  # fmt: skip
        council.adopt_rule(
            ctx, council=key, key=name, share=share, is_strict=share is not None, most=most, basis=RULES
        ).or_raise()


def _agenda(units: Mapping[str, UnitId]) -> list[council.NewItem]:
    names = eleven.BOARDS | {BOARD.code: BOARD.name}
    proposals = [
        council.NewItem("proposal", f"Đề nghị tặng {what} cho {names[code]}", award=award, unit=units[code])
        for award, what, codes in ((FLAG, "Cờ thi đua", FLAGS), (COMMENDATION, "Bằng khen", COMMENDED))
        for code in codes
    ]
    elections = [
        council.NewItem("election", f"Bầu {what} Khối thi đua năm 2020", candidates=(units[code],), post=post)
        for what, code, post in (("Trưởng khối", HEAD, "head"), ("Phó Trưởng khối", DEPUTY, "deputy"))
    ]
    return [
        council.NewItem("report", "Báo cáo tổng kết công tác thi đua, khen thưởng năm 2019"), *proposals, *elections,
        council.NewItem("report", "Ký kết giao ước thi đua năm 2020"),
    ]  # fmt: skip


def _open(ctx: Context, session: SessionId) -> None:
    """Invite, call the roll (all came) and open."""
    council.convene_session(ctx, session=session).or_raise()
    attendees = council.session_page(ctx, session).or_raise().attendees
    came = {each.id: council.Came("present") for each in attendees}
    council.mark_attendance(ctx, session=session, came=came).or_raise()
    council.open_session(ctx, session=session).or_raise()


def _all_agree(ctx: Context, item: ItemId, *, aside: UnitId | None, units: Mapping[str, UnitId]) -> None:
    """Everybody who may vote votes for it."""
    council.open_ballot(ctx, item=item).or_raise()
    for code, unit in units.items():
        if unit != aside:
            council.cast_ballot(acting_as(eleven.login(code)), item=item, choice=1).or_raise()
    council.close_ballot(ctx, item=item).or_raise()


def conference(members: Mapping[str, UnitId], bloc: BlocId) -> None:
    """Document 004: two flags, three commendations, next year's head and deputy, the pact; all members agree.

    Its secretary runs it: the head's own speaker stands aside on the flag for the head.
    """
    with rehearsing(CONFERENCE):
        ctx = acting_as(eleven.SECRETARY)
        standing = council.Standing(
            name=f"Hội nghị {eleven.BLOC_NAME}", since=BEGINNING, quorum_share=Fraction(2, 3), quorum_basis=RULES,
            counts_aside=False, aside_basis=RULES,
        )  # fmt: skip
        key = council.gather_bloc(ctx, bloc=bloc, standing=standing).or_raise()
        _rules(ctx, key)
        name = "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2019 (diễn lại theo tài liệu 004)"
        session = council.prepare_session(
            ctx, council=key, name=name, held_at=CONFERENCE, venue="Tỉnh Hải Dương"
        ).or_raise()
        items = [(new, council.put_item(ctx, session=session, item=new).or_raise()) for new in _agenda(members)]
        _open(ctx, session)
        for new, item in items:
            if new.kind == "report":
                council.conclude_item(ctx, item=item, conclusion="Các đơn vị thành viên nhất trí.").or_raise()
            else:
                _all_agree(ctx, item, aside=new.unit, units=members)
        council.close_session(ctx, session=session, conclusion="Hội nghị hoàn thành chương trình.").or_raise()


def council_at_work(units: Mapping[str, UnitId]) -> None:
    """A council that sits on the demo's own day, with a vote open: `lanhdao` and `donvi2` have yet to vote."""
    with rehearsing(TODAY):
        ctx = acting_as("thuongtruc")
        members = ("lanhdao", "donvi2", "donvi3", "donvi4", "donvi5")
        people = {name: directory.holder_named(name).person for name in (*members, "thuongtruc")}
        seats = [
            council.NewSeat(person=people[name], role="chair" if name == "lanhdao" else "member") for name in members
        ]
        secretary = council.NewSeat(person=people["thuongtruc"], role="secretary", has_vote=False)
        standing = council.Standing(
            name="Hội đồng Thi đua - Khen thưởng (dữ liệu minh họa)", since=date(2024, 1, 1),
            quorum_share=Fraction(2, 3), quorum_basis=OWN_RULES, decision_number="01/QĐ-BQL",
            decided_on=date(2024, 1, 1),
        )  # fmt: skip
        key = council.establish_council(
            ctx, unit=units[BOARD.code], standing=standing, seats=[*seats, secretary]
        ).or_raise()
        # Since 01/7/2025 the decree leaves the share for this flag to the province: the council has a rule of its own.
        council.adopt_rule(
            ctx, council=key, key=FLAG, share=Fraction(4, 5), is_strict=False, most=None, basis=OWN_RULES
        ).or_raise()
        session = council.prepare_session(
            ctx, council=key, name="Phiên họp tháng 12 (dữ liệu minh họa)", held_at=TODAY
        ).or_raise()
        new = council.NewItem(
            "proposal", "Đề nghị tặng Cờ thi đua của thành phố cho Đơn vị thứ 3", award=FLAG, unit=units["DV3"]
        )
        item = council.put_item(ctx, session=session, item=new).or_raise()
        _open(ctx, session)
        council.open_ballot(ctx, item=item).or_raise()
        for name in ("donvi4", "donvi5"):
            council.cast_ballot(acting_as(name), item=item, choice=1).or_raise()
