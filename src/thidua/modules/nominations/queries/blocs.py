"""From a bloc's result to a proposal: its members in the order of the closed snapshot, for who leads the bloc."""

from dataclasses import dataclass
from decimal import Decimal

from thidua.core.kernel.ids import BlocId, RoundId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.quantity import written
from thidua.foundation.act import Context
from thidua.modules.nominations.models import Nomination, Source
from thidua.modules.registry.public import BearerView, bearers_of_bodies
from thidua.modules.scoring.public import snapshots_of, version_of, visible_rounds

PLACES = 2


@dataclass(frozen=True, slots=True)
class Ranked:
    """A member in a bloc's result: its place and its score in words."""

    unit: UnitId
    name: str
    says: str


@dataclass(frozen=True, slots=True)
class BlocResult:
    """A version of a bloc's result. `key` names the round and the version for good."""

    key: str
    name: str
    bloc: BlocId
    head: UnitId
    members: tuple[Ranked, ...]

    @property
    def units(self) -> frozenset[UnitId]:
        """The members."""
        return frozenset(each.unit for each in self.members)


def _says(rank: int | None, score: Decimal | None) -> str:
    """A place and a score in words; what is missing is a dash."""
    place = f"hạng {rank}" if rank is not None else "không xếp hạng"
    return place if score is None else f"{place} · {written(score, PLACES)} điểm"


def _result(ctx: Context, round_: RoundId, version: int | None) -> Outcome[BlocResult]:
    for view in visible_rounds(ctx):
        if view.id != round_ or view.closed_at is None or view.bloc.head is None:
            continue
        opened = version_of(snapshots_of(ctx, round_), version)
        if not isinstance(opened, Ok):
            return opened
        result = opened.value
        lines = sorted(result.lines, key=lambda line: (line.rank is None, line.rank or 0))
        members = tuple(Ranked(result.units[line.unit], line.unit, _says(line.rank, line.score)) for line in lines)
        key = f"{round_}:{result.snapshot.version}"
        return Ok(BlocResult(key, view.name, view.bloc.id, view.bloc.head, members))
    return refuse("absent.not_found")


def results_of(ctx: Context, unit: UnitId) -> tuple[BlocResult, ...]:
    """The newest results of the blocs that the unit leads."""
    found = (_result(ctx, view.id, None) for view in visible_rounds(ctx) if view.closed_at is not None)
    return tuple(each.value for each in found if isinstance(each, Ok) and each.value.head == unit)


def result_named(ctx: Context, key: str, unit: UnitId) -> Outcome[BlocResult]:
    """The result that a key names, for the unit that leads its bloc."""
    round_, _colon, version = key.partition(":")
    if not round_.isdecimal() or not version.isdecimal():
        return refuse("absent.not_found")
    found = _result(ctx, RoundId(int(round_)), int(version))
    if isinstance(found, Ok) and found.value.head != unit:
        return refuse("absent.not_found")
    return found


def result_of(ctx: Context, row: Nomination) -> BlocResult | None:
    """The result that a proposal was made from, None where it was not."""
    if row.source != Source.BLOC:
        return None
    found = result_named(ctx, row.source_key, UnitId(row.unit_id))
    return found.value if isinstance(found, Ok) else None


def bearers_in_order(result: BlocResult) -> tuple[tuple[Ranked, BearerView | None], ...]:
    """Each member with its bearer in the register, None where its own unit has not added it yet."""
    there = bearers_of_bodies(result.units)
    return tuple((each, there.get(each.unit)) for each in result.members)


def in_reach(result: BlocResult | None, bearer: BearerView) -> bool:
    """Whether a bearer is a member of the bloc whose result the proposal was made from."""
    return result is not None and bearer.body is not None and bearer.body in result.units
