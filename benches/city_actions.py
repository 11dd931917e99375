"""The same city, made by the real actions: units, people, duties, the catalogue from one workbook, rounds."""

import os
from random import Random

from benches.city import (
    BEGINNING,
    CLOSES,
    HALF_END,
    HALF_TIME,
    OPENS,
    PREPARED,
    SET_UP,
    TABLE,
    YEAR,
    Member,
    members,
    typed,
    workbook,
)
from thidua.adapters.blocs_xlsx import BlocsXlsx
from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import BlocId, RoundId, UnitId
from thidua.core.scoring.formula.schemes import SCHEMES
from thidua.core.scoring.procedure import Procedure
from thidua.core.scoring.ranking import TieRule
from thidua.foundation.act import Context, new_context, rehearsing, system_context
from thidua.modules.campaigns import public as campaigns
from thidua.modules.directory import public as directory
from thidua.modules.scoring import public as scoring

SEED = 20261130
MOST_BLOCS = int(os.environ.get("THIDUA_BENCH_BLOCS", "35"))
"""Fewer for trying the bench itself."""
PASSWORD = "mo-phong-2026"
Bloc = tuple[str, str, tuple[Member, ...]]


def acting(login: str) -> Context:
    """The context of this moment for a log-in."""
    return new_context(directory.holder_named(login))


class City:
    """The city with its blocs; rounds by the code of their bloc."""

    def __init__(self) -> None:
        self.blocs: list[Bloc] = list(members(Random(SEED)))[:MOST_BLOCS]
        self.units: dict[str, UnitId] = {}
        self.keys: dict[str, BlocId] = {}
        self.rounds: dict[str, RoundId] = {}
        self.first_half: dict[str, RoundId] = {}

    def settle(self) -> int:
        """Every unit with a person who scores, heads and writes for it; how many units there are."""
        with rehearsing(SET_UP):
            ctx = system_context()
            first = directory.NewPerson("Quản trị", "", "quantri", PASSWORD)
            root = directory.set_up(
                ctx, code="TP", name="Thành phố mô phỏng", place="Hải Phòng", administrator=first, since=BEGINNING
            ).or_raise()
            self.units["TP"] = root
            self._person(ctx, root, "hoidong", (Duty.STANDING_OFFICE, Duty.UNIT_HEAD))
            for _code, _name, units in self.blocs:
                for unit in units:
                    self.units[unit.code] = directory.add_unit(
                        ctx, parent=root, code=unit.code, name=f"Đơn vị mô phỏng {unit.code}", short_name=unit.code,
                        since=BEGINNING,
                    ).or_raise()  # fmt: skip
                    duties = (Duty.SCORER, Duty.UNIT_HEAD, Duty.STANDING_OFFICE)
                    self._person(ctx, self.units[unit.code], unit.login, duties)
        return len(self.units) - 1

    def _person(self, ctx: Context, unit: UnitId, login: str, duties: tuple[Duty, ...]) -> None:
        person = directory.NewPerson(f"Người {login}", "", login, PASSWORD)
        key = directory.add_person(ctx, unit=unit, person=person).or_raise()
        for duty in duties:
            directory.give_duty(ctx, unit=unit, person=key, duty=duty, since=BEGINNING).or_raise()

    def set_up_blocs(self) -> int:
        """The 15 clusters and 20 blocs from one workbook; how many there are."""
        with rehearsing(SET_UP):
            entries = BlocsXlsx().read(workbook(self.blocs)).or_raise()
            ctx = acting("hoidong")
            campaigns.set_up_blocs(
                ctx, unit=self.units["TP"], year=YEAR, decision="QĐ mô phỏng 01/QĐ-UBND", entries=entries
            ).or_raise()
            for _code, _name, units in self.blocs:
                for bloc in campaigns.visible_blocs(acting(units[0].login)):
                    self.keys[bloc.code] = bloc.id
        return len(self.keys)

    def open_rounds(self) -> int:
        """Name each bloc's formula, adopt its table, prepare and open its round; how many sheets were made."""
        sheets = 0
        with rehearsing(PREPARED):
            for code, _name, units in self.blocs:
                ctx, bloc = acting(units[0].login), self.keys[code]
                # Clusters verify what members say of themselves, blocs weigh own and cross scores.
                formula = SCHEMES["verified" if code.startswith("C") else "weighted"].formula
                scoring.name_formula(
                    ctx, bloc=bloc, formula=formula, ties=TieRule(), procedure=Procedure(), basis="Quy chế mô phỏng"
                ).or_raise()
                table = scoring.import_table(ctx, bloc=bloc, table=TABLE, name="bang.xlsx").or_raise()
                scoring.adopt_table(ctx, table=table).or_raise()
                made = scoring.prepare_round(
                    ctx, bloc=bloc, table=table, name="Chấm điểm năm 2026", opens_on=OPENS, closes_on=CLOSES
                ).or_raise()
                self.rounds[code] = scoring.open_round(ctx, scoring_round=made).or_raise()
                sheets += len(scoring.round_view(made).sheets)
        return sheets

    def close_first_half(self, many: int) -> int:
        """A round of the first half of the year, closed, in the first blocs that verify nothing; how many sheets."""
        filled = 0
        unverified = [each for each in self.blocs if each[0].startswith("K")]
        with rehearsing(HALF_TIME):
            for code, _name, units in unverified[:many]:
                ctx, bloc = acting(units[0].login), self.keys[code]
                table = scoring.round_view(self.rounds[code]).table
                made = scoring.prepare_round(
                    ctx, bloc=bloc, table=table, name="Chấm điểm 6 tháng", opens_on=HALF_TIME.date(), closes_on=HALF_END
                ).or_raise()
                scoring.open_round(ctx, scoring_round=made).or_raise()
                filled += self._fill_round(made, units)
                scoring.put_to_meeting(ctx, scoring_round=made).or_raise()
                scoring.close_round(ctx, scoring_round=made).or_raise()
                self.first_half[code] = made
        return filled

    def _fill_round(self, made: RoundId, units: tuple[Member, ...]) -> int:
        """Every sheet of a round as its own scorer would fill it."""
        chance, by_unit = Random(SEED + 2), {self.units[unit.code]: unit for unit in units}
        sheets = scoring.round_view(made).sheets
        for sheet in sheets:
            ctx = acting(by_unit[sheet.scorer].login)
            for criterion, text in typed(chance, by_unit[sheet.scored].merit).items():
                entry = scoring.Typed(criterion, text)
                scoring.enter_score(ctx, sheet=sheet.id, typed=entry, version=0).or_raise()
            scoring.submit_sheet(ctx, sheet=sheet.id).or_raise()
        return len(sheets)
