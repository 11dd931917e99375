"""Mutation score of the evaluator: `python scripts/mutate_rules.py [--most N]`.

Each mutant changes a comparison, connective, number, truth or sign in `core/rules/weighing` or `core/rules/verdict.py`
and runs the evaluator's own tests in a forked process. A mutant that no test notices is printed with its line. Without
`--most` every mutant is tried; with it an even sample.
"""

import argparse
import ast
import copy
import importlib
import os
import signal
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
RULES = "thidua.core.rules"
MODULES = ("weighing", "weighing.counts", "weighing.leaves", "weighing.context", "weighing.years", "verdict")
TESTS = ("test_weighing.py", "test_verdict.py", "test_trace.py")
SECONDS = 120
SWAPPED: dict[type, type] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip


def mutants(tree: ast.Module) -> Iterator[tuple[int, str, ast.Module]]:
    """Every mutant of a module: its line, what was changed, and the tree."""
    for place, node in enumerate(ast.walk(tree)):
        for change in changes(node):
            mutant = copy.deepcopy(tree)
            target = list(ast.walk(mutant))[place]
            change(target)
            told = f"{ast.unparse(node)[:60]} → {ast.unparse(target)[:60]}"
            yield getattr(node, "lineno", 0), told, ast.fix_missing_locations(mutant)


def changes(node: ast.AST) -> Iterator[object]:
    """What can be changed in a node."""
    if isinstance(node, ast.Compare):
        yield lambda target: target.ops.__setitem__(0, SWAPPED[type(node.ops[0])]())
    if isinstance(node, ast.BoolOp | ast.BinOp) and type(node.op) in SWAPPED:
        yield lambda target: setattr(target, "op", SWAPPED[type(node.op)]())
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield lambda target: setattr(target, "value", not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        yield lambda target: setattr(target, "value", node.value + 1)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield lambda target: setattr(target, "operand", ast.Constant(value=True))


def survives(name: str, tree: ast.Module) -> bool:
    """Whether the tests pass with the mutant, in a process of its own."""
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(1, 2)
        signal.alarm(SECONDS)
        os._exit(tried(name, tree))
    _, status = os.waitpid(child, 0)
    return status == 0


def tried(name: str, tree: ast.Module) -> int:
    """The tests' own exit code, run on the mutant."""
    try:
        module = importlib.import_module(name)
        source = Path(str(module.__file__))
        fresh = types.ModuleType(name)
        fresh.__file__, fresh.__package__ = str(source), module.__package__
        if hasattr(module, "__path__"):
            fresh.__path__ = module.__path__
        for loaded in [each for each in sys.modules if each.startswith("thidua.core.rules")]:
            if loaded not in {RULES, module.__package__} or loaded == name:
                del sys.modules[loaded]
        sys.modules[name] = fresh
        exec(compile(tree, str(source), "exec"), fresh.__dict__)
        tests = [str(ROOT / "tests" / "core" / "rules" / each) for each in TESTS]
        return int(pytest.main(["-q", "-x", "-p", "no:cacheprovider", "--ds=thidua.settings.test", *tests]))
    except BaseException:  # noqa: BLE001 - a mutant that cannot even be loaded is noticed
        return 1


def main() -> int:
    """Try the mutants; print those that survive, and the score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=0)
    most = parser.parse_args().most
    every = []
    for short in MODULES:
        name = f"{RULES}.{short}"
        tree = ast.parse(Path(str(importlib.import_module(name).__file__)).read_text(encoding="utf-8"))
        every += [(name, *mutant) for mutant in mutants(tree)]
    chosen = every[:: max(1, len(every) // most)] if most else every
    alive = 0
    for name, line, told, tree in chosen:
        if survives(name, tree):
            alive += 1
            print(f"survives: {name}:{line} {told}", flush=True)
    print(f"{len(chosen) - alive} of {len(chosen)} mutants noticed ({len(every)} in all)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
