"""From the blocs' results of 2024 to the register: proposals, council, decision, certificates, one award that falls.

One member of the council is out of the vote on its own unit's flag, one flag gets a vote too few, one person is held by
a disciplinary matter, and in March one commendation is revoked on which a later award rests.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime

from thidua.core.decisions.grounds import FRAUD
from thidua.core.kernel.ids import BearerId, DecisionId, DossierId, NominationId, UnitId
from thidua.core.kernel.outcome import Ok
from thidua.foundation import outbox
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.certificates import public as certificates
from thidua.modules.decisions import public as decisions
from thidua.modules.directory import public as directory
from thidua.modules.nominations import public as nominations
from thidua.modules.registry import public as registry
from thidua.modules.scoring import public as scoring
from thidua.wiring.demo import city_council, environment
from thidua.wiring.demo.city_blocs import City
from thidua.wiring.demo.people import acting_as

FLAG, COMMENDED, PRIME_MINISTER = "co_thi_dua_bo_tinh", "bang_khen_bo_tinh", "bang_khen_thu_tuong"
PRIZES = "Bảng tiền thưởng của thành phố (dữ liệu minh họa)"
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")
MIDDLES, GIVEN = ("Thị", "Văn", "Minh", "Thu", "Đức"), ("An", "Bình", "Chi", "Dung", "Giang", "Hà", "Khánh", "Lan")
POSITIONS = ("Trưởng phòng", "Chuyên viên", "Nhân viên", "Phó trưởng phòng")
YEAR = (date(2024, 1, 1), date(2024, 12, 10))
PROPOSED = 3
"""How many of each bloc's result are proposed: the first for the flag, the others for a commendation."""
WORDS = decisions.DecisionDraft(
    about="khen thưởng các cụm, khối thi đua năm 2024 (dữ liệu minh họa)",
    authority="Chủ tịch Ủy ban nhân dân thành phố Hải Phòng", parent="Ủy ban nhân dân thành phố Hải Phòng",
    symbol="QĐ-UBND", place="Hải Phòng", signer_office="Chủ tịch", signer="Chủ tịch thành phố (minh họa)",
    bases=(
        "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
        "Theo đề nghị của Hội đồng Thi đua - Khen thưởng thành phố",
    ),
    recipients=("Như Điều 4", "Các cụm, khối thi đua"),
)  # fmt: skip


AUTUMN = 9
"""Months after it are of 2024, those before it of 2025."""


def at(month: int, day: int, hour: int = 9) -> datetime:
    """A moment of the round, from December 2024 to March 2025."""
    return datetime(2024 if month > AUTUMN else 2025, month, day, hour, tzinfo=environment.VIETNAM)


def _proposal(who: BearerId, award: str) -> nominations.Proposal:
    text = f"Hoàn thành xuất sắc nhiệm vụ năm 2024, việc thứ {int(who)} (dữ liệu minh họa)."
    return nominations.Proposal(who, award, *YEAR, text)


class Awards:
    """The second half of the round; `batch` are the certificates, `fallen` who loses the award in March."""

    def __init__(self, city: City) -> None:
        self.city = city
        self.bodies: dict[UnitId, BearerId] = {}
        self.people: list[BearerId] = []
        self.first: list[UnitId] = []
        self.sent: list[NominationId] = []
        self.decision = DecisionId(0)
        self.batch = 0
        self.fallen = BearerId(0)

    def stages(self) -> Iterator[tuple[str, Callable[[], int], str]]:
        """Every stage with its name and what it counts."""
        yield "bearers added to the register", self.register, "bearers"
        yield "proposals of the blocs handed in", self.propose, "dossiers"
        yield "proposals received by the city", self.receive, "nominations"
        yield "council: secret and open votes", self.sit, "votes"
        yield "commendations accepted by the head", self.accept, "dossiers"
        yield "decision with annex, number last", self.decide, "lines"
        yield "certificates signed", self.certify, "certificates"
        yield "certificates printed by a worker", self.print, "certificates"
        yield "revocation with its later effects", self.revoke, "later awards in doubt"

    def register(self) -> int:
        """Every unit as a collective, and as many people of the leading units as make the certificates full."""
        names = {each.id: each.name for each in directory.units_within(self.city.city)}
        with rehearsing(at(12, 12, 8)):
            ctx = acting_as(self.city.office)
            for unit in self.city.units.values():
                draft = registry.BearerDraft(names[unit], "collective", body=int(unit))
                self.bodies[unit] = registry.add_bearer(ctx, unit=unit, draft=draft).or_raise()
            leads = [self.city.units[members[0].code] for members in self.city.members.values()]
            for n in range(self._wanted()):
                middle = MIDDLES[n // len(FAMILIES) % len(MIDDLES)]
                name = f"{FAMILIES[n % len(FAMILIES)]} {middle} {GIVEN[n // 50 % len(GIVEN)]} (minh họa)"
                draft = registry.BearerDraft(
                    name, born=1970 + n % 25, position=POSITIONS[n % 4], is_woman=middle in {"Thị", "Thu"}
                )
                self.people.append(registry.add_bearer(ctx, unit=leads[n % len(leads)], draft=draft).or_raise())
        return len(self.bodies) + len(self.people)

    def _wanted(self) -> int:
        """So many people that the certificates come out even: one flag is voted down, and one person is held."""
        collectives = sum(min(PROPOSED, len(members)) for members in self.city.members.values()) - 1
        return self.city.size.certificates - collectives + 1

    def propose(self) -> int:
        """Each leading unit proposes the first three of its bloc's result, and its own people; how many dossiers."""
        count = 0
        with rehearsing(at(12, 13)):
            for place, code in enumerate(self.city.members):
                key, ranked = self._ranked(code)
                self.first.append(ranked[0])
                result = [_proposal(self.bodies[unit], COMMENDED if n else FLAG) for n, unit in enumerate(ranked)]
                own = [_proposal(who, COMMENDED) for who in self.people[place :: len(self.city.members)]]
                self._hand_in(code, f"Kết quả của {self.city.name_of(code)}", result, key)
                self._hand_in(code, f"Cá nhân của đơn vị trưởng, {self.city.name_of(code)}", own)
                count += len(result) + len(own)
        return count

    def _ranked(self, code: str) -> tuple[str, list[UnitId]]:
        """The key of a bloc's closed result, and the first of it in order."""
        ctx, key = acting_as(self.city.members[code][0].login), self.city.rounds[code]
        version = scoring.version_of(scoring.snapshots_of(ctx, key), None).or_raise()
        lines = sorted(version.lines, key=lambda line: (line.rank is None, line.rank or 0))
        return f"{key}:{version.snapshot.version}", [version.units[line.unit] for line in lines[:PROPOSED]]

    def _hand_in(self, code: str, name: str, told: list[nominations.Proposal], result: str = "") -> None:
        """One proposal of a leading unit to the city."""
        lead = self.city.members[code][0]
        ctx = acting_as(lead.login)
        source = {"source": "bloc", "source_key": result} if result else {}
        draft = nominations.NominationDraft(name, "cong_trang", 2024, date(2024, 12, 16), **source)  # type: ignore[arg-type] # two texts
        key = nominations.open_nomination(ctx, unit=self.city.units[lead.code], draft=draft).or_raise()
        nominations.propose(ctx, nomination=key, proposals=told).or_raise()
        number = f"{len(self.sent) + 1}/TTr-{code} (minh họa)"
        nominations.number_letter(ctx, nomination=key, number=number, on=date(2024, 12, 13)).or_raise()
        nominations.submit_nomination(ctx, nomination=key, because="Biên bản họp gửi kèm sau (minh họa)").or_raise()
        self.sent.append(key)

    def receive(self) -> int:
        """The city receives all, each with its number; then one person comes under a disciplinary matter."""
        with rehearsing(at(12, 16)):
            ctx = acting_as(self.city.office)
            for key in self.sent:
                nominations.receive_nomination(ctx, nomination=key).or_raise()
            held = registry.RecordDraft(
                "hold", "Thông báo 12 (minh họa)", name="dang_xem_xet_ky_luat", since=date(2024, 12, 16)
            )
            registry.keep_record(ctx, bearer=self.people[-1], draft=held).or_raise()
        return len(self.sent)

    def sit(self) -> int:
        """The council votes on the flags; how many votes were cast."""
        with rehearsing(at(12, 20)):
            return city_council.sit(self.city, self.first)

    def accept(self) -> int:
        """The head accepts the commendations; the one that is held stays where it is, and the refusal says why."""
        count = 0
        with rehearsing(at(12, 23)):
            ctx = acting_as(self.city.head)
            for each in nominations.before_council(acting_as(self.city.office), self.city.city):
                if each.award == COMMENDED and each.year == YEAR[0].year and each.bearer in self._ours():
                    count += isinstance(nominations.accept_dossier(ctx, dossier=each.item), Ok)
        return count

    def _ours(self) -> set[BearerId]:
        return {*self.bodies.values(), *self.people}

    def decide(self) -> int:
        """One decision on all that are free; its number is given last, and register and money follow at once."""
        with rehearsing(at(1, 10)):
            ctx, unit = acting_as(self.city.office), self.city.city
            ours = self._ours()
            items: list[DossierId] = [each.item for each in nominations.reviewed(ctx, unit) if each.bearer in ours]
            decisions.open_fund(
                ctx, unit=unit, year=2025, opening=4_000_000_000, because="QĐ 5/QĐ-UBND (minh họa)"
            ).or_raise()
            decisions.begin_series(ctx, unit=unit, year=2025, after=87).or_raise()
            self.decision = decisions.draft_decision(ctx, unit=unit, draft=WORDS, items=items).or_raise()
            for award, amount in ((FLAG, 12_600_000), (COMMENDED, 3_510_000)):
                decisions.enter_prize(
                    ctx, decision=self.decision, award=award, amount=amount, because=PRIZES
                ).or_raise()
            self._issue(self.decision, date(2025, 1, 10))
        return len(items)

    def _issue(self, key: DecisionId, on: date) -> None:
        decisions.check_decision(acting_as(self.city.office), decision=key).or_raise()
        decisions.sign_decision(acting_as(self.city.head), decision=key).or_raise()
        decisions.issue_decision(acting_as(self.city.office), decision=key, issue=decisions.Issue(on)).or_raise()

    def certify(self) -> int:
        """A signed certificate for each line."""
        with rehearsing(at(1, 13)):
            ctx = acting_as(self.city.office)
            page = decisions.decision_page(ctx, self.decision).or_raise()
            row = page.row
            lines = tuple(
                certificates.Line(line.name, line.about, line.award_name, line.achievement, f"decision-line:{line.id}")
                for line in page.lines
            )
            draft = certificates.Draft(
                authority=row.authority, decision=page.view.number, decided_on=date(2025, 1, 10), place=row.place,
                signer_office=row.signer_office, signer=row.signer, layout="Giấy trắng A4 ngang", lines=lines,
            )  # fmt: skip
            self.batch = certificates.issue_certificates(ctx, unit=self.city.city, draft=draft).or_raise()
        return len(lines)

    def print(self) -> int:
        """What a worker does: the certificates as one file; how many."""
        with rehearsing(at(1, 13, 10)):
            outbox.carry_out_due(now=system_context().now)
        return self.city.size.certificates

    def revoke(self) -> int:
        """A later award rests on a commendation that falls in March; how many awards are in doubt because of it."""
        with rehearsing(at(2, 14)):
            ctx = acting_as(self.city.office)
            page = decisions.decision_page(ctx, self.decision).or_raise()
            line = next(each for each in page.lines if each.award == COMMENDED and each.bearer in self.people)
            self.fallen = line.bearer
            later = registry.EntryDraft(
                PRIME_MINISTER, 2024, "155/QĐ-TTg (minh họa)", date(2025, 2, 12), issuer="Thủ tướng Chính phủ"
            )
            registry.make_entry(ctx, unit=self.city.city, drafts=[(self.fallen, later)]).or_raise()
        with rehearsing(at(3, 12)):
            fall = decisions.Fall((line.id,), FRAUD, "Kê khai thành tích không đúng (dữ liệu minh họa)")
            words = replace(WORDS, about="hủy bỏ khen thưởng năm 2024 (dữ liệu minh họa)", is_paid=False)
            ctx = acting_as(self.city.office)
            key = decisions.draft_revocation(ctx, decision=self.decision, draft=words, fall=fall).or_raise()
            self._issue(key, date(2025, 3, 12))
            return len(decisions.open_doubts(acting_as(self.city.office)))
