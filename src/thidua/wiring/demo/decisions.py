"""The ward's round of the school year 2024-2025: forty awards, a member in conflict, a hold, and a revocation after it.

Every name, achievement, number and amount here is demo data. The round is of August 2025, when the ward was two months
old and the decree and the circular of 2025 were in force; prizes are by the base salary of that day.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from fractions import Fraction

from thidua.core.access.duty import Duty
from thidua.core.decisions.grounds import FRAUD
from thidua.core.kernel.ids import BearerId, DecisionId, DossierId, PaymentId, SessionId, UnitId
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.certificates import public as certificates
from thidua.modules.council import public as council
from thidua.modules.decisions import public as decisions
from thidua.modules.directory import public as directory
from thidua.modules.nominations import public as nominations
from thidua.modules.registry import public as registry
from thidua.wiring.demo import environment
from thidua.wiring.demo.people import BEGINNING, PASSWORD, acting_as

OFFICE, HEAD = "phuong", "chutichphuong"
MEMBERS = ("uyvien1", "uyvien2", "uyvien3", "uyvien4")
MERIT, WORKER, FIGHTER = "giay_khen", "lao_dong_tien_tien", "chien_si_thi_dua_co_so"
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")
GIVEN = ("An", "Bình", "Chi", "Dung")
POSITIONS = ("Hiệu trưởng", "Giáo viên", "Giáo viên", "Nhân viên", "Tổ trưởng chuyên môn")
RULES = "Quy chế Hội đồng của phường (dữ liệu minh họa)"
DONE = "Hoàn thành xuất sắc nhiệm vụ năm học 2024 - 2025 (dữ liệu minh họa)"
YEAR = (date(2024, 9, 5), date(2025, 5, 31))
WORDS = decisions.DecisionDraft(
    about="khen thưởng thành tích năm học 2024 - 2025 (dữ liệu minh họa)",
    authority="Chủ tịch Ủy ban nhân dân phường Thạch Khôi",
    parent="Ủy ban nhân dân thành phố Hải Phòng", symbol="QĐ-UBND", place="Thạch Khôi", signer_office="Chủ tịch",
    signer="Chủ tịch phường (minh họa)",
    bases=(
        "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
        "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ",
        "Theo đề nghị của Hội đồng Thi đua - Khen thưởng phường",
    ),
    recipients=("Như Điều 4", "Sở Nội vụ (để báo cáo)"),
)  # fmt: skip


def at(month: int, day: int, hour: int = 9) -> datetime:
    """A moment of the round."""
    return datetime(2025, month, day, hour, tzinfo=environment.VIETNAM)


def round_of_2025(units: Mapping[str, UnitId]) -> None:
    """Play the round from the proposals before the new school year to the revocation in November."""
    ward = units["PTHACHKHOI"]
    with rehearsing(at(8, 6)):
        _people(ward)
        who = _register(units)
        decisions.open_fund(
            acting_as(OFFICE), unit=ward, year=2025, opening=60_000_000, because="QĐ 1/QĐ-UBND (minh họa)"
        ).or_raise()
    with rehearsing(at(8, 11)):
        _proposed(ward, who)
    with rehearsing(at(8, 18)):
        _held(who[7])
        _council(ward)
    with rehearsing(at(8, 22)):
        decision = _decided(ward)
    with rehearsing(at(8, 26)):
        _after(ward, decision)
    with rehearsing(at(11, 10)):
        _revoked(decision)


def _people(ward: UnitId) -> None:
    """The chairman and four more members of the ward's council."""
    for username, what, duty in (
        (HEAD, "Chủ tịch phường (minh họa)", Duty.UNIT_HEAD),
        *((name, f"Ủy viên hội đồng thứ {place} (minh họa)", Duty.SCORER) for place, name in enumerate(MEMBERS, 1)),
    ):
        new = directory.NewPerson(what, what, username, PASSWORD, is_demo=True)
        person = directory.add_person(system_context(), unit=ward, person=new).or_raise()
        directory.give_duty(system_context(), unit=ward, person=person, duty=duty, since=BEGINNING).or_raise()


def _register(units: Mapping[str, UnitId]) -> list[BearerId]:
    """Forty people of the ward's five schools; some were awarded before, of some the register knows little."""
    ctx, found = acting_as(OFFICE), []
    homes = [units[code] for code in ("TH1", "TH2", "TH3", "TH4", "TH5")]
    for number in range(40):
        family, given = FAMILIES[number % 10], GIVEN[number // 10]
        is_woman = number % 3 != 0
        draft = registry.BearerDraft(
            f"{family} {'Thị' if is_woman else 'Văn'} {given} (minh họa)", born=1975 + number % 20,
            position=POSITIONS[number % 5], is_woman=is_woman if number % 7 else None,
        )  # fmt: skip
        found.append(registry.add_bearer(ctx, unit=homes[number % 5], draft=draft).or_raise())
    for place in (0, 10, 20):
        earlier = [
            (found[place], registry.EntryDraft(MERIT, year, f"{year % 100}/QĐ-UBND (minh họa)", date(year, 12, 20)))
            for year in (2022, 2023, 2024)
        ]
        registry.make_entry(ctx, unit=units["PTHACHKHOI"], drafts=earlier).or_raise()
    return found


def _proposed(ward: UnitId, who: Sequence[BearerId]) -> None:
    """One proposal of the ward itself: certificates for thirty-six, the title of the grass roots for four."""
    ctx = acting_as(OFFICE)
    draft = nominations.NominationDraft(
        "Khen thưởng năm học 2024 - 2025 của phường (dữ liệu minh họa)",
        "cong_trang",
        2025,
        date(2025, 8, 15),
        is_own=True,
    )
    key = nominations.open_nomination(ctx, unit=ward, draft=draft).or_raise()
    awards = [FIGHTER if place < len(MEMBERS) else MERIT for place in range(len(who))]
    nominations.propose(
        ctx, nomination=key,
        proposals=[
            nominations.Proposal(one, award, *YEAR, f"{DONE}: việc thứ {place}.")
            for place, (one, award) in enumerate(zip(who, awards, strict=True), 1)
        ],
    ).or_raise()  # fmt: skip
    nominations.number_letter(ctx, nomination=key, number="45/TTr-UBND (minh họa)", on=date(2025, 8, 11)).or_raise()
    nominations.submit_nomination(ctx, nomination=key, because="Biên bản bình xét gửi kèm sau (minh họa)").or_raise()
    nominations.receive_nomination(ctx, nomination=key).or_raise()


def _held(who: BearerId) -> None:
    """One person is being looked into: nothing goes on for that one."""
    record = registry.RecordDraft(
        "hold", "Thông báo 31 (minh họa)", name="dang_xac_minh_don_thu", since=date(2025, 8, 15)
    )
    registry.keep_record(acting_as(OFFICE), bearer=who, draft=record).or_raise()


def _council(ward: UnitId) -> None:
    """The council votes on the titles, one member standing aside on one; the chairman accepts the certificates."""
    ctx = acting_as(OFFICE)
    people = {name: directory.holder_named(name).person for name in (HEAD, *MEMBERS, OFFICE)}
    seats = [
        council.NewSeat(person=people[name], role="chair" if name == HEAD else "member") for name in (HEAD, *MEMBERS)
    ]
    seats.append(council.NewSeat(person=people[OFFICE], role="secretary", has_vote=False))
    standing = council.Standing(
        name="Hội đồng Thi đua - Khen thưởng phường (dữ liệu minh họa)", since=date(2025, 7, 1),
        quorum_share=Fraction(2, 3), quorum_basis=RULES, counts_aside=False, aside_basis=RULES,
    )  # fmt: skip
    key = council.establish_council(ctx, unit=ward, standing=standing, seats=seats).or_raise()
    council.adopt_rule(
        ctx, council=key, key=FIGHTER, share=Fraction(4, 5), is_strict=False, most=None, basis=RULES
    ).or_raise()
    session = council.prepare_session(
        ctx, council=key, name="Phiên họp xét khen thưởng năm học 2024 - 2025 (dữ liệu minh họa)", held_at=at(8, 18)
    ).or_raise()
    _voted(session)
    for each in nominations.before_council(ctx, ward):
        if each.award == MERIT:
            nominations.accept_dossier(acting_as(HEAD), dossier=each.item)  # the one that is held stays where it is
    council.close_session(ctx, session=session, conclusion="Hội đồng thống nhất danh sách (minh họa).").or_raise()


def _voted(session: SessionId) -> None:
    """The titles come on the agenda from the proposals, and each is voted on."""
    from thidua.foundation.agenda import offers

    ctx = acting_as(OFFICE)
    view = council.session_page(ctx, session).or_raise()
    items = [
        council.put_item(
            ctx, session=session,
            item=council.NewItem(
                "proposal", offer.title, award=offer.award, unit=offer.unit, person=offer.person, source=source.name,
                source_key=offer.key,
            ),
        ).or_raise()
        for source, offer in offers(ctx, view.council.unit)
        if offer.award == FIGHTER
    ]  # fmt: skip
    council.convene_session(ctx, session=session).or_raise()
    attendees = council.session_page(ctx, session).or_raise().attendees
    came = {each.id: council.Came("present") for each in attendees}
    council.mark_attendance(ctx, session=session, came=came).or_raise()
    council.open_session(ctx, session=session).or_raise()
    for place, item in enumerate(items):
        aside = MEMBERS[0] if place == 0 else ""
        if aside:
            seat = next(each.id for each in attendees if "thứ 1 " in each.shown)
            why = "Người được đề nghị là em ruột (minh họa)"
            council.stand_aside(acting_as(aside), item=item, attendee=seat, because=why).or_raise()
        council.open_ballot(ctx, item=item).or_raise()
        for name in (HEAD, *MEMBERS):
            if name != aside:
                council.cast_ballot(acting_as(name), item=item, choice=1).or_raise()
        council.close_ballot(ctx, item=item).or_raise()


def _signed(decision: DecisionId) -> None:
    decisions.check_decision(acting_as(OFFICE), decision=decision).or_raise()
    decisions.sign_decision(acting_as(HEAD), decision=decision).or_raise()


def _decided(ward: UnitId) -> DecisionId:
    """One decision on all that were reviewed and are free, issued on the day."""
    ctx = acting_as(OFFICE)
    items: list[DossierId] = [each.item for each in nominations.reviewed(ctx, ward)]
    decisions.begin_series(ctx, unit=ward, year=2025, after=611).or_raise()
    key = decisions.draft_decision(ctx, unit=ward, draft=WORDS, items=items).or_raise()
    _signed(key)
    decisions.issue_decision(ctx, decision=key, issue=decisions.Issue(date(2025, 8, 22))).or_raise()
    return key


def _after(ward: UnitId, decision: DecisionId) -> None:
    """Certificates for all, and the first prizes are paid out."""
    ctx = acting_as(OFFICE)
    page = decisions.decision_page(ctx, decision).or_raise()
    row = page.row
    lines = tuple(
        certificates.Line(line.name, line.about, line.award_name, line.achievement, f"decision-line:{line.id}")
        for line in page.lines
    )
    certificates.issue_certificates(
        ctx, unit=ward,
        draft=certificates.Draft(
            authority=row.authority, decision=page.view.number, decided_on=date(2025, 8, 22), place=row.place,
            signer_office=row.signer_office, signer=row.signer, layout="Giấy trắng A4 ngang", lines=lines,
        ),
    ).or_raise()  # fmt: skip
    for payment in page.payments[:3]:
        decisions.mark_paid(
            ctx, payment=PaymentId(payment.id), on=date(2025, 8, 26), how="Phiếu chi (minh họa)"
        ).or_raise()


def _revoked(decision: DecisionId) -> None:
    """In November one award falls for fraud; the artefact and the money are to come back."""
    ctx = acting_as(OFFICE)
    page = decisions.decision_page(ctx, decision).or_raise()
    words = decisions.DecisionDraft(
        "hủy bỏ khen thưởng năm học 2024 - 2025 (dữ liệu minh họa)", WORDS.authority, WORDS.parent, WORDS.symbol,
        WORDS.place, WORDS.signer_office, WORDS.signer, WORDS.bases[:2], WORDS.recipients[:1], is_paid=False,
    )  # fmt: skip
    fall = decisions.Fall((page.lines[0].id,), FRAUD, "Kê khai thành tích không đúng (dữ liệu minh họa)")
    key = decisions.draft_revocation(ctx, decision=decision, draft=words, fall=fall).or_raise()
    _signed(key)
    decisions.issue_decision(ctx, decision=key, issue=decisions.Issue(date(2025, 11, 10))).or_raise()
