"""Budgets of docs/architecture.md: match the best, forbid the tail. Prints the five largest of each."""

import ast
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.architecture.tree import PACKAGE, ROOT, at, parsed, python_files

DECISIONS = (ast.If, ast.IfExp, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.match_case)
FEW = 20
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Budget:
    """Most lines of a function and a file (95th percentile and longest), and most decisions in a function."""

    function_p95: int
    function: int
    file_p95: int
    file: int
    branches: int


CORE = Budget(25, 35, 120, 200, 6)
FOUNDATION = Budget(25, 40, 200, 300, 8)
MODULES = Budget(30, 50, 250, 400, 8)
TOOLS = Budget(50, 50, 400, 400, 8)
TESTS = Budget(25, 50, 400, 600, 6)
FLOORS = {
    "src/thidua/core": CORE,
    "src/thidua/law": CORE,
    "src/thidua/ports": CORE,
    "src/thidua/foundation": FOUNDATION,
    "src/thidua/adapters": FOUNDATION,
    "src/thidua/modules": MODULES,
    "src/thidua/web": MODULES,
    "src/thidua/wiring": MODULES,
    "scripts": TOOLS,
    "benches": TOOLS,
    "tests": TESTS,
}
PRESENT = {floor: budget for floor, budget in FLOORS.items() if (ROOT / floor).is_dir()}


@dataclass(frozen=True, order=True)
class Measure:
    """A size and the place that has it."""

    size: int
    place: str


def function_lengths(folder: Path, root: Path) -> list[Measure]:
    """Each function's lines, from `def` to its end."""
    return [
        Measure(node.end_lineno - node.lineno + 1, f"{at(path, node.lineno, root)} {node.name}")
        for path in python_files(folder)
        for node in ast.walk(parsed(path))
        if isinstance(node, FUNCTIONS)
    ]


def own_nodes(function: ast.AST) -> list[ast.AST]:
    """The nodes of a function without those of the functions inside it."""
    found, waiting = [], list(ast.iter_child_nodes(function))
    while waiting:
        node = waiting.pop()
        if not isinstance(node, FUNCTIONS):
            found.append(node)
            waiting.extend(ast.iter_child_nodes(node))
    return found


def branch_counts(folder: Path, root: Path) -> list[Measure]:
    """Each function's decisions: if, loop, except, case."""
    return [
        Measure(
            sum(isinstance(inner, DECISIONS) for inner in own_nodes(node)),
            f"{at(path, node.lineno, root)} {node.name}",
        )
        for path in python_files(folder)
        for node in ast.walk(parsed(path))
        if isinstance(node, FUNCTIONS)
    ]


def file_lengths(folder: Path, root: Path) -> list[Measure]:
    """Each file's lines; a table that is one literal by design grows with the system, and is left out."""
    return [
        Measure(len(path.read_text(encoding="utf-8").splitlines()), at(path, 1, root)) for path in python_files(folder)
    ]


def over(measures: list[Measure], most: int) -> list[Measure]:
    """The measures above the wall, largest first."""
    return sorted((measure for measure in measures if measure.size > most), reverse=True)


def percentile(measures: list[Measure]) -> int:
    """The size that 95 of a hundred do not exceed; 0 where there are too few for a percentile to mean anything."""
    sizes = sorted(measure.size for measure in measures)
    return sizes[(len(sizes) * 95 + 99) // 100 - 1] if len(sizes) >= FEW else 0


def show(title: str, measures: list[Measure]) -> None:
    """The five largest, so that the trend is seen before the wall is hit (`pytest -s tests/architecture/test_sizes.py`)."""
    print(f"\n{title}: 95 % at {percentile(measures)}")  # noqa: T201 - shown by pytest when asked or failing
    for measure in sorted(measures, reverse=True)[:5]:
        print(f"  {measure.size:4} {measure.place}")  # noqa: T201 - as above


@pytest.mark.parametrize("floor", PRESENT)
def test_functions_are_short(floor: str):
    lengths = function_lengths(ROOT / floor, ROOT)
    show(f"{floor}: lines of a function", lengths)
    assert over(lengths, PRESENT[floor].function) == []
    assert percentile(lengths) <= PRESENT[floor].function_p95


@pytest.mark.parametrize("floor", PRESENT)
def test_files_are_short(floor: str):
    lengths = file_lengths(ROOT / floor, ROOT)
    show(f"{floor}: lines of a file", lengths)
    assert over(lengths, PRESENT[floor].file) == []
    assert percentile(lengths) <= PRESENT[floor].file_p95


@pytest.mark.parametrize("floor", PRESENT)
def test_functions_decide_little(floor: str):
    counts = branch_counts(ROOT / floor, ROOT)
    show(f"{floor}: decisions in a function", counts)
    assert over(counts, PRESENT[floor].branches) == []


def undocumented(folder: Path, root: Path) -> list[str]:
    """Files, public functions and public classes without a docstring; what a class overrides speaks through its parent."""
    missing = []
    for path in python_files(folder):
        tree = parsed(path)
        if tree.body and ast.get_docstring(tree) is None:
            missing.append(at(path, 1, root))
        for node in tree.body:
            if isinstance(node, (*FUNCTIONS, ast.ClassDef)) and not node.name.startswith("_"):
                missing.extend(
                    [f"{at(path, node.lineno, root)} {node.name}"] if ast.get_docstring(node) is None else []
                )
    return missing


@pytest.mark.parametrize("floor", ["core", "law", "ports", "foundation", "adapters"])
def test_everything_public_says_what_it_is(floor: str):
    assert undocumented(PACKAGE / floor, ROOT) == []


@pytest.mark.parametrize("floor", ["modules", "web", "wiring"])
def test_every_file_says_what_it_is(floor: str):
    assert [
        str(path.relative_to(ROOT))
        for path in python_files(PACKAGE / floor)
        if parsed(path).body and ast.get_docstring(parsed(path)) is None
    ] == []


def test_what_is_too_large_is_found(tmp_path: Path):
    body = "".join(f"    if x == {number}:\n        x += 1\n" for number in range(20))
    (tmp_path / "long.py").write_text(f"def long(x):\n{body}    return x\n\n\ndef short():\n    return 1\n")
    assert over(function_lengths(tmp_path, tmp_path), 35) == [Measure(42, "long.py:1 long")]
    assert over(branch_counts(tmp_path, tmp_path), 6) == [Measure(20, "long.py:1 long")]
    assert over(file_lengths(tmp_path, tmp_path), 40) == [Measure(46, "long.py:1")]
    assert undocumented(tmp_path, tmp_path) == ["long.py:1", "long.py:1 long", "long.py:45 short"]


def test_the_percentile_is_the_size_that_95_of_100_do_not_exceed():
    assert percentile([Measure(size, "") for size in range(1, 101)]) == 95
    assert percentile([]) == 0
