"""Two clerks at once: never the same number, never a gap. Real threads over a real database."""

from functools import partial

import pytest

from tests.modules.decisions.story import ON, drafted, fund, issued, lines, signed
from tests.modules.nominations.story import NOW, city, ctx
from tests.modules.offices import Offices, codes, settle
from tests.modules.scoring.test_concurrency import race, transactional_db
from thidua.foundation.act import rehearsing
from thidua.modules.decisions import public
from thidua.modules.decisions.models import Decision, FundMovement

__all__ = ["transactional_db"]


@pytest.fixture
def office(transactional_db: None) -> Offices:
    offices = settle()
    city(offices)
    return offices


def issuing(office: Offices, decision: int):
    who = ctx(office, "city")
    return partial(public.issue_decision, who, decision=decision, issue=public.Issue(ON))  # type: ignore[arg-type]


def test_three_decisions_at_once_get_three_numbers_in_a_row(office: Offices):
    with rehearsing(NOW):
        fund(office)
        keys = [signed(office, drafted(office, (f"Lê Thị {name}",))) for name in ("Một", "Hai", "Ba")]
        answers = race(*(issuing(office, key) for key in keys))
    assert [codes(answer) for answer in answers] == [[], [], []]
    assert sorted(Decision.objects.values_list("number", flat=True)) == [1, 2, 3]
    assert FundMovement.objects.filter(what="prizes").count() == 3


def test_one_decision_issued_by_two_clerks_at_once_has_one_number(office: Offices):
    with rehearsing(NOW):
        fund(office)
        key = signed(office, drafted(office))
        answers = race(issuing(office, key), issuing(office, key))
    assert sorted(map(codes, answers)) == [[], ["workflow.wrong_state"]]
    assert Decision.objects.get(pk=key).number == 1
    assert len({line.entry_id for line in lines(key)}) == 2


def test_a_refused_issue_at_the_same_moment_leaves_no_gap(office: Offices):
    with rehearsing(NOW):
        fund(office, opening=0)
        first, second = (signed(office, drafted(office, (f"Lê Thị {name}",))) for name in ("Một", "Hai"))
        good = partial(
            public.issue_decision, ctx(office, "city"), decision=first, issue=public.Issue(ON, None, "Chờ cấp bổ sung")
        )
        answers = race(good, issuing(office, second))
        assert sorted(map(codes, answers)) == [[], ["fund.short"]]
        assert Decision.objects.get(pk=first).number == 1
        assert issued(office, second, short_because="Chờ cấp bổ sung") == "02/QĐ-UBND"
