"""Who is on the list of a body before its council sits, and after it: the picture, with names for those who may see."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from thidua.core.decisions.fairness import Candidate, Picture, picture, repeated
from thidua.core.decisions.rank import DIRECT, LEADERS, rank_of
from thidua.core.kernel.ids import BearerId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.modules.directory.public import UnitView, unit_view
from thidua.modules.nominations.public import OnTheTable, before_council
from thidua.modules.registry.public import BearerView, bearers_by_id, groups_of, years_won

ACTION = "decisions.draft_decision"
PERSON = "person"


@dataclass(frozen=True, slots=True)
class FairnessPage:
    """The picture of the persons on a list. `names` are those in turn; `twice` those who stand on it twice."""

    unit: UnitView
    picture: Picture
    names: Mapping[int, str]
    twice: tuple[str, ...]
    others: int

    @property
    def turns(self) -> tuple[tuple[int, str, tuple[int, ...]], ...]:
        """Those in turn, with name and years."""
        return tuple((turn.key, self.names[turn.key], turn.years) for turn in self.picture.in_turn)


def _candidate(view: BearerView, groups: Mapping[str, bool], won: tuple[int, ...]) -> Candidate:
    rank = rank_of(view.position, category=view.category)
    return Candidate(
        key=view.id, leader=rank in LEADERS if rank else None, direct=rank == DIRECT if rank else None,
        woman=view.is_woman, remote=groups.get("remote"), minority=groups.get("minority"), won=won,
    )  # fmt: skip


def _picture(keys: Sequence[BearerId], ctx: Context, year: int) -> tuple[Picture, Mapping[BearerId, BearerView]]:
    views = bearers_by_id(keys)
    people = {key: view for key, view in views.items() if view.kind == PERSON}
    groups, won = groups_of(people, on=ctx.today), years_won(people)
    candidates = [_candidate(view, groups.get(key, {}), won.get(key, ())) for key, view in people.items()]
    return picture(candidates, year=year), views


def fairness_page(ctx: Context, unit: UnitId, bearers: Iterable[BearerId], *, year: int) -> Outcome[FairnessPage]:
    """The picture of a list of bearers for the office that prepares it."""
    if unit not in gate.units_of(ACTION, holder=ctx.actor, on=ctx.today):
        return refuse("absent.not_found")
    keys = list(bearers)
    drawn, views = _picture(keys, ctx, year)
    names = {turn.key: views[BearerId(turn.key)].name for turn in drawn.in_turn}
    twice = tuple(sorted(views[BearerId(key)].name for key in repeated(keys) if key in views))
    others = sum(view.kind != PERSON for view in views.values())
    return Ok(FairnessPage(unit_view(unit), drawn, names, twice, others))


def on_the_table(ctx: Context, unit: UnitId) -> tuple[OnTheTable, ...]:
    """Whom the body's council is to consider, and whom it has already carried."""
    return before_council(ctx, unit)
