"""The sources cut, doubled, shuffled and mixed with other things: whatever comes is read, soon, and never raises.

The seed is fixed: what fails here fails again.
"""

import random
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import thidua
from tests.core.plans.test_reading import holds
from thidua.adapters.language_model import load_restorer
from thidua.core.documents.received import received_text
from thidua.core.plans.criteria_table import criteria_table
from thidua.core.plans.plan_json import from_json, to_json
from thidua.core.plans.reading import read

FOLDER = Path(thidua.__file__).parent / "wiring" / "demo" / "sources"
TEXTS = {path.name[:3]: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("0*.txt"))}
MADE_UP = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "made_up").glob("*.txt"))]
SLOWEST = 5.0
CHINESE = "关于印发年度竞赛表彰工作计划的通知。各单位：为贯彻落实上级要求，现将有关事项通知如下。\n一、目标任务\n1. 完成率达到95%以上；\n"
ENGLISH = "PLAN\nNo. 12/2024\nI. TARGETS\n1. At least 95% of units report on time before 25/9/2025.\n- The office reports monthly.\n"
TABLE = "STT\tHọ và tên\tĐơn vị\tĐiểm tối đa\n" + "".join(
    f"{n}\tTên {n}\tĐơn vị thi đua {n}\t{n % 7}\n" for n in range(400)
)


def cut(text: str, chance: random.Random) -> str:
    start, end = sorted(chance.sample(range(len(text)), 2))
    return text[start:end]


def doubled(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    return "\n".join(line for line in lines for _ in range(1 + (chance.random() < 0.4)))


def shuffled(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def holed(text: str, chance: random.Random) -> str:
    return "".join(char for char in text if chance.random() > 0.08)


def joined(text: str, chance: random.Random) -> str:
    return text.replace("\n", " ") if chance.random() < 0.5 else text.replace(" ", "\n")


def with_bytes(text: str, chance: random.Random) -> str:
    noise = chance.randbytes(400).decode(chance.choice(["latin-1", "cp1258", "utf-16-le"]), errors="replace")
    at = chance.randrange(len(text))
    return text[:at] + noise + text[at:]


def with_tongues(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + chance.choice([CHINESE, ENGLISH, TABLE]) * 3 + text[at:]


def as_table(text: str, chance: random.Random) -> str:
    mark = chance.choice(["\t", " | "])
    return "\n".join(mark.join(line.split()) for line in text.split("\n"))


CHANGES: tuple[Callable[[str, random.Random], str], ...] = (
    cut, doubled, shuffled, holed, joined, with_bytes, with_tongues, as_table,
)  # fmt: skip


def check(text: str, *, restored: bool) -> None:
    """Read it in time; every fact stands where it says, in its shape; printed and read back it is the same."""
    started = time.process_time()
    found = read(received_text(text), load_restorer() if restored else None)
    assert time.process_time() - started < SLOWEST
    holds(text, found)
    holds(text, replace(found, facts=found.rows))
    assert from_json(to_json(found)) == found
    criteria_table(found)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize("name", TEXTS)
def test_a_changed_source_is_read(name: str, change: Callable[[str, random.Random], str]):
    for seed in range(3):
        check(change(TEXTS[name], random.Random(f"{name} {change.__name__} {seed}")), restored=False)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_changed_source_is_restored_and_read(change: Callable[[str, random.Random], str]):
    check(change(TEXTS["003"], random.Random(f"restored {change.__name__}")), restored=True)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_changed_list_is_read(change: Callable[[str, random.Random], str]):
    for place, text in enumerate(MADE_UP):
        check(change(text, random.Random(f"{place} {change.__name__}")), restored=False)


@pytest.mark.parametrize(
    "text", [CHINESE * 50, ENGLISH * 50, TABLE * 10, "\t|" * 5000, "|\n" * 5000, "Điều 1. " * 5000]
)
def test_other_tongues_and_bare_tables_are_read(text: str):
    check(text, restored=False)
    check(text, restored=True)


@pytest.mark.parametrize("text", [CHINESE * 20, ENGLISH * 20])
def test_what_is_no_emulation_document_is_said_to_be_none(text: str):
    found = read(received_text(text))
    assert ("reading.no_emulation" in [note.code for note in found.notes], found.of("kind")) == (True, ())
