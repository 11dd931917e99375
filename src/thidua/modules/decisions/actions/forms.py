"""An office's word that it uses a form of statistics whose text is not verified here."""

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.law.reading.statistics import statistics_forms
from thidua.modules.decisions.models import FormUse
from thidua.modules.directory.public import unit_for_update


@action("decisions.use_form", event="form.chosen")
def use_form(turn: Turn, *, unit: UnitId, form: str, is_on: bool, because: str) -> Outcome[str]:
    """Turn a form on or off for a body, with the text that was compared."""
    held = turn.hold(unit_for_update, unit)

    known = statistics_forms().get(form)
    if known is None:
        return refuse("absent.not_found")
    if known.needs:
        return refuse("statistics.needs_more", form=known.code, needs=known.needs)
    if not because.strip():
        return refuse("reason.missing")

    FormUse.objects.create(
        unit=held.row, form=form, is_on=is_on, because=because.strip()[:400], by=turn.actor.name, at=turn.now
    )
    return turn.apply(form, to=held, form=known.code, because=because.strip())
