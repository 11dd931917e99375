"""The runner of actions: transaction, lock, right, step, audit entry, effects; a refusal undoes everything."""

from collections.abc import Iterator

import pytest

from tests.modules.offices import TODAY, Offices, codes
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation import outbox
from thidua.foundation.act import REGISTRY, Turn, action, new_context, rehearsing, system_context
from thidua.foundation.models import AuditEntry, OutboxItem
from thidua.modules.directory.models import Unit
from thidua.modules.directory.queries import account_for_update, unit_for_update

NAME = "directory.rename_unit"
"""A row of the table of rights that trial actions borrow: an administrator may do it in their branch."""


@pytest.fixture
def trial(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, object]]:
    """Room for one more action of a borrowed name."""
    monkeypatch.delitem(REGISTRY, NAME)
    yield REGISTRY
    REGISTRY.pop(NAME, None)


def trial_action(body):
    """The body as an action of the borrowed name."""
    body.__doc__ = "Try."
    return action(NAME, event="unit.renamed", also=("unit.moved",))(body)


def test_an_action_writes_its_effect_and_its_entry_together(offices: Offices, trial: object):
    def body(turn: Turn, *, unit: int) -> Outcome[int]:
        held = turn.hold(unit_for_update, unit)
        held.row.short_name = "mới"
        held.row.save()
        return turn.apply(unit, to=held, before="cũ")

    ctx = offices.ctx("admin")
    assert trial_action(body)(ctx, unit=offices.units["S1"]) == Ok(offices.units["S1"])
    entry = AuditEntry.objects.latest("pk")
    assert (entry.actor, entry.action, entry.event, entry.kind, entry.title) == (
        "Người admin", NAME, "unit.renamed", "unit", "Sở Một",
    )  # fmt: skip
    assert (entry.facts, entry.request, entry.unit) == ({"before": "cũ"}, "test", offices.units["S1"])


@pytest.mark.parametrize("how", ["returned", "raised"])
def test_a_refusal_undoes_everything_and_is_a_value(offices: Offices, trial: object, how: str):
    def body(turn: Turn, *, unit: int) -> Outcome[int]:
        turn.hold(unit_for_update, unit)
        Unit.objects.filter(pk=unit).update(short_name="mới")
        turn.afterwards("plans.read", plan=1)
        refused = refuse("reason.missing")
        return refused if how == "returned" else refused.or_raise()

    entries = AuditEntry.objects.count()
    assert codes(trial_action(body)(offices.ctx("admin"), unit=offices.units["S1"])) == ["reason.missing"]
    assert Unit.objects.get(pk=offices.units["S1"]).short_name == ""
    assert (AuditEntry.objects.count(), OutboxItem.objects.count()) == (entries, 0)


def test_an_action_must_hold_and_apply(offices: Offices, trial: object):
    def holds_nothing(turn: Turn) -> Outcome[int]:
        return Ok(1)

    with pytest.raises(RuntimeError, match="must hold what it changes"):
        trial_action(holds_nothing)(offices.ctx("admin"))


def test_locks_are_taken_in_one_order(offices: Offices, trial: object):
    def body(turn: Turn, *, unit: int, account: int) -> Outcome[int]:
        turn.hold(account_for_update, account)
        held = turn.hold(unit_for_update, unit)
        return turn.apply(unit, to=held)

    with pytest.raises(RuntimeError, match="unit is locked after"):
        trial_action(body)(system_context(), unit=offices.units["S1"], account=offices.ctx("admin").actor.account)


def test_two_actions_cannot_have_one_name():
    with pytest.raises(RuntimeError, match="two actions are called"):
        action(NAME, event="x")(lambda turn: Ok(1))


def test_a_nested_action_is_part_of_the_same_transaction(offices: Offices, trial: object, monkeypatch):
    monkeypatch.delitem(REGISTRY, "directory.move_unit")

    def inner(turn: Turn, *, unit: int) -> Outcome[int]:
        held = turn.hold(unit_for_update, unit)
        return turn.apply(unit, to=held)

    inner.__doc__ = "Try inside."
    nested = action("directory.move_unit", event="unit.moved")(inner)

    def body(turn: Turn, *, unit: int) -> Outcome[int]:
        turn.hold(unit_for_update, unit)
        nested(turn, unit=unit).or_raise()
        return refuse("reason.missing")

    entries = AuditEntry.objects.count()
    assert codes(trial_action(body)(offices.ctx("admin"), unit=offices.units["S1"])) == ["reason.missing"]
    assert AuditEntry.objects.count() == entries
    REGISTRY.pop("directory.move_unit")


def test_effects_follow_the_commit(offices: Offices, trial: object, monkeypatch, django_capture_on_commit_callbacks):
    done: list[int] = []
    monkeypatch.setitem(outbox.EFFECTS, "trial", lambda **payload: done.append(payload["number"]))

    def body(turn: Turn, *, unit: int) -> Outcome[int]:
        held = turn.hold(unit_for_update, unit)
        turn.afterwards("trial", number=7)
        return turn.apply(unit, to=held)

    with django_capture_on_commit_callbacks(execute=True):
        trial_action(body)(new_context(offices.ctx("admin").actor), unit=offices.units["S1"]).or_raise()
        assert done == []
    assert done == [7]


def test_the_day_of_a_context_is_the_offices_own(offices: Offices):
    late = offices.ctx("admin").now.replace(hour=20)
    with rehearsing(late):
        assert system_context().today.day == TODAY.day + 1
