from datetime import date
from decimal import Decimal

from tests.core.rules.plain import subject, values
from thidua.core.rules.citation import Citation
from thidua.core.rules.condition import (
    AllOf,
    Amount,
    AnyOf,
    AtLeast,
    Clause,
    Graded,
    Holds,
    NotHeldUp,
    Opposite,
    ShareAtLeast,
    Span,
    Streak,
    TextNeeded,
)
from thidua.core.rules.parameter import Value
from thidua.core.rules.subject import Fact, Grade
from thidua.core.rules.trace import Finding, Reached, Used, places, verdict
from thidua.core.rules.trace_json import as_json
from thidua.core.rules.verdict import Answer, Satisfied, Undetermined, Unsatisfied
from thidua.core.rules.weighing import weigh


def weighed(condition, **facts) -> Finding:
    return weigh(condition, subject(years="T.", **facts), values)


def test_a_verdict_names_the_innermost_places():
    asked = Clause("act 1", AllOf((Clause("act 1.a", Holds("good")), Clause("act 1.b", Holds("calm")))))
    assert verdict(weighed(asked, good=True, calm=True)) == Satisfied(("act 1.a", "act 1.b"))
    assert verdict(weighed(asked, good=True, calm=False)) == Unsatisfied(("act 1.b",))
    assert verdict(weighed(asked, good=True)) == Undetermined(missing=("calm",))


def test_a_place_is_told_where_what_must_not_hold_holds():
    assert verdict(weighed(Clause("act 1", Opposite(Holds("good"))), good=True)) == Unsatisfied(("act 1",))


def test_what_stands_outside_any_clause_has_no_place():
    assert places(weighed(Holds("good"), good=False), Answer.UNSATISFIED) == ()
    assert places(weighed(Holds("good"), good=False), Answer.SATISFIED) == ()


def test_an_open_verdict_tells_facts_texts_and_holds_apart():
    asked = AllOf(
        (
            AnyOf((Holds("good"), TextNeeded("later"))),
            NotHeldUp("calm"),
            NotHeldUp("kind"),
            Streak(Graded(Grade.T), "2"),
        )
    )
    assert verdict(weighed(asked, calm=True)) == Undetermined(("good", "kind", "grade:T"), ("later",), ("calm",))


def test_the_decisive_leaves_are_those_that_make_the_answer():
    both = AllOf((Holds("good"), Holds("calm")))
    assert [leaf.name for leaf in weighed(both, good=True, calm=False).decisive()] == ["calm"]
    assert [leaf.name for leaf in weighed(Opposite(Holds("good")), good=True).decisive()] == ["good"]


def test_a_place_with_another_answer_is_not_named():
    asked = Clause("act 1", Holds("good"))
    assert places(weighed(asked, good=False), Answer.SATISFIED) == ()
    either = AnyOf((Clause("act 1.a", Holds("good")), Clause("act 1.b", Holds("calm"))))
    assert places(weighed(either, good=True, calm=False), Answer.SATISFIED) == ("act 1.a",)


def test_a_known_number_beside_an_unknown_one_holds_nothing_up():
    share = ShareAtLeast(Amount("done"), Amount("members"), "1")
    assert verdict(weighed(share, members=3)) == Undetermined(missing=("done",))


def test_an_unknown_number_is_missing_once_by_its_own_name():
    assert verdict(weighed(AtLeast(Amount("done"), "1"))) == Undetermined(missing=("done",))


def test_an_open_opposite_tells_its_fact():
    assert verdict(weighed(Opposite(Holds("good")))) == Undetermined(missing=("good",))


def test_findings_are_walked_in_the_order_of_the_law():
    assert [each.asks for each in weighed(AllOf((Holds("good"), TextNeeded("later")))).walk()] == [
        "all_of",
        "holds",
        "text_needed",
    ]


def test_a_finding_as_plain_data():
    value = Value("rate", Decimal("0.70"), Citation("act", "2"), date(2024, 1, 1), "city")
    part = Finding(
        "holds", Answer.UNDETERMINED, "good", (Used("good", None), Used("calm", Fact(value=True, source="QĐ 1")))
    )
    whole = Finding(
        "at_least",
        Answer.UNSATISFIED,
        "years",
        values=(value,),
        reached=Reached("years", 1, 2, 3, (2025,), 2024),
        texts=("later",),
        parts=(part,),
    )
    assert as_json(whole) == {
        "asks": "at_least",
        "answer": "unsatisfied",
        "name": "years",
        "values": [{"name": "rate", "value": "0.70", "cites": "act 2", "since": "2024-01-01", "office": "city"}],
        "reached": {"of": "years", "sure": 1, "possible": 2, "needed": 3, "years": [2025], "after": 2024},
        "texts": ["later"],
        "parts": [
            {
                "asks": "holds",
                "answer": "undetermined",
                "name": "good",
                "facts": [{"name": "good", "value": None}, {"name": "calm", "value": True, "source": "QĐ 1"}],
            }
        ],
    }


def test_a_whole_number_stays_one():
    assert as_json(weighed(AtLeast(Span(), "2")))["values"][0]["value"] == 2


def test_what_is_empty_is_left_out():
    assert as_json(Finding("all_of", Answer.SATISFIED)) == {"asks": "all_of", "answer": "satisfied"}
