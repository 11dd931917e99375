"""What is written about the project is true: generated pages are fresh, links lead somewhere, both front pages name the commands."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from tests.architecture.tree import ROOT, committed_files

LINK = re.compile(r"\]\(([^)\s]+)\)|<img[^>]*src=\"([^\"]+)\"")
FENCED = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def pages() -> list[Path]:
    """Every Markdown page that is committed."""
    return [path for path in committed_files() if path.suffix == ".md"]


def anchor(heading: str) -> str:
    """The name under which a heading is linked to."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def dead_links(page: Path) -> list[str]:
    """Links of the page to files or headings that are not there; addresses of the net are not followed."""
    dead = []
    for pair in LINK.findall(FENCED.sub("", page.read_text(encoding="utf-8"))):
        link = pair[0] or pair[1]
        if re.match(r"[a-z]+:", link):
            continue
        name, _, heading = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        if not target.exists() or (heading and heading not in anchors(target)):
            dead.append(link)
    return dead


def anchors(page: Path) -> set[str]:
    """The headings of a page as links name them."""
    return {anchor(heading) for heading in HEADING.findall(page.read_text(encoding="utf-8"))}


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    """The script that writes the generated pages."""
    spec = importlib.util.spec_from_file_location("generate_docs", ROOT / "scripts" / "generate_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_pages_are_fresh(generator: ModuleType):
    assert generator.stale_pages() == [], "run `make docs`"


def test_a_stale_page_is_found(generator: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name, page in generator.PAGES.items():
        (tmp_path / name).write_text(page(), encoding="utf-8")
    (tmp_path / "actions.md").write_text("# Actions\n", encoding="utf-8")
    (tmp_path / "events.md").unlink()
    monkeypatch.setattr(generator, "DOCS", tmp_path)
    assert generator.stale_pages() == ["actions.md", "events.md"]


def test_every_link_leads_somewhere():
    found = {str(page.relative_to(ROOT)): dead_links(page) for page in pages()}
    assert {page: links for page, links in found.items() if links} == {}


@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_the_front_page_names_the_commands_and_its_twin(name: str):
    text = (ROOT / name).read_text(encoding="utf-8")
    twin = {"README.md": "README.vi.md", "README.vi.md": "README.md"}[name]
    assert [wanted for wanted in ("make demo", "make test", f"({twin})", "(LICENSE)") if wanted not in text] == []


def test_every_target_that_a_page_names_is_in_the_makefile():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {
        (target, str(page.relative_to(ROOT)))
        for page in pages()
        for target in re.findall(r"`make ([a-z]+)", page.read_text(encoding="utf-8"))
    }
    assert sorted(place for place in named if place[0] not in targets) == []


def test_a_dead_link_is_found(tmp_path: Path):
    (tmp_path / "b.md").write_text("# Một tiêu đề\n")
    (tmp_path / "a.md").write_text(
        "[b](b.md) [h](b.md#một-tiêu-đề) [c](c.md) [x](b.md#none) [net](https://example.org) `[no](code.md)`\n"
    )
    assert dead_links(tmp_path / "a.md") == ["c.md", "b.md#none"]


def test_changelog_fragments_are_named_as_agreed():
    fragments = [path.name for path in (ROOT / "changelog.d").glob("*.md") if path.name != "README.md"]
    assert [
        name for name in fragments if not re.fullmatch(r"[a-z]+-[a-z0-9-]+\.(added|changed|fixed|law)\.md", name)
    ] == []


def test_every_decision_is_listed_and_numbered_once():
    decisions = sorted(path.name for path in (ROOT / "docs" / "adr").glob("0*.md"))
    listed = re.findall(r"\]\((0[^)]+)\)", (ROOT / "docs" / "adr" / "README.md").read_text(encoding="utf-8"))
    assert listed == decisions
    assert [int(name[:4]) for name in decisions] == list(range(1, len(decisions) + 1))
