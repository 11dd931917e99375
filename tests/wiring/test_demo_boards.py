"""Source 004 in the demo: 34 results of eleven boards add up to what it prints, and its checks hold or fail."""

from decimal import Decimal
from fractions import Fraction

from tests.worlds import acting_as
from thidua.core.kernel.outcome import Ok
from thidua.core.reporting.adding import Stated, added_up
from thidua.core.reporting.check import judged
from thidua.core.reporting.figure import read_figure
from thidua.core.reporting.soundness import checked
from thidua.foundation.act import rehearsing
from thidua.modules.campaigns.public import bloc_view
from thidua.modules.reporting import public
from thidua.modules.reporting.queries import totals
from thidua.wiring.demo import boards, eleven
from thidua.wiring.demo.people import settle
from thidua.wiring.demo.story import at

PRINTED = {f"C{number}": Fraction(row[1]) for number, row in enumerate(boards.RESULTS, 1)}
HOLDS = {"K1": True, "K2": True, "K3": True, "K4": True, "K5": False, "K6": True, "K7": True}


def amount(typed: str | None) -> Decimal | None:
    """The figure behind a typed text."""
    answer = read_figure(typed or "")
    assert isinstance(answer, Ok)
    return answer.value


def test_there_are_34_results_of_eleven_boards():
    assert len(boards.RESULTS) == 34
    assert len(boards.shares()) == 11 == len(eleven.BOARDS) + 1
    assert checked(boards.form()) == Ok(boards.form())


def test_the_parts_add_up_to_the_printed_totals():
    shares = boards.shares()
    found = {
        each.code: added_up(each, [Stated(n, amount(board.get(each.code))) for n, board in enumerate(shares)])
        for each in boards.form().indicators
    }
    assert found == PRINTED
    form = boards.form()
    assert {check.key: judged(check, found, units=form.units).holds for check in form.checks} == HOLDS


def test_a_total_is_split_to_its_own_last_place():
    assert sum(boards.split(Decimal("5.890"))) == Decimal("5.890")
    assert boards.split(Decimal(3), (1, 1, 1, 1)) == [1, 1, 1, 0]


def test_the_boards_report_and_the_head_adds_up_by_the_real_actions(db: None):
    with rehearsing(at(2020, 1, 2)):
        members = eleven.settle(settle())
        campaign, bloc = eleven.bloc_of_2019(members)
    with rehearsing(at(2020, 1, 3)):
        scheme, due = boards.year_2019(members, campaign)
        page = public.scheme_page(acting_as(eleven.SECRETARY), scheme).or_raise()
    found = totals.totals(page.form, due)
    assert {code: view.amount for code, view in found.items()} == PRINTED
    assert {check.check.key: check.holds for check in totals.checks_of(page.form, found)} == HOLDS
    assert page.dues[0].counts == {"approved": 11}
    assert {member.unit for member in bloc_view(bloc).members} == set(members.values())
