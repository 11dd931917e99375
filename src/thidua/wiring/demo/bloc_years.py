"""The bloc of plan 002 over the years: 2022 by a mean, 2024 with a verification and a conference, 2025 in the middle.

Units are those of the plan; every score, reason and vote is demo data. 2024: two scorers lie far apart and a third is
called, one member stands aside, the head and its deputy verify with reasons, one objection is upheld, the conference
confirms, elects and proposes. 2025 waits for the head (`thuongtruc`) and the deputy (`donvi2`) to go on verifying.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from thidua.core.kernel.ids import BlocId, RoundId, SheetId, TableId, UnitId
from thidua.core.scoring.criterion import CriteriaTable, Criterion
from thidua.core.scoring.formula import Formula
from thidua.core.scoring.formula.schemes import SCHEMES
from thidua.core.scoring.procedure import Procedure
from thidua.core.scoring.ranking import Last, TieRule
from thidua.foundation.act import rehearsing
from thidua.modules.campaigns import public as campaigns
from thidua.modules.scoring import public as scoring
from thidua.wiring.demo import bloc_meeting
from thidua.wiring.demo.environment import VIETNAM
from thidua.wiring.demo.people import BLOC, BOARD, DEPUTY, acting_as
from thidua.wiring.demo.scores import CRITERIA, fill_sheets

NOTE = "(dữ liệu minh họa)"
HEAD = "thuongtruc"
REGULATION = f"Quy chế hoạt động của khối {NOTE}"
ASKED, APART, DAYS = 3, Decimal(10), 5
"""Each member scores three others; two may differ by ten per cent; five working days for objections."""
FAR = {"1": "18", "2": "11", "3": "11,5", "4": "7", "5": "7"}
"""A scorer that saw one inspection only: far under the others."""
FIRST_CHANGES = (
    ("DV3", "7", "8", "Báo cáo 6 tháng gửi chậm 4 ngày so với hạn của kế hoạch"),
    ("DV4", "7", "8", "Sổ công văn đến ghi báo cáo năm sau hạn 2 ngày"),
    ("DV6", "1", "22", "Một chỉ tiêu giải ngân mới đạt 91%, chưa hoàn thành"),
)
"""Criterion and new score of a unit, with the reason that the law of the bloc asks for."""
LAST_CHANGES = (("DV3", "8", "4", "Hai điển hình trong danh sách chưa có quyết định công nhận"),)


def _at(year: int, month: int, day: int, hour: int = 9) -> datetime:
    return datetime(year, month, day, hour, tzinfo=VIETNAM)


@dataclass(frozen=True, slots=True)
class _Year:
    """The bloc of a year with its open round."""

    year: int
    bloc: BlocId
    round: RoundId
    units: Mapping[str, UnitId]

    def sheet(self, scorer: str, scored: str, *, checks: bool = False) -> SheetId:
        """The sheet of one unit for another, by their codes."""
        view = scoring.round_view(self.round)
        among = view.checks if checks else view.sheets
        wanted = (self.units[scorer], self.units[scored])
        return next(sheet.id for sheet in among if (sheet.scorer, sheet.scored) == wanted)

    def scored_by(self, scorer: str) -> list[str]:
        """Whom a unit was given to score, beside itself."""
        codes = {key: code for code, key in self.units.items()}
        return [codes[sheet.scored] for sheet in scoring.round_view(self.round).sheets_of(self.units[scorer])][1:]


def years(units: Mapping[str, UnitId], name: str) -> None:
    """All three years of the bloc of that name, in their order."""
    members = {unit.code: units[unit.code] for unit in BLOC}
    with rehearsing(_at(2022, 2, 10)):
        bloc = _bloc(2022, name, members)
    _year_2022(members, bloc)
    with rehearsing(_at(2024, 1, 15)):
        bloc = _bloc(2024, name, members)
    _year_2025(members, _year_2024(members, bloc))


def _bloc(year: int, name: str, units: Mapping[str, UnitId]) -> BlocId:
    """The bloc with the year's campaign, as its head begins them."""
    ctx = acting_as(HEAD)
    roles = {BOARD.code: "head", DEPUTY.code: "deputy"}
    members = tuple((key, roles.get(code, "member")) for code, key in units.items())
    draft = campaigns.CampaignDraft(
        name=f"Công tác thi đua, khen thưởng của khối năm {year} {NOTE}", plan_number="",
        plan_issued_on=ctx.today, issuing_body=name,
        phases=(campaigns.PhaseDraft(f"Năm {year}", date(year, 1, 1), date(year, 12, 31)),),
        bloc=campaigns.BlocDraft(name, "Hội đồng Thi đua - Khen thưởng thành phố", year, None, len(units), members),
    )  # fmt: skip
    campaign = campaigns.start_campaign(ctx, unit=units[BOARD.code], draft=draft).or_raise()
    return next(each.id for each in campaigns.visible_blocs(ctx) if each.campaign == campaign)


def _opened(year: int, bloc: BlocId, formula: Formula, table: TableId, units: Mapping[str, UnitId]) -> _Year:
    """Name the formula, prepare and open the year's round."""
    ctx = acting_as(HEAD)
    scoring.name_formula(
        ctx, bloc=bloc, formula=formula, ties=TieRule(last=Last.VOTE), basis=REGULATION,
        procedure=Procedure(each=ASKED, third_share=APART, objection_days=DAYS),
    ).or_raise()  # fmt: skip
    key = scoring.prepare_round(
        ctx, bloc=bloc, table=table, name=f"Chấm điểm thi đua năm {year} {NOTE}",
        opens_on=date(year, 11, 14), closes_on=date(year, 11, 28),
    ).or_raise()  # fmt: skip
    scoring.open_round(ctx, scoring_round=key).or_raise()
    return _Year(year, bloc, key, units)


def _adopted(bloc: BlocId, table: CriteriaTable) -> TableId:
    ctx = acting_as(HEAD)
    key = scoring.import_table(ctx, bloc=bloc, table=table, name=table.name).or_raise()
    scoring.adopt_table(ctx, table=key).or_raise()
    return key


def _year_2022(units: Mapping[str, UnitId], bloc: BlocId) -> None:
    """The year before: half self, half cross score, no verification."""
    with rehearsing(_at(2022, 11, 14)):
        table = _adopted(bloc, replace(CRITERIA, year=2022))
        year = _opened(2022, bloc, SCHEMES["mean_of_both"].formula, table, units)
    with rehearsing(_at(2022, 11, 24)):
        fill_sheets(year.round, year=2022)
    with rehearsing(_at(2022, 12, 8)):
        scoring.close_round(acting_as(HEAD), scoring_round=year.round).or_raise()


def _table_of_2025() -> CriteriaTable:
    """What the members changed for 2025: digital work weighs more, the yearly tasks less."""
    weights = {"1": Decimal(20), "2": Decimal(20)}

    def weighed(each: Criterion) -> Criterion:
        return replace(each, maximum=weights.get(each.code, each.maximum))

    sections = tuple(
        replace(section, criteria=tuple(map(weighed, section.criteria))) for section in CRITERIA.sections
    )  # fmt: skip
    return replace(CRITERIA, year=2025, sections=sections)


def _year_2024(units: Mapping[str, UnitId], bloc: BlocId) -> BlocId:
    """Scored, verified, objected to, confirmed and closed; the bloc of 2025 comes out of its conference."""
    with rehearsing(_at(2024, 11, 14)):
        year = _opened(2024, bloc, SCHEMES["three_parts"].formula, _adopted(bloc, CRITERIA), units)
    with rehearsing(_at(2024, 11, 22)):
        _one_stands_aside(year)
        harsh = year.scored_by("DV7")[-1]
        _typed("donvi7", year.sheet("DV7", harsh), FAR)
        fill_sheets(year.round, year=2024)
        _third(year, harsh)
    with rehearsing(_at(2024, 12, 3)):
        scoring.begin_verification(acting_as(HEAD), scoring_round=year.round).or_raise()
        _verified(year, BOARD.code, ("DV3", "DV4", "DV5", "DV6", "DV7", DEPUTY.code), FIRST_CHANGES)
        _verified(year, DEPUTY.code, (BOARD.code,), ())
    with rehearsing(_at(2024, 12, 5)):
        scoring.put_to_meeting(acting_as(HEAD), scoring_round=year.round).or_raise()
    _objected(year)
    with rehearsing(bloc_meeting.HELD):
        return bloc_meeting.conference(bloc, year.round, units)


def _one_stands_aside(year: _Year) -> None:
    scored = year.scored_by("DV5")[0]
    because = f"Người chấm của đơn vị vừa chuyển công tác từ đơn vị được chấm, tránh xung đột lợi ích {NOTE}"
    scoring.stand_aside(acting_as("donvi5"), sheet=year.sheet("DV5", scored), because=because).or_raise()


def _third(year: _Year, unit: str) -> None:
    """The head calls a further scorer where two lie apart by more than agreed; that one scores as its manner is."""
    asked = {sheet.scorer for sheet in scoring.round_view(year.round).sheets if sheet.scored == year.units[unit]}
    scorer = next(key for key in year.units.values() if key not in asked)
    because = f"Hai đơn vị chấm lệch nhau hơn 10% điểm tối đa {NOTE}"
    scoring.call_third(
        acting_as(HEAD), scoring_round=year.round, unit=year.units[unit], scorer=scorer, because=because
    ).or_raise()
    fill_sheets(year.round, year=year.year)


def _typed(login: str, sheet: SheetId, points: Mapping[str, str], reason: str = "") -> None:
    """Enter points as that scorer, on top of what stands there."""
    ctx = acting_as(login)
    cells = scoring.sheet_page(ctx, sheet).or_raise().cells
    for code, text in points.items():
        version = cells[code].version if code in cells else 0
        scoring.enter_score(ctx, sheet=sheet, typed=scoring.Typed(code, text, reason), version=version).or_raise()


Changes = tuple[tuple[str, str, str, str], ...]


def _verified(year: _Year, by: str, codes: tuple[str, ...], changes: Changes) -> None:
    """Score as proposed, change what the proofs do not bear out, each with its reason, and hand in."""
    login = HEAD if by == BOARD.code else DEPUTY.people[0][0]
    for code in codes:
        sheet = year.sheet(by, code, checks=True)
        scoring.accept_proposal(acting_as(login), sheet=sheet).or_raise()
        for unit, criterion, points, reason in changes:
            if unit == code:
                _typed(login, sheet, {criterion: points}, f"{reason} {NOTE}")
        scoring.submit_sheet(acting_as(login), sheet=sheet).or_raise()


def _objected(year: _Year) -> None:
    """A member shows the post's stamp; the head upholds it, takes its sheet back and gives the point again."""
    with rehearsing(_at(2024, 12, 9)):
        text = f"Báo cáo năm gửi ngày 28/11/2024 theo dấu bưu điện, trước hạn của kế hoạch {NOTE}"
        key = scoring.file_objection(
            acting_as("donvi4"), scoring_round=year.round, unit=year.units["DV4"], text=text, criterion="7"
        ).or_raise()
    with rehearsing(_at(2024, 12, 11)):
        answer = f"Đã đối chiếu dấu bưu điện: báo cáo gửi đúng hạn, điểm tiêu chí 7 được cho lại {NOTE}"
        scoring.answer_objection(acting_as(HEAD), objection=key, answer=answer, is_upheld=True).or_raise()
        sheet = year.sheet(BOARD.code, "DV4", checks=True)
        scoring.withdraw_sheet(acting_as(HEAD), sheet=sheet).or_raise()
        _typed(HEAD, sheet, {"7": "9,5"}, f"Theo trả lời kiến nghị ngày 11/12/2024 {NOTE}")
        scoring.submit_sheet(acting_as(HEAD), sheet=sheet).or_raise()


def _year_2025(units: Mapping[str, UnitId], bloc: BlocId) -> None:
    """The members have scored; the head has verified two of six, the deputy not yet the head."""
    with rehearsing(_at(2025, 11, 14)):
        year = _opened(2025, bloc, SCHEMES["three_parts"].formula, _adopted(bloc, _table_of_2025()), units)
    with rehearsing(_at(2025, 11, 24)):
        fill_sheets(year.round, year=2025)
    with rehearsing(_at(2025, 12, 3)):
        scoring.begin_verification(acting_as(HEAD), scoring_round=year.round).or_raise()
    with rehearsing(_at(2025, 12, 4)):
        _verified(year, BOARD.code, ("DV3", "DV5"), LAST_CHANGES)
