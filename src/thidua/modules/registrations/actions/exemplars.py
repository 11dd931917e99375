"""Writes of exemplary models: found, fostered, summed up, spread; and who copied them."""

from datetime import date

from thidua.core.kernel.ids import ExemplarId, UnitId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Held, Turn, action
from thidua.modules.directory.public import unit_for_update, unit_view
from thidua.modules.registrations.models import Exemplar, ExemplarCopy, ExemplarStep
from thidua.modules.registrations.queries import exemplars as queries


def _say(turn: Turn, row: Exemplar, *, step: str, said: str) -> None:
    ExemplarStep.objects.create(exemplar=row, step=step, said=said.strip(), by=turn.actor.name, at=turn.now)


@action("registrations.find_exemplar", event="exemplar.found")
def find_exemplar(
    turn: Turn, *, unit: UnitId, name: str, content: str, year: int, who: str = "", field: str = ""
) -> Outcome[ExemplarId]:
    """Record an exemplary model or person that was found."""
    held = turn.hold(unit_for_update, unit)

    if not name.strip() or not content.strip():
        return refuse("exemplar.incomplete")

    row = Exemplar.objects.create(
        unit=held.row, name=name.strip()[:500], who=who.strip()[:200], field=field.strip()[:200], year=year,
        content=content.strip(),
    )  # fmt: skip
    _say(turn, row, step="found", said=content)
    return turn.apply(ExemplarId(row.pk), to=Held(row, queries.exemplar_subject(row)), name=row.name)


@action("registrations.foster_exemplar", event="exemplar.fostered")
def foster_exemplar(turn: Turn, *, exemplar: ExemplarId, said: str) -> Outcome[ExemplarId]:
    """Record how a model is fostered."""
    held = turn.hold(queries.exemplar_for_update, exemplar)

    if not said.strip():
        return refuse("exemplar.nothing_said")

    _say(turn, held.row, step="fostered", said=said)
    return turn.apply(exemplar, to=held, step="foster")


@action("registrations.sum_up_exemplar", event="exemplar.summed_up")
def sum_up_exemplar(turn: Turn, *, exemplar: ExemplarId, said: str) -> Outcome[ExemplarId]:
    """Sum a model up: what it brought, and what others need to copy it."""
    held = turn.hold(queries.exemplar_for_update, exemplar)

    if not said.strip():
        return refuse("exemplar.nothing_said")

    _say(turn, held.row, step="summed_up", said=said)
    return turn.apply(exemplar, to=held, step="sum_up")


@action("registrations.spread_exemplar", event="exemplar.spread")
def spread_exemplar(turn: Turn, *, exemplar: ExemplarId, over: UnitId, said: str) -> Outcome[ExemplarId]:
    """Spread a model over a branch: every unit in it may see and copy it."""
    held = turn.hold(queries.exemplar_for_update, exemplar)
    branch = unit_view(over)

    if not said.strip():
        return refuse("exemplar.nothing_said")
    if not held.row.unit.path.startswith(branch.path):
        return refuse("exemplar.other_branch", unit=branch.name)

    held.row.branch = branch.path
    held.row.save(update_fields=["branch"])
    _say(turn, held.row, step="spread", said=said)
    return turn.apply(exemplar, to=held, step="spread", over=branch.name)


@action("registrations.drop_exemplar", event="exemplar.dropped")
def drop_exemplar(turn: Turn, *, exemplar: ExemplarId, said: str) -> Outcome[ExemplarId]:
    """Stop following a model, with the reason; who copied it stays on record."""
    held = turn.hold(queries.exemplar_for_update, exemplar)

    if not said.strip():
        return refuse("reason.missing")

    _say(turn, held.row, step="dropped", said=said)
    return turn.apply(exemplar, to=held, step="drop", because=said.strip())


@action("registrations.copy_exemplar", event="exemplar.copied")
def copy_exemplar(turn: Turn, *, exemplar: ExemplarId, unit: UnitId, since: date, said: str) -> Outcome[ExemplarId]:
    """Record that a unit took a spread model over, since when and with what result."""
    turn.hold(unit_for_update, unit)
    held = turn.hold(queries.exemplar_for_update, exemplar)

    if held.row.state != "spread":
        return refuse("exemplar.not_spread")
    if unit == held.row.unit_id or ExemplarCopy.objects.filter(exemplar=exemplar, unit=unit).exists():
        return refuse("exemplar.copied_already")
    if not said.strip():
        return refuse("exemplar.nothing_said")

    copy = ExemplarCopy.objects.create(
        exemplar=held.row, unit_id=unit, since=since, said=said.strip(), by=turn.actor.name, at=turn.now
    )
    return turn.apply(exemplar, to=held, unit=copy.unit.name)
