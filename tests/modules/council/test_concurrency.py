"""Two tabs, nine voters at once, and a vote at the moment of the closing. Real threads over a real database."""

from functools import partial

import pytest

from tests.modules.council import hall as halls
from tests.modules.council.hall import Hall, acting_as, council
from tests.modules.offices import codes
from tests.modules.scoring.test_concurrency import race, transactional_db
from thidua.core.council import ballot
from thidua.modules.council.models import Box, Voter

__all__ = ["transactional_db"]


@pytest.fixture
def hall(transactional_db: None) -> Hall:
    return halls.hall()


def casting(item: int, who: str, choice: int = 1):
    return partial(council.cast_ballot, acting_as(who), item=item, choice=choice)


def test_two_tabs_are_one_vote(hall: Hall):
    _meeting, item = halls.voting(hall)
    answers = race(casting(item, "uv1", 1), casting(item, "uv1", 2))
    assert sorted(map(codes, answers)) == [[], ["ballot.voted_already"]]
    assert len(ballot.from_text(Box.objects.get(item=item).slips).used) == 1


def test_nine_at_once_are_nine_votes(hall: Hall):
    _meeting, item = halls.voting(hall)
    answers = race(*(casting(item, member) for member in halls.MEMBERS))
    assert [codes(answer) for answer in answers] == [[]] * 9
    slips = ballot.from_text(Box.objects.get(item=item).slips).used
    assert {slip.code for slip in slips} == {answer.or_raise() for answer in answers}
    assert Voter.objects.filter(item=item, has_voted=True).count() == 9


def test_a_vote_at_the_moment_of_the_closing_counts_or_is_refused(hall: Hall):
    _meeting, item = halls.voting(hall)
    halls.all_vote(item, *[1] * 8)
    closing, last = race(partial(council.close_ballot, acting_as("thuky"), item=item), casting(item, "uv9"))
    result = council.item_page(acting_as("thuky"), item).or_raise()[1].result
    assert closing.or_raise() == "carried"
    assert (result.cast, codes(last)) in [(8, ["ballot.not_open"]), (9, [])]
