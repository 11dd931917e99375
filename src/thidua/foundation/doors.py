"""Which buttons a page draws: not at all without the right, shut with the reason where the state does not allow."""

from dataclasses import dataclass

from thidua.core.access.relation import Subject
from thidua.core.kernel.outcome import Refused
from thidua.core.kernel.reason import Reason
from thidua.core.workflow import ALL
from thidua.foundation import gate
from thidua.foundation.act import Context


@dataclass(frozen=True, slots=True)
class Door:
    """One action on one thing. `is_shown`: the actor has the right; `why` says what else stands in the way."""

    is_shown: bool
    why: Reason | None = None

    @property
    def is_open(self) -> bool:
        """Whether the action would be begun."""
        return self.is_shown and self.why is None


def door(ctx: Context, action: str, subject: Subject) -> Door:
    """The door of an action: the policy's answer, and then the lifecycle's."""
    if not gate.may(action, holder=ctx.actor, subject=subject, on=ctx.today):
        return Door(is_shown=False)
    for lifecycle in ALL:
        for step in lifecycle.steps:
            if lifecycle.kind == subject.kind and step.action == action:
                answer = lifecycle.next_state(current=subject.state, step=step.name)
                return Door(is_shown=True, why=answer.reasons[0] if isinstance(answer, Refused) else None)
    return Door(is_shown=True)


def doors(ctx: Context, subject: Subject, *actions: str) -> dict[str, Door]:
    """Several doors of one thing, by the action's name without its module (`accept_plan`)."""
    return {action.partition(".")[2]: door(ctx, action, subject) for action in actions}
