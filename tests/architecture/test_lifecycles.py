"""State tables: every state can be reached, every step is used by exactly one action, every state has its two names."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

from tests.architecture.tree import PACKAGE, applies, keyword, text_of
from thidua.core.workflow import ALL
from thidua.core.workflow.lifecycle import Lifecycle, State, Step
from thidua.foundation.act import REGISTRY
from thidua.foundation.fields import StateField


def reached(lifecycle: Lifecycle) -> set[str]:
    """The states to which some way leads from the first."""
    found, waiting = {lifecycle.initial}, [lifecycle.initial]
    while waiting:
        here = waiting.pop()
        onward = {step.target for step in lifecycle.steps if here in step.sources} - found
        found |= onward
        waiting.extend(onward)
    return found


def steps_taken(package: Path) -> Iterator[tuple[str, str]]:
    """(action, step) for every `turn.apply(…, step="…")` in an action."""
    for action, call in applies(package):
        step = text_of(keyword(call, "step"))
        if step is not None:
            yield action, step


@pytest.mark.parametrize("lifecycle", ALL, ids=lambda lifecycle: lifecycle.kind)
def test_every_state_can_be_reached(lifecycle: Lifecycle):
    assert reached(lifecycle) == {state.name for state in lifecycle.states}


@pytest.mark.parametrize("lifecycle", ALL, ids=lambda lifecycle: lifecycle.kind)
def test_states_and_steps_are_well_formed(lifecycle: Lifecycle):
    states = [state.name for state in lifecycle.states]
    assert len(states) == len(set(states))
    assert len({step.name for step in lifecycle.steps}) == len(lifecycle.steps)
    assert {name for step in lifecycle.steps for name in (*step.sources, step.target)} <= set(states)


@pytest.mark.parametrize("lifecycle", ALL, ids=lambda lifecycle: lifecycle.kind)
def test_every_state_has_a_name_for_staff_and_one_for_the_public(lifecycle: Lifecycle):
    for state in lifecycle.states:
        for name in (state.staff, state.public):
            assert name == unicodedata.normalize("NFC", name).strip() != ""


def test_every_step_is_used_by_exactly_one_action():
    written = Counter((step.action, step.name) for lifecycle in ALL for step in lifecycle.steps)
    assert Counter(steps_taken(PACKAGE / "modules")) == written
    assert {action for action, _ in written} <= REGISTRY.keys()
    assert set(Counter(action for action, _ in written).values()) == {1}


def test_every_lifecycle_has_one_table_with_its_guard():
    rows = [model for model in apps.get_models() for field in model._meta.fields if isinstance(field, StateField)]
    lifecycles = [model._meta.get_field("state").lifecycle for model in rows]
    assert sorted(lifecycle.kind for lifecycle in lifecycles) == sorted(lifecycle.kind for lifecycle in ALL)
    for model, lifecycle in zip(rows, lifecycles, strict=True):
        guards = [constraint.name for constraint in model._meta.constraints]
        assert f"{lifecycle.kind}_state_known" in guards, model


def test_a_state_out_of_reach_is_found():
    island = Lifecycle(
        kind="island",
        states=(State("a", "A", "A"), State("b", "B", "B"), State("c", "C", "C")),
        steps=(Step("go", ("a",), "b", "x.go"), Step("back", ("c",), "a", "x.back")),
    )
    assert reached(island) == {"a", "b"}


def test_steps_are_read_from_actions(tmp_path: Path):
    (tmp_path / "actions.py").write_text(
        "@action('x.go', event='x.gone')\ndef go(turn):\n    return turn.apply(1, to=held, step='go')\n"
        "def other(turn):\n    return turn.apply(1, to=held, step='no_action')\n"
    )
    assert list(steps_taken(tmp_path)) == [("x.go", "go")]
