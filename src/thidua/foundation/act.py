"""Actions: the one way to change the world. Gather (`turn.hold`), decide (a pure call), apply (`turn.apply`).

The runner opens the transaction, locks what is held in the agreed order, asks the gate, performs the step, writes the
audit entry and notes the effects. There is no parameter to turn any of that off.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import wraps
from typing import Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar
from uuid import uuid4

from django.db import models, transaction
from django.utils import timezone

from thidua.core.access.duty import SYSTEM, Holder
from thidua.core.access.relation import Subject
from thidua.core.kernel.outcome import Ok, Outcome, Refused, RefusedError
from thidua.foundation import audit, clock, gate, locks, outbox, transition

T = TypeVar("T")
P = ParamSpec("P")
RowT = TypeVar("RowT", bound=models.Model)


@dataclass(frozen=True, slots=True)
class Held(Generic[RowT]):
    """A row gathered for change, locked, with what rights look at."""

    row: RowT
    subject: Subject


class Gather(Protocol[RowT]):
    """Fetches and locks the row that an action is about; refuses where there is none."""

    def __call__(self, key: Any, /) -> Outcome[Held[RowT]]: ...


@dataclass(frozen=True, slots=True)
class Context:
    """Who acts, when, and in which request. Built once per request, task or command."""

    actor: Holder
    now: datetime
    request: str
    is_rehearsal: bool = False

    @property
    def today(self) -> date:
        """The day in the office's zone."""
        return timezone.localtime(self.now).date()


@dataclass(slots=True)
class _Done:
    """What the body asked the runner to write."""

    subject: Subject
    facts: Mapping[str, object]
    event: str


@dataclass(slots=True)
class Turn:
    """One run of one action. Given to the body; `hold` and `apply` are its first and last beat."""

    spec: "ActionSpec"
    context: Context
    held: list[str] = field(default_factory=list)
    is_authorized: bool = False
    done: _Done | None = None
    effects: list[tuple[str, Mapping[str, object]]] = field(default_factory=list)

    @property
    def actor(self) -> Holder:
        """Who acts."""
        return self.context.actor

    @property
    def now(self) -> datetime:
        """The moment of the action."""
        return self.context.now

    @property
    def today(self) -> date:
        """The day of the action."""
        return self.context.today

    def hold(self, gather: Gather[RowT], key: object, /) -> Held[RowT]:
        """Gather: lock the row and ask the gate. A refusal leaves the body at once and undoes everything."""
        held = gather(key).or_raise()
        if not locks.is_in_order(tuple(self.held), held.subject.kind):
            raise RuntimeError(f"{held.subject.kind} is locked after {self.held}: see foundation.locks.ORDER")
        self.held.append(held.subject.kind)
        gate.authorize(self.spec.name, holder=self.actor, subject=held.subject, on=self.today).or_raise()
        self.is_authorized = True
        return held

    def apply(
        self, value: T, *, to: Held[Any], step: str | None = None, event: str | None = None, **facts: object
    ) -> Outcome[T]:
        """Apply: perform the step and have the audit entry written. Called once, at the end of the body."""
        if step is not None:
            moved = transition.perform(to.row, step=step)
            if isinstance(moved, Refused):
                return moved
        self.done = _Done(to.subject, facts, event or self.spec.event)
        return Ok(value)

    def afterwards(self, effect: str, **payload: object) -> None:
        """Have the effect carried out after the commit."""
        self.effects.append((effect, payload))


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action as the registry knows it. `events` are all that it can write."""

    name: str
    event: str
    events: tuple[str, ...]
    sentence: str
    function: Callable[..., Any]


REGISTRY: dict[str, ActionSpec] = {}


def _finish(turn: Turn, outcome: Outcome[T]) -> list[int]:
    """Write the entry and note the effects of a body that said Ok; returns the effects' numbers."""
    if isinstance(outcome, Refused):
        raise RefusedError(outcome.reasons)
    if turn.done is None or not turn.is_authorized:
        raise RuntimeError(f"{turn.spec.name} must hold what it changes and apply what it decided")
    audit.record(
        by=turn.actor, at=turn.now, action=turn.spec.name, event=turn.done.event, subject=turn.done.subject,
        facts=turn.done.facts, request=turn.context.request,
    )  # fmt: skip
    return [outbox.put(name=name, payload=payload, at=turn.now).pk for name, payload in turn.effects]


def _after_commit(items: list[int]) -> None:
    """Seal the chain and try the short effects at once; what fails, and what takes long, is the worker's."""
    audit.seal(audit.NEAR)
    outbox.after_commit(items)


def _run(spec: ActionSpec, asked: "Context | Turn", body: Callable[[Turn], Outcome[T]]) -> Outcome[T]:
    """Run one body in one transaction; a refusal undoes everything and is returned as a value."""
    turn = Turn(spec, asked.context if isinstance(asked, Turn) else asked)
    try:
        with transaction.atomic():
            outcome = body(turn)
            items = _finish(turn, outcome)
            if not isinstance(asked, Turn):
                transaction.on_commit(lambda: _after_commit(items))
            elif items:
                transaction.on_commit(lambda: outbox.after_commit(items))
    except RefusedError as refusal:
        return Refused(refusal.reasons)
    return outcome


def action(
    name: str, *, event: str, also: tuple[str, ...] = ()
) -> Callable[[Callable[Concatenate[Turn, P], Outcome[T]]], Callable[Concatenate["Context | Turn", P], Outcome[T]]]:
    """Make a body an action: `name` is its row in the policy, `event` (or one of `also`) what the history calls it."""

    def register(
        function: Callable[Concatenate[Turn, P], Outcome[T]],
    ) -> Callable[Concatenate["Context | Turn", P], Outcome[T]]:
        sentence = (function.__doc__ or "").strip().split("\n")[0]
        spec = ActionSpec(name, event, (event, *also), sentence, function)

        @wraps(function)
        def run(asked: "Context | Turn", /, *args: P.args, **kwargs: P.kwargs) -> Outcome[T]:
            return _run(spec, asked, lambda turn: function(turn, *args, **kwargs))

        if name in REGISTRY:
            raise RuntimeError(f"two actions are called {name}")
        REGISTRY[name] = spec
        return run

    return register


def new_context(actor: Holder, *, request: str | None = None) -> Context:
    """The context of this moment for that actor."""
    return Context(actor, clock.now(), request or uuid4().hex[:16], clock.is_shifted())


def system_context() -> Context:
    """The context in which the system itself acts: tasks after a commit and the machine owner's commands."""
    return new_context(SYSTEM)


@contextmanager
def rehearsing(moment: datetime) -> Iterator[None]:
    """Within the block all contexts say that moment: demo worlds are built on the days of their papers."""
    with clock.held_at(moment):
        yield
