"""Made-up papers of many offices, with keys, are read no worse than before.

They were written blind (without sight of the rules or of the tests' other papers), some as far from the usual wording as an office
may go. Each file's name tells the kind of paper. The floors hold all together, so that a rule that wins one and loses three shows.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.intake.scorer import Score, score
from thidua.adapters.language_model import load_restorer
from thidua.core.documents.received import received_text
from thidua.core.plans.plan_json import to_json
from thidua.core.plans.reading import read

OFFICES = Path(__file__).parent / "offices"
NAMES = sorted(path.stem for path in OFFICES.glob("*.yaml"))
F1, PRECISION, ONE_F1, ONE_PRECISION = 0.93, 0.95, 0.68, 0.85


@cache
def found(name: str) -> Score:
    """How much of the key is read in the paper."""
    key: dict[str, Any] = yaml.safe_load((OFFICES / f"{name}.yaml").read_text(encoding="utf-8"))
    text = received_text((OFFICES / f"{name}.txt").read_text(encoding="utf-8"))
    return score(key, json.loads(json.dumps(to_json(read(text, load_restorer())), ensure_ascii=False)))


@pytest.mark.parametrize("name", NAMES)
def test_each_paper_says_that_it_is_made_up(name: str):
    assert yaml.safe_load((OFFICES / f"{name}.yaml").read_text(encoding="utf-8"))["made_up"] is True


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_of_any_office_is_read(name: str):
    one = found(name)
    assert (one.f1 >= ONE_F1, one.precision >= ONE_PRECISION) == (True, True), (one.f1, one.precision)


def test_all_papers_together():
    whole = Score()
    for name in NAMES:
        whole = whole.together(found(name))
    assert len(NAMES) >= 30
    assert whole.f1 >= F1
    assert whole.precision >= PRECISION
