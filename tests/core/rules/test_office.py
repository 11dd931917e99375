"""What an office lays over the law: it fills what is left to it, and nothing else."""

from datetime import date

from tests.core.rules.plain import TITLE, act, book, dated_value, parameter, subject
from thidua.core.kernel.outcome import refuse
from thidua.core.kernel.reason import Reason
from thidua.core.rules.citation import Citation
from thidua.core.rules.condition import AtLeast, Clause, Holds, Span
from thidua.core.rules.mark import Mark
from thidua.core.rules.office import OfficeLaw, with_office
from thidua.core.rules.rule import Rule
from thidua.core.rules.verdict import Satisfied, Unsatisfied

A, DAY = date(2024, 1, 1), date(2025, 6, 1)
LAW = book(
    parameters=(parameter(dated_value(A, 5)), parameter(dated_value(A, 1), name="flags", set_by=Citation("act")))
)
OWN = act("own")


def own_rule(fact: str = "tidy", *, title: str = TITLE.code) -> Rule:
    return Rule(title, Citation("own", "1"), Clause("own 1", Holds(fact)), Mark.VERIFIED, A)


def test_texts_values_facts_and_rules_of_an_office():
    own = OfficeLaw(
        "city",
        texts=(OWN,),
        facts={"tidy": "judged"},
        values=(("flags", dated_value(DAY, 2, text="own")),),
        rules=(own_rule(),),
    )
    laid = with_office(LAW, own).or_raise()
    assert [laid.at(DAY, office=office).value("flags").value for office in ("", "city", "city/ward")] == [1, 2, 2]
    life = subject(good=True, tidy=False)
    assert laid.evaluate("a_title", life, DAY).or_raise().verdict == Satisfied(("act 1",))
    below = subject(good=True, tidy=False).__class__(life.facts, life.history, "city/ward")
    assert laid.evaluate("a_title", below, DAY).or_raise().verdict == Unsatisfied(("own 1",))
    assert laid.digest != LAW.digest
    assert LAW.at(DAY, office="city").value("flags").value == 1


def test_an_office_may_open_a_parameter_for_its_own_rule():
    asked = Rule(TITLE.code, Citation("own"), Clause("own 1", AtLeast(Span(), "city.years")), Mark.VERIFIED, A)
    opened = parameter(name="city.years", set_by=Citation("own", "2"))
    own = OfficeLaw(
        "city", (OWN,), opened=(opened,), values=(("city.years", dated_value(A, 2, text="own")),), rules=(asked,)
    )
    laid = with_office(LAW, own).or_raise()
    assert laid.at(DAY, office="city").value("city.years").value == 2
    assert laid.at(DAY).value("city.years").name == "city.years"


def test_all_that_the_law_fixes_is_named_at_once():
    own = OfficeLaw(
        "city",
        values=(("years", dated_value(DAY, 1)), ("rings", dated_value(DAY, 1))),
        rules=(own_rule(title="other"),),
    )
    assert with_office(LAW, own).reasons == (
        Reason.of("law.parameter_not_delegated", parameter="years", article="act 2"),
        Reason.of("law.parameter_unknown", parameter="rings"),
        Reason.of("law.title_unknown", title="other", received=A),
    )


def test_names_that_are_taken_are_refused():
    own = OfficeLaw(
        "city",
        texts=(act("act", in_force=DAY), act()),
        facts={"good": "judged"},
        opened=(parameter(name="flags"), parameter(name="city.new")),
    )
    assert with_office(LAW, own).reasons == tuple(
        Reason.of("law.name_taken", name=name) for name in ("act", "good", "flags")
    )


def test_what_the_rule_names_must_exist():
    faulty = OfficeLaw("city", texts=(OWN,), rules=(own_rule("nothing"),))
    fault = "a_title: nothing is no fact that is true or false"
    assert with_office(LAW, faulty) == refuse("law.office_entry_faulty", fault=fault)
    unread = OfficeLaw("city", values=(("flags", dated_value(DAY, 2, text="nowhere")),))
    assert with_office(LAW, unread) == refuse("law.office_entry_faulty", fault="flags: no text is called nowhere")
