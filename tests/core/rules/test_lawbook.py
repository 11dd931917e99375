from dataclasses import replace
from datetime import date

import pytest

from tests.core.rules.plain import TITLE, act, book, dated_value, parameter, subject
from thidua.core.kernel.outcome import refuse
from thidua.core.rules.checking import faults
from thidua.core.rules.citation import Citation, CitationError
from thidua.core.rules.comparison import Change, changes, parameters_of, places_of
from thidua.core.rules.condition import (
    AllOf,
    Amount,
    AtLeast,
    Clause,
    Holds,
    Is,
    NotHeldUp,
    Received,
    Setting,
    Since,
    Span,
    Streak,
    TextNeeded,
    Times,
)
from thidua.core.rules.mark import Mark, Status
from thidua.core.rules.parameter import NeedsText, NotInForce, Value
from thidua.core.rules.rule import Rule, rule
from thidua.core.rules.verdict import Satisfied, Undetermined, Unsatisfied

DAY = date(2025, 6, 1)
AMENDMENT = act("amendment", amends="act", in_force=date(2026, 10, 1), read="none")
OLD = act("old", in_force=date(2004, 7, 1), ends=date(2023, 12, 31), read="none")
GOOD = Clause("act 1", Holds("good"))


def a_rule(condition=GOOD, *, cites: str = "act 1", mark: Mark = Mark.VERIFIED, **fields) -> Rule:
    return Rule(TITLE.code, Citation.read(cites), condition, mark, **fields)


def test_the_law_of_the_day_the_dossier_was_received_answers():
    law = book(a_rule(), texts=(AMENDMENT, OLD, act(replaces="old")))
    days = (date(2023, 12, 31), date(2024, 1, 1), date(2026, 9, 30), date(2026, 10, 1), date(2000, 1, 1))
    verdicts = [law.evaluate("a_title", subject(good=True), day).or_raise().verdict for day in days]
    met = Satisfied(("act 1",))
    assert verdicts == [
        Undetermined(texts=("old",)),
        met,
        met,
        Undetermined(texts=("amendment",)),
        Undetermined(texts=("",)),
    ]


def test_an_evaluation_keeps_what_it_rests_on():
    law = book(a_rule())
    found = law.evaluate("a_title", subject(good=False), DAY).or_raise()
    assert (found.title, found.received, found.verdict, found.digest) == (
        TITLE,
        DAY,
        Unsatisfied(("act 1",)),
        law.digest,
    )
    assert found.rule.since == date(2024, 1, 1)


def test_a_title_nobody_knows_is_refused():
    assert book().evaluate("other", subject(), DAY) == refuse("law.title_unknown", title="other", received=DAY)
    assert book().with_rule(replace(a_rule(), title="other")) == refuse(
        "law.title_unknown", title="other", received=None
    )


def test_a_rule_gives_way_to_the_next_on_the_day_its_text_says():
    decree = act("decree", in_force=date(2025, 7, 1), ends=date(2027, 2, 28))
    law = book(a_rule(gives_way="decree"), a_rule(Clause("act 1", Holds("calm")), begins="decree"), texts=(decree,))
    days = (date(2025, 6, 30), date(2025, 7, 1))
    assert [law.evaluate("a_title", subject(calm=True, good=False), day).or_raise().verdict for day in days] == [
        Unsatisfied(("act 1",)),
        Satisfied(("act 1",)),
    ]
    assert faults(law) == ()


def test_a_draft_is_shown_and_does_not_answer():
    draft = a_rule(cites="amendment", mark=Mark.DRAFT)
    law = book(a_rule(), draft, texts=(AMENDMENT,))
    assert [each.status for each in law.rules_of("a_title")] == [Status.ON, Status.NEEDS_TEXT, Status.NEEDS_TEXT]
    assert law.at(date(2026, 10, 1)).rule("a_title") is None
    assert law.at(date(2026, 10, 1)).needed_text("a_title") == "amendment"


def test_an_office_adds_to_the_law_for_those_below_it():
    own = a_rule(Clause("act 1", Holds("calm")), since=date(2025, 1, 1), office="city")
    law = book(a_rule()).with_rule(own).or_raise()
    life = subject(good=True, calm=False)
    told = [
        law.evaluate("a_title", replace(life, office=office), DAY).or_raise().verdict
        for office in ("", "cit", "city", "city/ward")
    ]
    assert [type(each) for each in told] == [Satisfied, Satisfied, Unsatisfied, Unsatisfied]
    assert isinstance(
        law.evaluate("a_title", replace(life, office="city"), date(2024, 6, 1)).or_raise().verdict, Satisfied
    )
    assert faults(law) == ()


def test_a_new_value_changes_the_verdict_from_its_day():
    asked = Clause("act 1", AtLeast(Span(), "years"))
    law = book(a_rule(asked), parameters=(parameter(dated_value(date(2024, 1, 1), 1)),))
    later = law.with_value("years", dated_value(date(2025, 1, 1), 3)).or_raise()
    assert [
        type(later.evaluate("a_title", subject(years="TT"), day).or_raise().verdict)
        for day in (date(2024, 12, 31), date(2025, 1, 1))
    ] == [Satisfied, Unsatisfied]
    assert law.digest != later.digest


def test_a_value_the_book_refuses_is_refused():
    law = book(parameters=(parameter(dated_value(date(2024, 1, 1), 1)),))
    assert law.with_value("other", dated_value(DAY, 1)) == refuse("law.parameter_unknown", parameter="other")
    assert law.with_value("years", dated_value(DAY, 1), office="city") == refuse(
        "law.parameter_not_delegated", parameter="years", article="act 2"
    )
    assert law.at(DAY).value("other") == NotInForce("other")


def test_an_office_cannot_add_where_the_law_leaves_no_detail():
    law = book()
    closed = replace(law, titles={"a_title": replace(TITLE, detailed_by=None)})
    assert closed.with_rule(a_rule(office="city")) == refuse(
        "law.title_not_delegated", title="Một danh hiệu", article="act 1"
    )


def test_an_office_sets_nothing_before_the_text_that_lets_it():
    decree = act("decree", in_force=date(2025, 7, 1))
    values = parameter(dated_value(date(2024, 1, 1), 1), set_by=Citation("decree", "6"))
    law = book(texts=(decree,), parameters=(values,))
    assert law.with_value("years", dated_value(DAY, 2), office="city") == refuse(
        "law.parameter_not_delegated", parameter="years", article="act 2"
    )
    assert law.with_value("years", dated_value(date(2025, 7, 1), 2), office="city").or_raise().digest != law.digest


def test_the_digest_does_not_depend_on_the_order():
    one, other = a_rule(), a_rule(cites="act 2", since=date(2030, 1, 1))
    assert book(one, other).digest == book(other, one).digest
    assert book(one).digest != book(one, other).digest


def test_a_rule_without_citation_does_not_load():
    with pytest.raises(CitationError):
        rule(TITLE, cites="")


def test_a_rule_is_made_of_a_function():
    @rule(TITLE, cites="act 1", mark=Mark.DERIVED)
    def told():
        """What it
        asks."""
        return GOOD

    assert told == a_rule(mark=Mark.DERIVED, note="What it asks.")


def test_a_sound_book_has_no_faults():
    texts = (act("later", signed=date(2024, 1, 1), in_force=date(2024, 2, 1), ends=date(2030, 1, 1), amends="act"),)
    assert faults(book(texts=texts)) == ()
    asked = AllOf(
        (
            Holds("good"),
            Is("kind", ("person",)),
            AtLeast(Times("medal"), "years"),
            Setting("years"),
            Since("flag", Holds("calm")),
        )
    )
    assert faults(book(a_rule(asked), parameters=(parameter(dated_value(DAY, 1), set_by=Citation("act")),))) == ()


@pytest.mark.parametrize(
    ("condition", "fault"),
    [
        (Holds("members"), "members is no fact that is true or false"),
        (NotHeldUp("nothing"), "nothing is no fact that is true or false"),
        (AtLeast(Amount("good"), ""), "good is no number"),
        (Is("kind", ("person", "other")), "kind has not the words ('person', 'other')"),
        (Since("ring", Holds("good")), "no award is called ring"),
        (Streak(Received("ring"), "years"), "no parameter is called years"),
        (Setting("open"), "no parameter is called open"),
        (TextNeeded("nowhere"), "no text is called nowhere"),
        (Clause("nowhere 1", Holds("good")), "no text is called nowhere"),
        (Clause("Điều 1", Holds("good")), "not a citation: 'Điều 1'"),
    ],
)
def test_what_a_rule_names_must_exist(condition, fault: str):
    assert f"a_title: {fault}" in faults(book(a_rule(condition)))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (act("late", signed=date(2025, 1, 1)), "late: signed after it is in force"),
        (act("back", ends=date(2023, 1, 1)), "back: ends before it is in force"),
        (act("lost", amends="nowhere"), "lost: no text is called nowhere"),
        (act("lost", replaces="nowhere"), "lost: no text is called nowhere"),
    ],
)
def test_texts_have_their_days_in_order(text, fault: str):
    assert faults(book(texts=(text,))) == (fault,)


def test_values_and_titles_cite_texts_that_exist():
    law = book(parameters=(parameter(dated_value(DAY, 1, text="nowhere"), set_by=Citation("elsewhere")),))
    assert faults(law) == ("years: no text is called nowhere", "years: no text is called elsewhere")
    astray = replace(book(), titles={"a_title": replace(TITLE, cites=Citation("nowhere"))})
    assert faults(astray) == ("a_title: no text is called nowhere",)


def test_values_and_rules_rest_on_texts_in_force():
    ended = act("ended", ends=date(2025, 12, 31))
    later = date(2026, 1, 1)
    values = parameter(dated_value(date(2023, 1, 1), 1, text="ended"), dated_value(later, 2, text="ended"))
    own = a_rule(cites="ended 1", since=later, office="city")
    law = replace(book(texts=(ended,), parameters=(values,)), rules=(own,))
    assert faults(law) == (
        "years: ended is not in force on 2023-01-01",
        "years: ended is not in force on 2026-01-01",
        "a_title: ended is not in force on 2026-01-01",
    )


def test_a_value_of_the_nation_has_no_last_day():
    law = book(parameters=(parameter(dated_value(DAY, 1, until=date(2025, 12, 31))),))
    assert faults(law) == ("years: no value after 2025-12-31",)


def test_two_rules_cannot_answer_for_one_day():
    assert faults(book(a_rule(), a_rule(cites="act 2"))) == ("a_title: act 1 and act 2 both answer",)


def test_changes_between_two_days():
    law = book(
        a_rule(),
        texts=(AMENDMENT,),
        parameters=(parameter(dated_value(date(2024, 1, 1), 5), dated_value(date(2026, 1, 1), 3)),),
    )
    assert changes(law, date(2025, 1, 1), date(2026, 10, 1)) == (
        Change("rule", "a_title", "act 1 since 2024-01-01", "text needed: amendment"),
        Change("value", "years", "5 (act 2)", "3 (act 2)"),
    )
    assert changes(law, date(2024, 1, 1), date(2025, 1, 1)) == ()


def test_a_change_says_why_there_is_no_value():
    waiting = dated_value(date(2025, 1, 1), 1, mark=Mark.MEMORY, text="later")
    law = book(texts=(act("later"),), parameters=(parameter(waiting),))
    assert changes(law, date(2024, 1, 1), DAY) == (Change("value", "years", "not in force", "text needed: later"),)


def test_what_a_rule_cites_and_asks():
    asked = AllOf(
        (
            Clause("act 1", Streak(Received("medal"), "years")),
            Clause("act 2", Setting("open")),
            Clause("act 1", AtLeast(Span(), "")),
        )
    )
    assert places_of(a_rule(asked)) == ("act 1", "act 2")
    assert parameters_of(a_rule(asked)) == ("years", "open")


def test_the_values_of_an_office_reach_its_rule():
    law = book(
        a_rule(AtLeast(Span(), "years")),
        parameters=(parameter(dated_value(date(2024, 1, 1), 1), set_by=Citation("act")),),
    )
    own = law.with_value("years", dated_value(date(2025, 1, 1), 9), office="city").or_raise()
    assert isinstance(own.at(DAY).value("years"), Value)
    assert own.at(DAY, office="city").value("years").value == 9
    assert not isinstance(own.at(DAY).value("years"), NeedsText)
