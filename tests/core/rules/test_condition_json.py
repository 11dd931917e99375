import pytest
from hypothesis import HealthCheck, given, settings

from tests.core.rules.trees import conditions
from thidua.core.kernel.outcome import Ok, refuse
from thidua.core.rules.condition import Condition, Holds
from thidua.core.rules.condition_json import as_plain, from_plain


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(conditions)
def test_a_condition_is_read_as_it_was_told(condition: Condition):
    assert from_plain(as_plain(condition)) == Ok(condition)


def test_a_condition_as_plain_data():
    assert as_plain(Holds("good")) == {"asks": "Holds", "fact": "good"}


@pytest.mark.parametrize(
    ("plain", "place"),
    [
        ({"asks": "Nothing"}, "'Nothing'"),
        ({"fact": "good"}, "'asks'"),
        ({"asks": "Holds"}, "Holds.__init__() missing 1 required positional argument: 'fact'"),
        ({"asks": "Holds", "fact": 1}, "Holds.fact"),
        ({"asks": "AllOf", "parts": "good"}, "AllOf.parts"),
        ({"asks": "AllOf", "parts": ["good"]}, "AllOf.parts"),
        ({"asks": "Is", "fact": "kind", "words": [1]}, "Is.words"),
        ({"asks": "AtLeast", "number": {"asks": "Graded", "least": "T"}}, "AtLeast.number"),
        ({"asks": "Every", "years": {"asks": "Span"}}, "Every.years"),
        ({"asks": "Every", "years": {"asks": "Graded", "least": "A"}}, "'A'"),
        ({"asks": "Opposite", "part": {"asks": "Span"}}, "Opposite.part"),
        ({"asks": "Span"}, "{'asks': 'Span'}"),
        ("good", "good"),
    ],
)
def test_what_is_no_condition_is_refused_with_its_place(plain: object, place: str):
    assert from_plain(plain) == refuse("rule.condition_unreadable", place=place)
