"""The few shared scenes, built by calling the real actions: a bloc of seven, its rounds, and who acts in them.

The units are "Đơn vị thứ 1" (head) … "Đơn vị thứ 7", and one that is not in the bloc. Scenes are built on the days of
their papers (`rehearsing`), whatever the clock of the test says.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tests.remembered import remembered
from thidua.core.access.duty import NOBODY, Duty
from thidua.core.kernel.ids import BlocId, RoundId, SheetId, TableId, UnitId
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section
from thidua.core.scoring.formula import Formula, Missing, Part, Source
from thidua.core.scoring.procedure import Procedure
from thidua.core.scoring.ranking import TieRule
from thidua.foundation.act import Context, new_context, rehearsing, system_context
from thidua.modules.campaigns import public as campaigns
from thidua.modules.directory import public as directory
from thidua.modules.scoring import public as scoring

VIETNAM = timezone(timedelta(hours=7))
BEGINNING = date(2020, 1, 1)
OPENS, CLOSES = date(2026, 11, 20), date(2026, 12, 10)
BEFORE = datetime(2026, 11, 16, 9, tzinfo=VIETNAM)
DURING = datetime(2026, 11, 25, 9, tzinfo=VIETNAM)
LAST_MINUTE = datetime(2026, 12, 10, 23, 59, tzinfo=VIETNAM)
AFTER = datetime(2026, 12, 12, 9, tzinfo=VIETNAM)
PASSWORD = "thu-nghiem-2026"
ALL_DUTIES = (Duty.STANDING_OFFICE, Duty.UNIT_HEAD, Duty.SCORER)
RULE = {
    "cross_raters": 6, "divisor": 7, "cross_term": "sum", "expression": "(self + sum(cross)) / 7",
    "text": "Điểm = [Điểm tự chấm (1) + Điểm của 6 đơn vị chấm chéo (2)]/7",
}  # fmt: skip
PEOPLE: Mapping[str, tuple[tuple[str, tuple[Duty, ...]], ...]] = {
    "DV1": (("truong", (Duty.STANDING_OFFICE, Duty.SCORER)), ("lanhdao", (Duty.UNIT_HEAD,))),
    "DV2": (("pho", ALL_DUTIES),),
    "DV3": (("cham3", (Duty.SCORER,)), ("cung3", (Duty.SCORER,))),
    **{f"DV{n}": ((f"cham{n}", (Duty.SCORER,)),) for n in range(4, 8)},
    "NGOAI": (("ngoai", ALL_DUTIES),),
}
"""Log-ins by unit. `truong` runs the bloc; `pho` has every duty, but at another member; `ngoai` in no bloc at all."""
MEMBERS = tuple(f"DV{number}" for number in range(1, 8))
NAMES = tuple(f"Đơn vị thứ {number}" for number in range(1, 8))

ONE = CriteriaTable("Bảng một tiêu chí", 2026, (Section("I", "Chung", (Criterion("1", "Kết quả", Decimal(100)),)),))
SEVERAL = CriteriaTable(
    name="Bảng tiêu chí", year=2026, scale=Decimal(100), bonus_cap=Decimal(5),
    sections=(
        Section("I", "Nhiệm vụ", maximum=Decimal(100), criteria=(
            Criterion("1", "Hoàn thành chỉ tiêu", Decimal(60), method="Theo báo cáo năm"),
            Criterion("2", "Chấp hành pháp luật", Decimal(40), step=Decimal("0.5"), veto=True),
        )),
        Section("II", "Thưởng, trừ", criteria=(
            Criterion("T1", "Mô hình mới", Decimal(5), Kind.BONUS),
            Criterion("P1", "Báo cáo chậm", Decimal(5), Kind.PENALTY),
        )),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bloc:
    """A bloc of seven whose campaign runs; units by code."""

    units: Mapping[str, UnitId]
    key: BlocId


@dataclass(frozen=True, slots=True)
class Round:
    """A round of the bloc; its sheets by scorer and scored (codes of units)."""

    bloc: Bloc
    table: TableId
    key: RoundId
    sheets: Mapping[tuple[str, str], SheetId]


def acting_as(username: str) -> Context:
    """The context of this moment for that log-in; the empty name is nobody."""
    return new_context(directory.holder_named(username) if username else NOBODY)


def _person(ctx: Context, unit: UnitId, username: str, duties: tuple[Duty, ...]) -> None:
    person = directory.NewPerson(f"Người {username}", "", username, PASSWORD)
    key = directory.add_person(ctx, unit=unit, person=person).or_raise()
    for duty in duties:
        directory.give_duty(ctx, unit=unit, person=key, duty=duty, since=BEGINNING).or_raise()


def _units() -> dict[str, UnitId]:
    ctx = system_context()
    administrator = directory.NewPerson("Người quantri", "", "quantri", PASSWORD)
    root = directory.set_up(
        ctx, code="TP", name="Thành phố", place="Hải Phòng", administrator=administrator, since=BEGINNING
    ).or_raise()
    _person(ctx, root, "kiemtra", (Duty.AUDITOR,))
    units = {"TP": root}
    names = {**dict(zip(MEMBERS, NAMES, strict=True)), "NGOAI": "Đơn vị ngoài khối"}
    for code, name in names.items():
        units[code] = directory.add_unit(
            ctx, parent=root, code=code, name=name, short_name=code, since=BEGINNING
        ).or_raise()
        for username, duties in PEOPLE[code]:
            _person(ctx, units[code], username, duties)
    return units


def start_bloc(
    units: Mapping[str, UnitId], *, members: tuple[str, ...] = MEMBERS, rule: Mapping[str, object] | None = RULE
) -> BlocId:
    """A running campaign of the head with a bloc of these members, the first of them its head."""
    roles = {members[0]: "head"}
    draft = campaigns.CampaignDraft(
        name="Phong trào thi đua năm 2026", plan_number="01/KH-KTĐ", plan_issued_on=date(2026, 4, 9),
        issuing_body="Khối thi đua",
        bloc=campaigns.BlocDraft(
            name="Khối thi đua số 1", parent_body="Hội đồng Thi đua - Khen thưởng thành phố", year=2026,
            rule=rule, size=len(members), units=tuple((units[code], roles.get(code, "member")) for code in members),
        ),
    )  # fmt: skip
    ctx = acting_as("truong")
    campaign = campaigns.start_campaign(ctx, unit=units[members[0]], draft=draft).or_raise()
    return next(bloc.id for bloc in campaigns.visible_blocs(ctx) if bloc.campaign == campaign)


def bloc_of_seven() -> Bloc:
    """The tree, the people and their duties, and a bloc whose plan prints (self + sum of six) / 7."""
    return remembered(_bloc_of_seven)


def _bloc_of_seven() -> Bloc:
    with rehearsing(BEFORE):
        units = _units()
        return Bloc(units, start_bloc(units))


def adopted_table(bloc: Bloc, table: CriteriaTable = ONE) -> TableId:
    """A table that the bloc's head took in and adopted."""
    with rehearsing(BEFORE):
        key = scoring.import_table(acting_as("truong"), bloc=bloc.key, table=table, name="bang.xlsx").or_raise()
        return scoring.adopt_table(acting_as("truong"), table=key).or_raise()


def prepared_round(bloc: Bloc, table: CriteriaTable = ONE, *, missing: Missing = Missing.REFUSE) -> Round:
    """A round that is not open yet, from 20/11 to 10/12/2026."""
    key = adopted_table(bloc, table)
    with rehearsing(BEFORE):
        made = scoring.prepare_round(
            acting_as("truong"), bloc=bloc.key, table=key, name="Chấm điểm năm 2026", opens_on=OPENS,
            closes_on=CLOSES, missing=missing,
        ).or_raise()  # fmt: skip
    return Round(bloc, key, made, {})


def open_round(bloc: Bloc, table: CriteriaTable = ONE, *, missing: Missing = Missing.REFUSE) -> Round:
    """The same, opened: 49 sheets, all blank."""
    return remembered(_open_round, bloc, table, missing)


def _open_round(bloc: Bloc, table: CriteriaTable, missing: Missing) -> Round:
    prepared = prepared_round(bloc, table, missing=missing)
    with rehearsing(BEFORE):
        scoring.open_round(acting_as("truong"), scoring_round=prepared.key).or_raise()
        view = scoring.round_page(acting_as("truong"), prepared.key).or_raise()
    codes = {unit: code for code, unit in bloc.units.items()}
    sheets = {(codes[sheet.scorer], codes[sheet.scored]): sheet.id for sheet in view.sheets}
    return Round(bloc, prepared.table, prepared.key, sheets)


def scorer_of(code: str) -> str:
    """The log-in that fills the sheets of a unit."""
    return PEOPLE[code][0][0]


def enter(round_: Round, scorer: str, scored: str, **scores: str) -> None:
    """Enter scores on one sheet as the scorer's own person; criteria by code, with an underscore before a digit."""
    with rehearsing(DURING):
        for code, text in scores.items():
            typed = scoring.Typed(code.removeprefix("_"), text)
            sheet = round_.sheets[scorer, scored]
            scoring.enter_score(acting_as(scorer_of(scorer)), sheet=sheet, typed=typed, version=0).or_raise()


def hand_in(round_: Round, scorer: str, scored: str, **scores: str) -> None:
    """Enter scores and hand the sheet in."""
    enter(round_, scorer, scored, **scores)
    with rehearsing(DURING):
        scoring.submit_sheet(acting_as(scorer_of(scorer)), sheet=round_.sheets[scorer, scored]).or_raise()


def hand_all_in(
    round_: Round, given: Mapping[tuple[str, str], str] | None = None, *, but: tuple[tuple[str, str], ...] = ()
) -> None:
    """Hand in every sheet of a round of one criterion: the points given, and 90 where none are."""
    remembered(_hand_all_in, round_, dict(given or {}), but)


def _hand_all_in(round_: Round, given: Mapping[tuple[str, str], str], but: tuple[tuple[str, str], ...]) -> None:
    for pair in round_.sheets:
        if pair not in but:
            hand_in(round_, *pair, _1=given.get(pair, "90"))


PLAN_EXAMPLES: Mapping[tuple[str, str], str] = {
    ("DV1", "DV1"): "95",
    **{(f"DV{n}", "DV1"): points for n, points in zip(range(2, 8), ("90", "92", "94", "88", "91", "93"), strict=True)},
    **{(f"DV{n}", "DV2"): "100" for n in range(1, 8)},
    ("DV3", "DV3"): "98",
}
"""The plan's three examples as the first three units; the others have 90 from everybody."""


def closed_round(bloc: Bloc, given: Mapping[tuple[str, str], str] | None = None) -> Round:
    """A round of one criterion with every sheet in, closed on 12/12/2026."""
    return remembered(_closed_round, bloc, dict(PLAN_EXAMPLES if given is None else given))


def _closed_round(bloc: Bloc, given: Mapping[tuple[str, str], str]) -> Round:
    round_ = open_round(bloc)
    hand_all_in(round_, given)
    with rehearsing(AFTER):
        scoring.close_round(acting_as("truong"), scoring_round=round_.key).or_raise()
    return round_


CHECKED: Mapping[str, Any] = {
    "formula": Formula("Thẩm định", (Part(Source.VERIFIED, Fraction(1), missing=Missing.TAKE_SELF),)),
    "ties": TieRule(), "procedure": Procedure(), "basis": "Quy chế số 01/QC-KTĐ",
}  # fmt: skip
"""An official formula by which the verified score replaces the unit's own, as provincial texts do."""
RING: Mapping[str, Any] = CHECKED | {
    "formula": Formula("Trung bình", (Part(Source.CROSS, Fraction(1)),)),
    "procedure": Procedure(each=2, third_share=Decimal(10)),
}
"""Everybody scores two others, and a third is called where they differ by more than 10 %."""


def leave(bloc: Bloc, code: str) -> None:
    """A member leaves on the day on which the round opens."""
    with rehearsing(BEFORE):
        campaigns.leave_bloc(
            acting_as("truong"), bloc=bloc.key, unit=bloc.units[code], on=OPENS, because="Sáp nhập"
        ).or_raise()


def official(bloc: Bloc, rule: Mapping[str, Any]) -> None:
    """The bloc has a deputy, DV2, and this official formula."""
    with rehearsing(BEFORE):
        campaigns.record_term(
            acting_as("truong"), bloc=bloc.key, unit=bloc.units["DV2"], role="deputy", since=date(2026, 1, 1),
            basis="Biên bản",
        ).or_raise()  # fmt: skip
        scoring.name_formula(acting_as("truong"), bloc=bloc.key, **rule).or_raise()


def checked_round(bloc: Bloc, table: CriteriaTable = ONE, rule: Mapping[str, Any] = CHECKED) -> Round:
    """An open round whose formula takes verified scores."""
    return remembered(_checked_round, bloc, table, rule)


def _checked_round(bloc: Bloc, table: CriteriaTable, rule: Mapping[str, Any]) -> Round:
    official(bloc, rule)
    return open_round(bloc, table)


def with_checks(round_: Round) -> Round:
    """The same round with the sheets of its verification, by (part, verifier, unit)."""
    view = scoring.round_page(acting_as("truong"), round_.key).or_raise()
    codes = {unit: code for code, unit in round_.bloc.units.items()}
    checks = {(sheet.part, codes[sheet.scorer], codes[sheet.scored]): sheet.id for sheet in view.checks}
    return Round(round_.bloc, round_.table, round_.key, {**round_.sheets, **checks})  # type: ignore[dict-item] # keys of three


def verifying_round(bloc: Bloc, given: Mapping[tuple[str, str], str] | None = None) -> Round:
    """The same, every sheet in, the verification begun."""
    return remembered(_verifying_round, bloc, given)


def _verifying_round(bloc: Bloc, given: Mapping[tuple[str, str], str] | None) -> Round:
    round_ = checked_round(bloc)
    hand_all_in(round_, given)
    with rehearsing(DURING):
        scoring.begin_verification(acting_as("truong"), scoring_round=round_.key).or_raise()
        return with_checks(round_)


def verifier_of(code: str) -> str:
    """The log-in that verifies a unit's sheet: the head's, and the deputy's for the head."""
    return "pho" if code == "DV1" else "truong"


def verified_round(bloc: Bloc) -> Round:
    """The same, everything verified as proposed."""
    return remembered(_verified_round, bloc)


def _verified_round(bloc: Bloc) -> Round:
    round_ = verifying_round(bloc)
    with rehearsing(DURING):
        for key, sheet in round_.sheets.items():
            if key[0] == "verified":
                ctx = acting_as(verifier_of(key[2]))
                scoring.accept_proposal(ctx, sheet=sheet).or_raise()
                scoring.submit_sheet(ctx, sheet=sheet).or_raise()
    return round_


def ring_round(bloc: Bloc) -> Round:
    """An open round in which everybody scores two others."""
    return checked_round(bloc, rule=RING)


def not_asked(round_: Round, code: str) -> UnitId:
    """The first member that does not score the unit yet."""
    asked = {scorer for scorer, scored in round_.sheets if scored == code}
    return next(round_.bloc.units[each] for each in MEMBERS if each not in asked)
