"""Reads of exemplary models."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Q, QuerySet, Value

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import ExemplarId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.doors import Door, doors
from thidua.modules.directory.public import UnitView, unit_view, units_by_id
from thidua.modules.registrations.models import Exemplar

SIGHT = "registrations.see_exemplar"
ACTIONS = (
    "registrations.foster_exemplar", "registrations.sum_up_exemplar", "registrations.spread_exemplar",
    "registrations.drop_exemplar",
)  # fmt: skip


def _open_to(_unit: UnitId, path: str) -> Q:
    """The models spread over a branch in which the unit stands."""
    rows = Exemplar.objects.exclude(branch="").annotate(here=Value(path)).filter(here__startswith=F("branch"))
    return Q(pk__in=rows.filter(state="spread").values("pk"))


COLUMNS = gate.Columns(unit="unit", path="unit__path", called=_open_to)


@dataclass(frozen=True, slots=True)
class CopyView:
    """Who took the model over, and what came of it."""

    unit_name: str
    since: date
    said: str
    by: str


@dataclass(frozen=True, slots=True)
class StepView:
    """What was done at a step."""

    step: str
    said: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ExemplarView:
    """An exemplary model as lists show it."""

    id: ExemplarId
    unit: UnitId
    unit_name: str
    year: int
    name: str
    who: str
    field: str
    content: str
    state: str
    branch: str
    copies: int


@dataclass(frozen=True, slots=True)
class ExemplarPage:
    """One model with its way, who copied it, over which branches it may be spread, and who may copy it."""

    exemplar: ExemplarView
    steps: tuple[StepView, ...]
    copies: tuple[CopyView, ...]
    branches: tuple[UnitView, ...]
    copying: tuple[UnitView, ...]
    doors: dict[str, Door]


def exemplar_subject(row: Exemplar) -> Subject:
    """What rights look at in a model: whose it is, and over which branch it was spread."""
    return Subject(
        kind="exemplar", id=row.pk, title=row.name, unit=UnitId(row.unit_id), path=row.unit.path, state=row.state,
        called_branch=row.branch if row.state == "spread" else "",
    )  # fmt: skip


def exemplar_for_update(key: ExemplarId, /) -> Outcome[Held[Exemplar]]:
    """The model, locked."""
    row = locks.locked(Exemplar.objects.filter(pk=key).select_related("unit")).first()
    return Ok(Held(row, exemplar_subject(row))) if row else refuse("absent.not_found")


def _visible(ctx: Context) -> "QuerySet[Exemplar]":
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    return Exemplar.objects.filter(seen).select_related("unit").prefetch_related("copies__unit")


def _view(row: Exemplar) -> ExemplarView:
    return ExemplarView(
        ExemplarId(row.pk), UnitId(row.unit_id), row.unit.name, row.year, row.name, row.who, row.field, row.content,
        row.state, row.branch, len(row.copies.all()),
    )  # fmt: skip


def visible_exemplars(ctx: Context, *, state: str = "") -> tuple[ExemplarView, ...]:
    """The models that the actor may see, newest year first."""
    rows = _visible(ctx).filter(state=state) if state else _visible(ctx)
    return tuple(_view(row) for row in rows)


def _branches(unit: UnitView) -> tuple[UnitView, ...]:
    """The unit itself and all above it, the widest last."""
    keys = [UnitId(int(key)) for key in unit.path.strip("/").split("/")]
    found = units_by_id(keys)
    return tuple(found[key] for key in reversed(keys) if key in found)


def exemplar_page(ctx: Context, key: ExemplarId) -> Outcome[ExemplarPage]:
    """One model; refused as not found where the actor may not see it."""
    row = _visible(ctx).filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    copied = {copy.unit_id for copy in row.copies.all()} | {row.unit_id}
    keys = gate.units_of("registrations.copy_exemplar", holder=ctx.actor, on=ctx.today) if row.state == "spread" else ()
    copying = [unit for unit in units_by_id(sorted(keys)).values() if unit.id not in copied]
    return Ok(
        ExemplarPage(
            _view(row),
            tuple(StepView(step.step, step.said, step.by, step.at) for step in row.steps.all()),
            tuple(CopyView(copy.unit.name, copy.since, copy.said, copy.by) for copy in row.copies.all()),
            _branches(unit_view(UnitId(row.unit_id))),
            tuple(unit for unit in copying if unit.path.startswith(row.branch)),
            doors(ctx, exemplar_subject(row), *ACTIONS),
        )
    )
