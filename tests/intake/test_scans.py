"""A paper printed, scanned and read again: the letters stay what they were (`python -m benches scans` has the rest)."""

import json
from pathlib import Path
from typing import Any

import yaml

from tests.adapters.scans import OFFICE, error_rate, paper_of, pdf_of, scan_of
from tests.intake.scorer import Score, score
from thidua.adapters.language_model import load_restorer
from thidua.adapters.reader import FileReader
from thidua.core.documents.received import ReceivedText
from thidua.core.plans.plan_json import to_json
from thidua.core.plans.reading import read

TEXTS = Path(__file__).parents[1] / "sources" / "restoration"
KEYS = Path(__file__).parent / "keys"
BODY = slice(4, 14)
"""Lines of the document between letterhead and recipients: no columns, one order of reading."""


def restored(name: str) -> str:
    """A restored source text."""
    return (TEXTS / f"{name}.txt").read_text(encoding="utf-8")


def body(name: str) -> str:
    """The beginning of its body."""
    return "\n".join(restored(name).split("\n")[BODY])


def scored(name: str, text: ReceivedText) -> Score:
    """How much of the document's key is read in the text."""
    wanted: dict[str, Any] = yaml.safe_load((KEYS / f"{name}.yaml").read_text(encoding="utf-8"))
    return score(wanted, json.loads(json.dumps(to_json(read(text, load_restorer())), ensure_ascii=False)))


def test_a_scan_with_skew_noise_and_artefacts_has_at_most_one_letter_in_a_hundred_wrong():
    text = body("002")
    scan = pdf_of(*scan_of(paper_of(text), OFFICE))
    assert len(text) > 1_300
    assert error_rate(FileReader().read(scan, "002.pdf").or_raise().text, text) <= 0.01
