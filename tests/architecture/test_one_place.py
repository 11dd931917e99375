"""State, audit, pending effects, time and rights have one place each: nobody else writes or reads them."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import PACKAGE, at, calls, dotted, imports, keyword, parsed, python_files, text_of

Found = Iterator[tuple[int, str]]
WRITES = {"create", "bulk_create", "get_or_create", "update_or_create", "update", "bulk_update", "delete"}
KEPT = {
    "AuditEntry": "foundation/audit.py",
    "AuditLink": "foundation/audit.py",
    "ChainHead": "foundation/audit.py",
    "OutboxItem": "foundation/outbox.py",
    "JobPart": "foundation/outbox.py",
}
CLOCKS = {
    "timezone.now", "timezone.localdate", "datetime.now", "datetime.utcnow", "datetime.today", "date.today",
    "datetime.datetime.now", "datetime.datetime.utcnow", "datetime.date.today", "time.time", "time.localtime",
}  # fmt: skip
# The demo works out how far its day is from today before Django, and with it the clock, is there.
BEFORE_DJANGO = {"wiring/demo/environment.py"}
TABLE_OF_RIGHTS = "core/access/policy/"
POLICY_READERS = {"foundation/gate.py", "foundation/checks.py"}


def assigned(node: ast.AST) -> list[ast.expr]:
    """What an assignment writes to."""
    if isinstance(node, ast.Assign):
        return [part for target in node.targets for part in ast.walk(target) if isinstance(part, ast.expr)]
    if isinstance(node, (ast.AugAssign, ast.AnnAssign, ast.NamedExpr)):
        return [node.target]
    return []


def state_writes(tree: ast.Module) -> Found:
    """`x.state = …`, `.update(state=…)` and its like, `setattr(x, "state", …)`, `["state"]` among the fields to save."""
    for node in ast.walk(tree):
        targets = [target for target in assigned(node) if isinstance(target, ast.Attribute) and target.attr == "state"]
        if any(isinstance(target.ctx, ast.Store) for target in targets):
            yield node.lineno, "assigns .state"
    for call in calls(tree):
        if (way := writes_state(call)) is not None:
            yield call.lineno, way


def writes_state(call: ast.Call) -> str | None:
    """How the call writes a state, or None where it does not."""
    name = dotted(call.func).split(".")[-1]
    if name in WRITES and keyword(call, "state") is not None:
        return f".{name}(state=…)"
    if name == "setattr" and len(call.args) > 1 and text_of(call.args[1]) == "state":
        return 'setattr(…, "state", …)'
    if name in {"save", "bulk_update", "update_or_create", "get_or_create"} and "state" in texts_in(call):
        return f'.{name}(… "state" …)'
    return None


def texts_in(call: ast.Call) -> set[str]:
    """Every literal string among the call's arguments."""
    parts = [*call.args, *(given.value for given in call.keywords)]
    return {text for part in parts for node in ast.walk(part) if isinstance(node, ast.expr) and (text := text_of(node))}


def kept_writes(tree: ast.Module) -> Found:
    """Calls that make or change rows of the audit trail or the outbox."""
    for call in calls(tree):
        name = dotted(call.func).split(".")
        if name[0] in KEPT and (len(name) == 1 or name[-1] in WRITES):
            yield call.lineno, name[0]


def clock_reads(tree: ast.Module) -> Found:
    """Whatever tells the present moment, the columns that fill themselves with it included."""
    for call in calls(tree):
        name = dotted(call.func)
        if name in CLOCKS or name.endswith(("functions.Now",)) or name == "Now":
            yield call.lineno, name
        for given in call.keywords:
            if given.arg in {"auto_now", "auto_now_add"}:
                yield call.lineno, given.arg
            elif isinstance(given.value, ast.Attribute) and dotted(given.value) in CLOCKS:
                yield call.lineno, f"{given.arg}={dotted(given.value)}"


def policy_reads(tree: ast.Module) -> Found:
    """Imports of the table of rights."""
    yield from ((line, name) for line, name in imports(tree) if name.startswith("thidua.core.access.policy"))


def outside(allowed: set[str], look: Callable[[ast.Module], Found], package: Path = PACKAGE) -> list[str]:
    """What is found in files of the package other than the allowed ones."""
    return [
        f"{at(path, line, package)} {what}"
        for path in python_files(package)
        if str(path.relative_to(package)) not in allowed
        for line, what in look(parsed(path))
    ]


def test_state_is_written_by_transition_alone():
    assert outside({"foundation/transition.py"}, state_writes) == []


def test_transition_writes_state_once():
    assert [what for _, what in state_writes(parsed(PACKAGE / "foundation/transition.py"))] == [
        "assigns .state",
        '.save(… "state" …)',
    ]


def test_history_and_effects_are_written_by_their_own_files_alone():
    assert [
        f"{found} outside {KEPT[found.rsplit(' ', 1)[1]]}"
        for found in outside(set(), kept_writes)
        if not found.startswith(f"{KEPT[found.rsplit(' ', 1)[1]]}:")
    ] == []


def test_the_clock_is_read_in_one_file():
    assert outside({"foundation/clock.py", *BEFORE_DJANGO}, clock_reads) == []


def test_the_table_of_rights_is_read_by_the_gate_alone():
    found = outside(POLICY_READERS, policy_reads)
    assert [each for each in found if not each.startswith(TABLE_OF_RIGHTS)] == []


@pytest.mark.parametrize(
    ("offence", "look"),
    [
        ("row.state = 'open'", state_writes),
        ("a, row.state = 1, 'open'", state_writes),
        ("row.state += 'x'", state_writes),
        ("Round.objects.filter(id=1).update(state='open')", state_writes),
        ("Round.objects.create(state='open')", state_writes),
        ("setattr(row, 'state', 'open')", state_writes),
        ("row.save(update_fields=['state'])", state_writes),
        ("Round.objects.bulk_update(rows, ['state'])", state_writes),
        ("AuditEntry(actor='x')", kept_writes),
        ("AuditEntry.objects.create(actor='x')", kept_writes),
        ("AuditEntry.objects.filter(id=1).delete()", kept_writes),
        ("OutboxItem.objects.bulk_create([])", kept_writes),
        ("timezone.now()", clock_reads),
        ("datetime.now(UTC)", clock_reads),
        ("date.today()", clock_reads),
        ("models.DateTimeField(auto_now_add=True)", clock_reads),
        ("models.DateTimeField(default=timezone.now)", clock_reads),
        ("from thidua.core.access.policy import authorize", policy_reads),
        ("import thidua.core.access.policy", policy_reads),
    ],
)
def test_a_second_place_is_found(tmp_path: Path, offence: str, look: Callable[[ast.Module], Found]):
    (tmp_path / "somewhere.py").write_text(offence)
    assert len(outside(set(), look, tmp_path)) == 1
    assert outside({"somewhere.py"}, look, tmp_path) == []


@pytest.mark.parametrize(
    "lawful",
    ["print(row.state)", "Subject(kind='x', state=row.state)", "rows.filter(state='open')", "q = Q(state__in=names)"],
)
def test_reading_a_state_is_free(tmp_path: Path, lawful: str):
    (tmp_path / "somewhere.py").write_text(lawful)
    assert outside(set(), state_writes, tmp_path) == []
