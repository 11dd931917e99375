"""A decision with many lines: fifty on a page, a name found without accents, all at once to print, the paper whole."""

import pytest

from tests.modules.decisions.story import drafted, fund, issued, lines, signed
from tests.modules.offices import Offices
from tests.modules.pages import words
from thidua.core.kernel.ids import DecisionId

MANY = 53
HOME = "/quyet-dinh/"


def name(at: int) -> str:
    return f"Lê Văn Số {at:02d}"


@pytest.fixture
def long(office: Offices) -> DecisionId:
    fund(office)
    key = drafted(office, [name(at) for at in range(MANY - 1)] + ["Trần Thị Bưởi"])
    issued(office, signed(office, key))
    return key


def named(office: Offices, place: str, who: str = "city") -> tuple[int, bool, bool]:
    """How many of the many are on a page; whether the first and the last are."""
    html = words(office.client(who).get(place))
    return len({at for at in range(MANY - 1) if name(at) in html}), name(0) in html, "Trần Thị Bưởi" in html


def test_fifty_lines_stand_on_a_page(office: Offices, long: DecisionId):
    assert len(lines(long)) == MANY
    first = f"{HOME}{long}/?trang-chi=2"
    assert named(office, first)[0] == 50 + 2  # the lines of page one, and the payments of page two
    assert named(office, f"{HOME}{long}/?page=2&trang-chi=2") == (2, False, True)


def test_a_name_is_found_without_accents(office: Offices, long: DecisionId):
    assert named(office, f"{HOME}{long}/?tim=buoi") == (0, False, True)
    assert "Không có ai trong quyết định này" in words(office.client("city").get(f"{HOME}{long}/?tim=khong+co"))


def test_the_whole_list_can_be_shown(office: Offices, long: DecisionId):
    assert named(office, f"{HOME}{long}/?ca-danh-sach=1") == (MANY - 1, True, True)


def test_what_the_units_see_is_cut_alike(office: Offices, long: DecisionId):
    told = f"{HOME}{long}/nhan/"
    assert named(office, told, "office1") == (50, True, False)
    assert named(office, f"{told}?tim=Bưởi", "office1") == (0, False, True)
    assert office.client("office2").get(f"{told}?tim=Bưởi").status_code == 404


def test_who_is_to_be_cancelled_is_ticked_in_one_list(office: Offices, long: DecisionId):
    html = office.client("city").get(f"{HOME}{long}/huy-bo/").content.decode()
    assert (html.count('name="line"'), 'data-seek="lines"' in html) == (MANY, True)


def test_a_short_decision_has_nothing_to_seek_in(office: Offices):
    key = drafted(office)
    html = office.client("city").get(f"{HOME}{key}/").content.decode()
    assert ('name="tim"' in html, "data-seek" in html) == (False, False)
