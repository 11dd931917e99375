import json
from decimal import Decimal

import pytest

from tests.core.plans.readings import NAMES, read_text, reading
from thidua.core.plans.plan_json import from_json, to_json


@pytest.mark.parametrize("name", NAMES)
def test_a_reading_survives_json(name: str):
    assert from_json(json.loads(json.dumps(to_json(reading(name))))) == reading(name)


def test_an_empty_reading_survives_json():
    found = read_text("")
    assert from_json(json.loads(json.dumps(to_json(found)))) == found


def test_the_shape_of_single_values():
    printed = to_json(reading("002"))
    assert printed["number"] == {
        "value": "1516/KH-KTĐ", "symbol": "KH-KTĐ", "key": "number", "line": 5, "line_to": 5, "src": "S6:1516KH-KTD",
        "confidence": 0.5, "notes": [{"code": "reading.number_without_slash", "values": {}}],
    }  # fmt: skip
    assert printed["issued_on"]["value"] == "2024-04-09"
    assert to_json(reading("001"))["number"]["value"] is None
    assert to_json(reading("004"))["number"] is None


def test_the_shape_of_the_bloc():
    bloc = to_json(reading("002"))["bloc"]
    assert bloc["name"] == "Khối thi đua các cơ quan Quản lý kinh tế thành phố"
    assert [role["role"] for role in bloc["roles"]] == ["Trưởng khối", "Phó Trưởng khối"]
    assert (bloc["members"], bloc["elections"][0]["on"]) == ([], "2023-12-27")
    assert to_json(reading("003"))["bloc"] is None


def test_amounts_are_json_numbers():
    values = [target["value"] for target in to_json(reading("003"))["targets"]]
    assert [value for value in values if isinstance(value, float)] == [55.02]
    assert reading("003").of("targets")[7].value["value"] == Decimal("55.02")


def test_the_quality_of_the_text():
    assert to_json(reading("002"))["text_quality"]["verdict"] == "damaged"
    assert to_json(reading("001"))["text_quality"]["verdict"] == "clean"
