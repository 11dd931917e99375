"""The repository as the architecture tests look at it: its folders, its files, and what stands in them."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "thidua"
SET_UP = {".git", ".venv", "node_modules", "var", "build", "__pycache__"}


def python_files(folder: Path) -> Iterator[Path]:
    """Every Python file below the folder that people write: no migrations."""
    yield from (path for path in sorted(folder.rglob("*.py")) if not {"migrations", "__pycache__"} & set(path.parts))


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def dotted(node: ast.expr) -> str:
    """The name of an expression such as `timezone.now` or `Unit.objects.create`; what is not a name is left out."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}".lstrip(".")
    return dotted(node.func) if isinstance(node, ast.Call) else ""


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Every call in the tree."""
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every import with its line, as the full name of what is imported (`a.b.name` for `from a.b import name`)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def text_of(value: ast.expr | None) -> str | None:
    """The text of a literal string, or None."""
    return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else None


def keyword(call: ast.Call, name: str) -> ast.expr | None:
    """The value given to the call under that name."""
    return next((given.value for given in call.keywords if given.arg == name), None)


def registered_name(function: ast.FunctionDef) -> str | None:
    """The name under which `@action("…")` registers the function."""
    decorators = [
        made for made in function.decorator_list if isinstance(made, ast.Call) and dotted(made.func) == "action"
    ]
    return text_of(decorators[0].args[0]) if decorators and decorators[0].args else None


def applies(package: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every `turn.apply(…)` inside an action, with the action's name."""
    for path in python_files(package):
        actions = [
            node for node in ast.walk(parsed(path)) if isinstance(node, ast.FunctionDef) and registered_name(node)
        ]
        yield from (
            (str(registered_name(node)), call)
            for node in actions
            for call in calls(node)
            if dotted(call.func) == "turn.apply"
        )


def at(path: Path, line: int, root: Path) -> str:
    """The place as people look it up."""
    return f"{path.relative_to(root)}:{line}"


def committed_files() -> list[Path]:
    """Every file that is or would be committed; in a tree without git, everything that the set-up did not make."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=False,
    )  # fmt: skip
    if listing.returncode == 0:
        named = [ROOT / name for name in listing.stdout.decode().split("\0") if name]
    else:
        named = [path for path in ROOT.rglob("*") if not SET_UP & set(path.relative_to(ROOT).parts)]
    return sorted(path for path in named if path.is_file() and not path.name.endswith((".pyc", ".mo")))
