"""Small changes to Python source, each of which some test should notice.

Changed are comparisons, connectives and their parts, arithmetic, whole numbers, truths, words, signs, the two outcomes
of a test, `any` and `all`, `min` and `max`, and `break`. What only declares is left alone: annotations, decorators,
names of types, docstrings, messages of errors.
"""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

Change = Callable[[ast.AST], None]
SWAPPED: dict[type, type] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.LShift: ast.RShift, ast.RShift: ast.LShift,
}  # fmt: skip
NAMES = {"any": "all", "all": "any", "min": "max", "max": "min"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
COMPOUND = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.ClassDef, *FUNCTIONS)


@dataclass(frozen=True)
class Mutant:
    """One change: the node's number in the tree of the module and the number of the change at that node.

    `owner` is name and first line of the function of the module or class that holds it, None where it runs at import.
    `lines` are those of its statement, as far as the change. `was` and `now` are the statement before and after.
    """

    module: str
    place: int
    turn: int
    owner: tuple[str, int] | None
    lines: range
    was: str
    now: str

    @property
    def function(self) -> str:
        """Where it is, for a reader."""
        return self.owner[0] if self.owner else "(import)"

    @property
    def key(self) -> tuple[str, str, str]:
        """What the list of equivalent mutants knows it by: line numbers move, these do not."""
        return self.module, self.function, self.now


@dataclass
class Seen:
    """A node with the function and the statement around it."""

    node: ast.AST
    owner: tuple[str, int] | None
    statement: ast.stmt


def mutants(module: str, source: Path) -> list[Mutant]:
    """Every mutant of a module."""
    found = []
    for place, seen in enumerate(walked(parsed(source))):
        for turn in range(len(list(changes(seen.node)))):
            mutated = list(walked(parsed(source)))[place]
            list(changes(mutated.node))[turn](mutated.node)
            was, now = said(seen.statement), said(mutated.statement)
            end = getattr(getattr(seen.node, "test", seen.node), "end_lineno", None) or seen.statement.lineno
            found.append(Mutant(module, place, turn, seen.owner, range(seen.statement.lineno, end + 1), was, now))
    return found


def mutated_tree(mutant: Mutant, source: Path) -> ast.Module:
    """The module with the change in it."""
    tree = parsed(source)
    node = list(walked(tree))[mutant.place].node
    list(changes(node))[mutant.turn](node)
    return ast.fix_missing_locations(tree)


def parsed(source: Path) -> ast.Module:
    """The tree of a file."""
    return ast.parse(source.read_text(encoding="utf-8"))


def walked(tree: ast.Module) -> Iterator[Seen]:
    """What can be changed, in the order of the file."""
    for statement in tree.body:
        yield from _walked(Seen(statement, None, statement), "")


def _walked(seen: Seen, path: str) -> Iterator[Seen]:
    node = seen.node
    if _only_declares(node):
        return
    if isinstance(node, FUNCTIONS) and seen.owner is None:
        first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
        seen = Seen(node, (path + node.name, first), seen.statement)
    inner_path = f"{path}{node.name}." if isinstance(node, ast.ClassDef) else path
    yield seen
    for child in _children(node):
        statement = child if isinstance(child, ast.stmt) else seen.statement
        # What stands in the head of a function, its defaults, runs when the module is imported.
        owner = None if isinstance(node, FUNCTIONS) and statement is seen.statement else seen.owner
        yield from _walked(Seen(child, owner, statement), inner_path)


def _children(node: ast.AST) -> list[ast.AST]:
    """The parts that do something: no annotation, decorator or docstring."""
    if isinstance(node, FUNCTIONS):
        return [*node.args.defaults, *filter(None, node.args.kw_defaults), *_body(node.body)]
    if isinstance(node, ast.ClassDef):
        return _body(node.body)
    if isinstance(node, ast.AnnAssign):
        return [node.value] if node.value else []
    return list(ast.iter_child_nodes(node))


def _body(body: list[ast.stmt]) -> list[ast.AST]:
    return [each for each in body if not (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant))]


def _only_declares(node: ast.AST) -> bool:
    if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias":
        return True
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in {"__slots__", "__all__"}:
        return True
    return isinstance(node, ast.Raise | ast.Import | ast.ImportFrom)


def changes(node: ast.AST) -> Iterator[Change]:
    """What can be changed in a node."""
    yield from _operators(node)
    yield from _outcomes(node)


def _operators(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Compare):
        yield lambda at: at.ops.__setitem__(0, SWAPPED[type(at.ops[0])]())  # type: ignore[attr-defined]
    if isinstance(node, ast.BoolOp | ast.BinOp) and type(node.op) in SWAPPED:
        yield lambda at: setattr(at, "op", SWAPPED[type(at.op)]())  # type: ignore[attr-defined]
    if isinstance(node, ast.BoolOp):
        yield from (partial(_without, place=place) for place in range(len(node.values)))
    if isinstance(node, ast.UnaryOp):
        yield _unsigned
    if isinstance(node, ast.Constant):
        yield from _constant(node.value)


def _outcomes(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.If | ast.IfExp | ast.While):
        yield from (partial(_decided, outcome=outcome) for outcome in (True, False))
    if isinstance(node, ast.comprehension):
        yield from (partial(_unfiltered, place=place) for place in range(len(node.ifs)))
    if isinstance(node, ast.Name) and node.id in NAMES:
        yield lambda at: setattr(at, "id", NAMES[at.id])  # type: ignore[attr-defined]
    if isinstance(node, ast.Break):
        yield lambda at: setattr(at, "__class__", ast.Pass)


def _constant(value: object) -> Iterator[Change]:
    if isinstance(value, bool):
        yield lambda at: setattr(at, "value", not at.value)  # type: ignore[attr-defined]
    elif isinstance(value, int):
        yield lambda at: setattr(at, "value", at.value + 1)  # type: ignore[attr-defined]
    elif isinstance(value, str):
        yield lambda at: setattr(at, "value", at.value + "~")  # type: ignore[attr-defined]


def _without(at: ast.AST, *, place: int) -> None:
    """`a and b` without one of them."""
    assert isinstance(at, ast.BoolOp)
    neutral = isinstance(at.op, ast.And)
    at.values[place] = ast.Constant(value=neutral)


def _unsigned(at: ast.AST) -> None:
    """`not a`, `-a`, `~a` as `a`: the sign becomes a `+` where numbers have one, else it is undone by a second one."""
    assert isinstance(at, ast.UnaryOp)
    at.operand = ast.UnaryOp(op=type(at.op)(), operand=at.operand)


def _decided(at: ast.AST, *, outcome: bool) -> None:
    at.test = ast.Constant(value=outcome)  # type: ignore[attr-defined]


def _unfiltered(at: ast.AST, *, place: int) -> None:
    at.ifs[place] = ast.Constant(value=True)  # type: ignore[attr-defined]


def said(statement: ast.stmt) -> str:
    """The statement on one line; of one that holds others its head."""
    if isinstance(statement, COMPOUND):
        return next(line for line in ast.unparse(statement).splitlines() if not line.startswith("@"))
    return " ".join(ast.unparse(statement).split())
