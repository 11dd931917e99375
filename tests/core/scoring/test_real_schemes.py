"""The schemes of real_schemes.yaml: each is read from data as an office would enter it, and comes out as by hand."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from thidua.core.awards.quota import Whole, at_least, at_most
from thidua.core.council.threshold import threshold
from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section, checked
from thidua.core.scoring.formula import Formula, Source, formula_of, formula_record
from thidua.core.scoring.formula import checked as sound
from thidua.core.scoring.formula.schemes import SCHEMES
from thidua.core.scoring.measure import measure_from
from thidua.core.scoring.pairing import balanced
from thidua.core.scoring.round import Handed, RoundResult, Terms, score_round
from thidua.core.scoring.sheet import Entry, entered

DATA: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "real_schemes.yaml").read_text(encoding="utf-8"))
CASES = {case["id"]: case for case in DATA["schemes"]}
BAND = {"or_more": True, "below": None, "each_share": None, "no_zero": False, "open_to_vetoed": True}
SURE = {"read", "form", "opening"}


def table(case: dict[str, Any]) -> CriteriaTable:
    """The table of a case: [code, maximum, measure in words, step, kind] for each criterion of a section."""
    made = CriteriaTable(
        case["source"], 2026,
        tuple(Section(code, code, tuple(_criterion(*row) for row in rows)) for code, rows in case["table"].items()),
        bonus_cap=Decimal(case["bonus_cap"]) if "bonus_cap" in case else None,
        scale=Decimal(case["scale"]) if "scale" in case else None,
    )  # fmt: skip
    assert isinstance(checked(made), Ok)
    return made


def _criterion(
    code: str, most: int, words: str | None = None, step: str | None = None, kind: str = "base"
) -> Criterion:
    measure = measure_from(words, maximum=Decimal(most)).or_raise() if words else None
    return Criterion(
        code, f"Tiêu chí {code}", Decimal(most), Kind(kind), measure=measure, step=Decimal(step) if step else None
    )


def stated(case: dict[str, Any], bands: list[dict[str, Any]] | None) -> Formula:
    """The scheme's formula with these classes, as a stored record would say it."""
    record = formula_record(SCHEMES[case["scheme"]].formula)
    return formula_of(record | ({"bands": [BAND | band for band in bands]} if bands else {}))


def formula(case: dict[str, Any]) -> Formula:
    """The scheme's formula, with the classes that the case states itself."""
    made = stated(case, case.get("formula", {}).get("bands"))
    assert isinstance(sound(made), Ok)
    return made


def cells(of: CriteriaTable, typed: dict[str, str]) -> dict[str, Entry]:
    """What a scorer typed, read as the sheet reads it."""
    criteria = {each.code: each for each in of.criteria()}
    return {code: entered(criteria[code], text).or_raise() for code, text in typed.items()}


def handed(case: dict[str, Any], of: CriteriaTable) -> list[Handed]:
    """All sheets of a case."""
    sheets: list[Handed] = []
    for unit, given in case["units"].items():
        sheets += [Handed(unit, unit, Source.SELF, cells(of, given["self"]))] if "self" in given else []
        sheets += [
            Handed(scorer, unit, Source.CROSS, cells(of, typed)) for scorer, typed in given.get("cross", {}).items()
        ]
        sheets += (
            [Handed("Trưởng khối", unit, Source.VERIFIED, cells(of, given["verified"]))] if "verified" in given else []
        )
    return sheets


def terms(case: dict[str, Any], of: CriteriaTable) -> Terms:
    """The terms of the case's round; in a ring, only the sheets of the ring are asked for."""
    members = tuple(case["units"])
    if "ring" not in case:
        return Terms(of, formula(case), members)
    targets = balanced(members, each=case["ring"]).or_raise().targets
    pairs = frozenset((scorer, unit) for scorer, units in targets.items() for unit in units)
    return Terms(of, formula(case), members, pairs=pairs)


def scored(case: dict[str, Any]) -> RoundResult:
    of = table(case)
    return score_round(terms(case, of), handed(case, of)).or_raise()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_scheme_comes_out_as_by_hand(case: dict[str, Any]):
    result = scored(case)
    found = {each.unit: each for each in result.standings}
    for unit, wanted in case["expected"].items():
        assert (str(found[unit].score), result.ranking.ranks[unit]) == (wanted["score"], wanted["rank"]), unit
        assert found[unit].class_name == wanted.get("class", ""), unit
        assert wanted.get("warns") in {None, *(warning.code for warning in found[unit].warnings)}, unit


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_scheme_says_how_sure_its_source_is(case: dict[str, Any]):
    assert case["sure"] in SURE
    assert case["source"]
    # What was seen only in a form or an opening leaves something open, or says all that the case needs.
    assert case["sure"] == "read" or "open" in case or case["id"] == "evus-teachers"


def test_the_weekly_ring_asks_everybody_for_one_sheet_and_nobody_for_its_own():
    case = CASES["le-tri-vien-weekly"]
    assert terms(case, table(case)).pairs == {("A", "B"), ("B", "C"), ("C", "A")}
    of = table(case)
    own = [*handed(case, of), Handed("A", "A", Source.CROSS, cells(of, case["units"]["A"]["cross"]["C"]))]
    refused = score_round(terms(case, of), own)
    assert isinstance(refused, Refused)


def test_classes_with_a_gap_between_them_are_refused_as_printed():
    case = CASES["civil-servants-02-03"]
    refused = sound(stated(case, case["as_printed"]))
    assert isinstance(refused, Refused)
    gaps = [(why.code, dict(why.values)) for why in refused.reasons]
    assert gaps == [
        ("formula.bands_gap", {"lower": "T", "upper": "XS"}), ("formula.bands_gap", {"lower": "HT", "upper": "T"}),
    ]  # fmt: skip


def test_one_cell_of_the_head_replaces_one_cell_and_not_the_sheet():
    case = CASES["evus-teachers"]
    whole = SCHEMES["verified"].formula
    of = table(case)
    result = score_round(replace(terms(case, of), formula=whole), handed(case, of))
    exact = None if isinstance(result, Refused) else result.value.standing("A").score
    assert exact != scored(case).standing("A").score


QUOTAS = [(each["source"], case) for each in DATA["quotas"] for case in each.get("cases", ())]
VOTES = [(each["source"], vote) for each in DATA["quotas"] for vote in each.get("votes", ())]


@pytest.mark.parametrize(("source", "case"), QUOTAS)
def test_a_share_of_people_is_the_number_that_the_text_gives(source: str, case: dict[str, Any]):
    guard = at_most(Decimal(case["share"]), of=case["of"], picked=0, whole=Whole(case["whole"]))
    assert guard.most == case["most"], (source, case["what"])


@pytest.mark.parametrize(("source", "vote"), VOTES)
def test_a_vote_needs_as_many_as_the_text_asks(source: str, vote: dict[str, Any]):
    rule = threshold(Fraction(vote["share"]), basis=source).or_raise()
    assert rule.needed(vote["of"]) == vote["needed"], (source, vote["what"])


def test_seven_tenths_of_the_members_are_never_rounded_down():
    [members] = [each["members"] for each in DATA["quotas"] if "members" in each]
    assert at_least(Decimal(members["share"]), of=members["of"], having=members["having"]) == members["lacking"]


@pytest.mark.parametrize(("whole", "most"), [(Whole.DOWN, 1), (Whole.HALF_UP, 2), (Whole.UP, 2)])
def test_a_rounding_that_the_rule_names(whole: Whole, most: int):
    assert at_most(Decimal("0.15"), of=10, picked=0, whole=whole).most == most
    assert at_most(Decimal("0.20"), of=10, picked=0, whole=whole).most == 2
