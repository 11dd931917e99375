"""Every action has a row in the table of rights, an event with its sentences, a line in the documents, and a test."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.test_reasons import fields
from tests.architecture.tree import PACKAGE, ROOT, applies, keyword, parsed, python_files, text_of
from thidua.core.access.policy import POLICY, SIGHT
from thidua.foundation.act import REGISTRY
from thidua.foundation.sentences import LANGUAGES, catalogue


def test_every_action_has_one_row_of_rights_and_every_row_an_action():
    assert Counter(row.action for row in POLICY) == Counter(list(REGISTRY))


def test_what_may_be_seen_is_named_once():
    assert set(Counter(row.action for row in (*POLICY, *SIGHT)).values()) == {1}


def test_actions_are_named_after_their_module():
    for name, spec in REGISTRY.items():
        module = spec.function.__module__.removeprefix("thidua.modules.").split(".")[0]
        assert name == f"{module}.{spec.function.__name__}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_has_a_sentence_and_every_sentence_an_event(language: str):
    events = {event for spec in REGISTRY.values() for event in spec.events}
    assert sorted(catalogue("events", language)) == sorted(events)


def test_an_event_is_written_by_one_action_only():
    writers = Counter(event for spec in REGISTRY.values() for event in spec.events)
    assert [event for event, count in writers.items() if count > 1] == []


def test_both_languages_tell_the_same_facts():
    vietnamese, english = (catalogue("events", language) for language in LANGUAGES)
    assert {event: fields(text) for event, text in vietnamese.items()} == {
        event: fields(text) for event, text in english.items()
    }


def told_facts(package: Path) -> Iterator[tuple[str, frozenset[str] | None]]:
    """(event, names of the facts kept) for every `turn.apply` in an action; None where facts come by `**`."""
    for action, call in applies(package):
        facts = [given.arg for given in call.keywords if given.arg not in {"to", "step", "event"}]
        event = text_of(keyword(call, "event")) or REGISTRY[action].event
        yield event, None if None in facts else frozenset(map(str, facts))


def test_every_event_keeps_the_facts_that_its_sentence_tells():
    told = catalogue("events", "vi")
    assert [
        (event, sorted(fields(told[event]) - {"title"} - facts))
        for event, facts in told_facts(PACKAGE / "modules")
        if facts is not None and not fields(told[event]) <= facts | {"title"}
    ] == []


def test_every_action_says_in_one_line_what_it_does():
    for spec in REGISTRY.values():
        assert spec.sentence.endswith("."), spec.name
        assert len(spec.sentence) <= 120, spec.name


def test_every_action_is_documented():
    documented = (ROOT / "docs" / "actions.md").read_text(encoding="utf-8")
    assert [name for name in REGISTRY if f"`{name}`" not in documented] == []


def names_in_tests(folder: Path) -> set[str]:
    """All names, attributes and literal texts in tests; the architecture tests speak of everything, and do not count."""
    trees = [parsed(path) for path in python_files(folder) if "architecture" not in path.parts]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    plain = {getattr(node, kind, None) for node in nodes for kind in ("id", "attr")}
    texts = {text_of(node) for node in nodes if isinstance(node, ast.Constant)}
    imported = {node.name for node in nodes if isinstance(node, ast.alias)}
    return {name for name in plain | texts | imported if name}


def test_every_action_has_a_test():
    spoken = names_in_tests(ROOT / "tests")
    assert [name for name, spec in REGISTRY.items() if not {name, spec.function.__name__} & spoken] == []


def test_names_in_tests_are_read(tmp_path: Path):
    (tmp_path / "architecture").mkdir()
    (tmp_path / "architecture" / "test_all.py").write_text("everything()")
    (tmp_path / "test_it.py").write_text("from a import b\nactions.submit_sheet(ctx)\nrun('scoring.close_round')")
    assert names_in_tests(tmp_path) == {"b", "actions", "submit_sheet", "ctx", "run", "scoring.close_round"}
