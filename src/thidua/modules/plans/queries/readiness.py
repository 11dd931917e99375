"""The list before a plan is launched: what the plan tells, which units are chosen, what runs already."""

from datetime import date

from thidua.core.campaigns.readiness import Check, Prepared, readiness
from thidua.core.kernel.ids import PlanId
from thidua.foundation.act import Context
from thidua.modules.campaigns.public import KindGroup, chosen_of, running_alike, without_office
from thidua.modules.plans.queries.drafts import LaunchDraft
from thidua.modules.plans.queries.kin import kin_of


def launch_checks(
    ctx: Context, plan: PlanId, drafted: LaunchDraft, *, groups: tuple[KindGroup, ...], due: date | None
) -> tuple[Check, ...]:
    """The whole list for a confirmed plan, with running movements and launched plans that are alike."""
    draft = drafted.campaign
    first, last = draft.runs
    launched = [like for like in kin_of(ctx, plan).alike if like.plan.campaign]
    prepared = Prepared(
        name=draft.name, first=first, last=last, units=len(chosen_of(groups)),
        phases=tuple((phase.name, phase.first, phase.last) for phase in draft.phases), due=due,
        plan_number=draft.plan_number, deadlines=len(draft.deadlines), without_office=without_office(groups),
        overlaps=running_alike(ctx, name=draft.name, first=first, last=last), contents=drafted.contents,
        measures=drafted.measures, signatory=drafted.signatory, may_be_open=True,
        kin=tuple((f"{like.plan.number} {like.plan.title}".strip()[:160], like.percent) for like in launched),
    )  # fmt: skip
    return readiness(prepared, on=ctx.today)
