"""The city of the round of 2024: its units, clusters and blocs, and how each comes to a closed result.

Units, people, scores, numbers and amounts are demo data; sizes of the whole are those of the city of the sources (15
clusters and 20 blocs).
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from thidua.core.access.duty import Duty
from thidua.core.blocs.catalogue import BlocEntry
from thidua.core.blocs.term import DEPUTY, HEAD, MEMBER
from thidua.core.kernel.ids import BlocId, RoundId, UnitId
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Section
from thidua.core.scoring.formula.schemes import SCHEMES
from thidua.core.scoring.procedure import Procedure
from thidua.core.scoring.ranking import TieRule
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.campaigns import public as campaigns
from thidua.modules.directory import public as directory
from thidua.modules.scoring import public as scoring
from thidua.wiring.demo import environment
from thidua.wiring.demo.people import BEGINNING, PASSWORD, acting_as

YEAR = 2024
CATALOGUE = "QĐ 88/QĐ-UBND (minh họa)"
TABLE = CriteriaTable(
    "Bảng tiêu chí của thành phố (dữ liệu minh họa)", YEAR,
    (
        Section("I", "Thực hiện nhiệm vụ", (
            Criterion("1", "Hoàn thành các chỉ tiêu, nhiệm vụ được giao", Decimal(70)),
            Criterion("2", "Công tác thi đua, khen thưởng", Decimal(30)),
        )),
    ),
    scale=Decimal(100),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Size:
    """How large the round is: members of each cluster and each bloc, and how many certificates come of it."""

    clusters: tuple[int, ...]
    blocs: tuple[int, ...]
    certificates: int


SMALL = Size((4, 3), (4, 3, 3), 40)
WHOLE = Size(
    (9, 9, 9, 8, 8, 8, 8, 8, 7, 7, 7, 7, 7, 6, 6),
    (11, 11, 10, 10, 9, 9, 9, 8, 8, 8, 8, 8, 8, 7, 7, 7, 6, 6, 5, 5), 400,
)  # fmt: skip


def at(month: int, day: int, hour: int = 9, *, year: int = YEAR) -> datetime:
    """A moment of the round, in the office's zone."""
    return datetime(year, month, day, hour, tzinfo=environment.VIETNAM)


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a bloc: code, log-in of its officer, and how good it is in hundredths."""

    code: str
    login: str
    merit: int


@dataclass(slots=True)
class City:
    """The round with what has been made so far; `units` by code, blocs and rounds by the code of the bloc."""

    size: Size
    city: UnitId
    office: str
    head: str
    members: dict[str, tuple[Member, ...]] = field(default_factory=dict)
    units: dict[str, UnitId] = field(default_factory=dict)
    blocs: dict[str, BlocId] = field(default_factory=dict)
    rounds: dict[str, RoundId] = field(default_factory=dict)

    def name_of(self, code: str) -> str:
        """What a bloc is called."""
        return f"{'Cụm' if code.startswith('C') else 'Khối'} thi đua số {int(code[1:])} (dữ liệu minh họa)"

    def settle(self) -> int:
        """Every unit with the one person who scores, heads and writes for it; how many units there are."""
        with rehearsing(at(1, 3)):
            ctx = system_context()
            for kind, sizes in (("C", self.size.clusters), ("K", self.size.blocs)):
                for place, count in enumerate(sizes, 1):
                    bloc = f"{kind}{place:02}"
                    self.members[bloc] = tuple(
                        Member(f"{bloc}.{n}", f"{bloc.lower()}dv{n}", 74 + (17 * n + 7 * place) % 23)
                        for n in range(1, count + 1)
                    )
                    for n, member in enumerate(self.members[bloc], 1):
                        word = "cụm" if kind == "C" else "khối"
                        name = f"Đơn vị thứ {n} của {word} số {place} (minh họa)"
                        self.units[member.code] = directory.add_unit(
                            ctx, parent=self.city, code=member.code, name=name, short_name=f"{bloc} {n}",
                            since=BEGINNING,
                        ).or_raise()  # fmt: skip
                        self._officer(member, name)
        return len(self.units)

    def _officer(self, member: Member, name: str) -> None:
        ctx, unit = system_context(), self.units[member.code]
        new = directory.NewPerson(f"Cán bộ {member.login}", name, member.login, PASSWORD, is_demo=True)
        person = directory.add_person(ctx, unit=unit, person=new).or_raise()
        for duty in (Duty.STANDING_OFFICE, Duty.SCORER, Duty.UNIT_HEAD):
            directory.give_duty(ctx, unit=unit, person=person, duty=duty, since=BEGINNING).or_raise()

    def set_up_blocs(self) -> int:
        """The clusters and blocs of the year by one catalogue of the city; how many there are."""
        parts = (HEAD, DEPUTY)
        entries = [
            BlocEntry(code, self.name_of(code), tuple(
                (member.code, parts[n] if n < len(parts) else MEMBER) for n, member in enumerate(members)
            ))
            for code, members in self.members.items()
        ]  # fmt: skip
        with rehearsing(at(1, 15)):
            ctx = acting_as(self.office)
            campaign = campaigns.set_up_blocs(
                ctx, unit=self.city, year=YEAR, decision=CATALOGUE, entries=entries
            ).or_raise()  # fmt: skip
            names = {self.name_of(code): code for code in self.members}
            for bloc in campaigns.visible_blocs(ctx):
                if bloc.campaign == campaign:
                    self.blocs[names[bloc.name]] = bloc.id
        return len(self.blocs)

    def open_rounds(self) -> int:
        """Each bloc's head names the formula, adopts the table and opens the round; how many sheets there are."""
        sheets = 0
        with rehearsing(at(11, 18)):
            for code, members in self.members.items():
                ctx, bloc = acting_as(members[0].login), self.blocs[code]
                scoring.name_formula(
                    ctx, bloc=bloc, formula=SCHEMES["weighted"].formula, ties=TieRule(), procedure=Procedure(),
                    basis="Quy chế cụm, khối (minh họa)",
                ).or_raise()  # fmt: skip
                table = scoring.import_table(ctx, bloc=bloc, table=TABLE, name=TABLE.name).or_raise()
                scoring.adopt_table(ctx, table=table).or_raise()
                made = scoring.prepare_round(
                    ctx, bloc=bloc, table=table, name=f"Chấm điểm năm {YEAR} (dữ liệu minh họa)",
                    opens_on=date(YEAR, 11, 20), closes_on=date(YEAR, 12, 10),
                ).or_raise()  # fmt: skip
                self.rounds[code] = scoring.open_round(ctx, scoring_round=made).or_raise()
                sheets += len(scoring.round_view(made).sheets)
        return sheets

    def score(self) -> int:
        """Every member fills and hands in its own sheet and those of the others of its bloc; how many cells."""
        cells = 0
        with rehearsing(at(12, 2, 19)):
            for code, members in self.members.items():
                by_unit = {self.units[member.code]: member for member in members}
                contexts = {unit: acting_as(member.login) for unit, member in by_unit.items()}
                for sheet in scoring.round_view(self.rounds[code]).sheets:
                    ctx, merit = contexts[sheet.scorer], by_unit[sheet.scored].merit + 2 * sheet.is_own
                    for criterion in TABLE.criteria():
                        points = str(criterion.maximum * merit // 100)
                        scoring.enter_score(
                            ctx, sheet=sheet.id, typed=scoring.Typed(criterion.code, points), version=0
                        ).or_raise()
                        cells += 1
                    scoring.submit_sheet(ctx, sheet=sheet.id).or_raise()
        return cells

    def close_rounds(self) -> int:
        """Each bloc meets and its head closes; how many results there are."""
        with rehearsing(at(12, 11)):
            for code, members in self.members.items():
                ctx = acting_as(members[0].login)
                scoring.put_to_meeting(ctx, scoring_round=self.rounds[code]).or_raise()
                scoring.close_round(ctx, scoring_round=self.rounds[code]).or_raise()
        return len(self.rounds)
