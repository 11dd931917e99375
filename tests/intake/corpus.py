"""The documents with answer keys, and what the machine reads in them, with the restorer as the product uses it."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

import thidua
from tests.intake.scorer import Score, score
from thidua.adapters.language_model import load_restorer
from thidua.core.documents.received import received_text
from thidua.core.plans.fact import PlanReading
from thidua.core.plans.plan_json import to_json
from thidua.core.plans.reading import read

HERE = Path(__file__).parent
SOURCES = Path(thidua.__file__).parent / "wiring" / "demo" / "sources"
DAMAGED = ("000", "002", "003", "004")


@dataclass(frozen=True)
class Document:
    """A text and the key that a person wrote for it."""

    name: str
    text: Path
    key: Path

    @property
    def received(self) -> str:
        """The text as it came."""
        return self.text.read_text(encoding="utf-8")

    @property
    def wanted(self) -> dict[str, Any]:
        """The key."""
        found: dict[str, Any] = yaml.safe_load(self.key.read_text(encoding="utf-8"))
        return found


def documents() -> tuple[Document, ...]:
    """Every document that has a key."""
    return tuple(Document(key.stem, _text_of(key.stem), key) for key in sorted((HERE / "keys").glob("*.yaml")))


def _text_of(name: str) -> Path:
    own = HERE / "sources" / f"{name}.txt"
    return own if own.exists() else next(SOURCES.glob(f"{name}_*.txt"))


@cache
def read_document(name: str) -> PlanReading:
    """What is read in a document."""
    document = next(one for one in documents() if one.name == name)
    return read(received_text(document.received), load_restorer())


def printed(name: str) -> dict[str, Any]:
    """The reading as the command line prints it, and as a program reads it from there."""
    found: dict[str, Any] = json.loads(json.dumps(to_json(read_document(name)), ensure_ascii=False))
    return found


@cache
def scored(name: str) -> Score:
    """The score of a document."""
    document = next(one for one in documents() if one.name == name)
    return score(document.wanted, printed(name))
