"""The city's year-end round of the demo: what the story says happened is what the rooms show."""

from datetime import date

import pytest
from django.test import Client

from tests.worlds import acting_as
from thidua.core.access.duty import Duty
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.certificates import public as certificates
from thidua.modules.certificates.queries import to_print
from thidua.modules.council import public as council
from thidua.modules.decisions import public as decisions
from thidua.modules.directory import public as directory
from thidua.modules.nominations import public as nominations
from thidua.modules.registry import public as registry
from thidua.wiring.demo.city import play
from thidua.wiring.demo.city_awards import COMMENDED, FLAG, Awards
from thidua.wiring.demo.city_blocs import SMALL, City, at
from thidua.wiring.demo.people import BEGINNING, PASSWORD

pytestmark = pytest.mark.django_db


def played() -> Awards:
    """The small round in a city of its own."""
    ctx = system_context()
    boss = directory.NewPerson("Quản trị", "", "quantri", PASSWORD)
    root = directory.set_up(
        ctx, code="HP", name="Thành phố", place="Hải Phòng", administrator=boss, since=BEGINNING
    ).or_raise()
    for login, duty in (("vanphong", Duty.STANDING_OFFICE), ("chutich", Duty.UNIT_HEAD)):
        new = directory.NewPerson(login, login, login, PASSWORD)
        person = directory.add_person(ctx, unit=root, person=new).or_raise()
        directory.give_duty(ctx, unit=root, person=person, duty=duty, since=BEGINNING).or_raise()
    return play(City(SMALL, root, "vanphong", "chutich"))


def test_the_round_ends_in_forty_certificates_one_of_them_revoked(client: Client):
    awards = played()
    with rehearsing(at(3, 13, year=2025)):
        ctx = acting_as("vanphong")
        page = decisions.decision_page(ctx, awards.decision).or_raise()
        assert (page.view.number, len(page.lines)) == ("88/QĐ-UBND", SMALL.certificates)
        assert [line.bearer for line in page.lines if line.is_revoked] == [awards.fallen]

        flags = sum(line.award == FLAG for line in page.lines)
        assert flags == len(awards.first) - 1, "one flag was voted down"
        held = [each for each in nominations.before_council(ctx, awards.city.city) if each.award == COMMENDED]
        assert [each.bearer for each in held] == [awards.people[-1]], "who is under a disciplinary matter waits"

        doubts = decisions.open_doubts(ctx)
        assert [(each.bearer, each.revoked_year) for each in doubts] == [(awards.fallen, 2024)]
        assert registry.first_fault(awards.city.city) is None
        history = registry.bearer_page(ctx, awards.fallen).or_raise()
        assert [(each.year, each.is_revoked) for each in history.entries] == [(2024, False), (2024, True)]

    _votes(awards)
    _checked(client, awards)


def _votes(awards: Awards) -> None:
    """Nine members, one absent; one out of its own unit's flag; the last flag got seven of the eight it needed."""
    ctx = acting_as("vanphong")
    session = council.visible_sessions(ctx)[0]
    items = council.session_page(ctx, session.id).or_raise().items
    results = {item.unit: item.result for item in items}
    assert [item.is_secret for item in items] == [False, *(True for _unit in awards.first)]
    told = {
        unit: (each.total, each.voters, each.needed, each.agree, each.ending)
        for unit, each in results.items()
        if each is not None
    }
    assert told[None] == (9, 8, 5, 8, "carried"), "more than half of nine"
    assert told[awards.first[0]] == (8, 7, 7, 7, "carried"), "its own officer is out of it"
    assert told[awards.first[1]] == (9, 8, 8, 8, "carried"), "80 in 100 of nine is eight"
    assert told[awards.first[-1]] == (9, 8, 8, 7, "not_carried")


def _checked(client: Client, awards: Awards) -> None:
    """Anybody checks a certificate by what its QR code says; the one that fell says so."""
    text = to_print(awards.batch)[1][0].qr
    answer = client.post("/kiem-tra/", {"code": text})
    assert answer.status_code == 200
    page = decisions.decision_page(acting_as("vanphong"), awards.decision).or_raise()
    line = next(each for each in page.lines if each.is_revoked)
    gone = certificates.certificates_about(f"decision-line:{line.id}")[0]
    assert (gone.standing.state, gone.standing.decided_on) == ("revoked", date(2025, 3, 12))
