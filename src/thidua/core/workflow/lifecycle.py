"""Lifecycle, State and Step: the shape of every state table."""

from dataclasses import dataclass

from thidua.core.kernel.outcome import Ok, Outcome, refuse


@dataclass(frozen=True, slots=True)
class State:
    """A state with the word that the office uses for it and the one that outsiders may read."""

    name: str
    staff: str
    public: str


@dataclass(frozen=True, slots=True)
class Step:
    """A named move. `action` is the one action that performs it."""

    name: str
    sources: tuple[str, ...]
    target: str
    action: str


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """All states and steps of one kind of thing. The first state is where it begins."""

    kind: str
    states: tuple[State, ...]
    steps: tuple[Step, ...]

    @property
    def initial(self) -> str:
        """The state in which a thing of this kind is born."""
        return self.states[0].name

    def state(self, name: str) -> State:
        """The state called `name`; KeyError where the table has none."""
        return {state.name: state for state in self.states}[name]

    def next_state(self, *, current: str, step: str) -> Outcome[str]:
        """Where the step leads from here, or the refusal that it does not go from here."""
        found = {entry.name: entry for entry in self.steps}[step]
        if current not in found.sources:
            return refuse("workflow.wrong_state", state=self.state(current).staff)
        return Ok(found.target)
