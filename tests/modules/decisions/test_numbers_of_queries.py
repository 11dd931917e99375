"""Lists and pages of proposals and decisions ask the database equally often however long they are."""

from collections.abc import Iterator, Sequence

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.modules.decisions.story import carried, drafted, fund, issued, lines, signed
from tests.modules.nominations.story import GIAY_KHEN, bearer, ctx, opened, proposal
from tests.modules.offices import Offices
from thidua.core.kernel.ids import BearerId
from thidua.modules.nominations import public as nominations
from thidua.modules.nominations.models import Dossier

FEW, MANY = 2, 9
MOST = 60
"""So many queries a page asks at most, log-in, menu and history with them."""


def names(count: int, of: str) -> list[str]:
    return [f"Lê Văn {of} {chr(65 + at)}" for at in range(count)]


def people(office: Offices, count: int, of: str) -> Sequence[tuple[BearerId, str]]:
    return [(bearer(office, name), GIAY_KHEN) for name in names(count, of)]


def asked(office: Offices, url: str, who: str = "city") -> int:
    client = office.client(who)
    assert client.get(url).status_code == 200  # what is remembered for the process is remembered now
    with CaptureQueriesContext(connection) as found:
        client.get(url)
    return len(found)


def pages(office: Offices, count: int, of: str) -> Iterator[tuple[str, str, str]]:
    """Name, address and reader of each page with so many people on it."""
    draft = opened(office)
    proposals = [proposal(who, award) for who, award in people(office, count, f"{of} Nháp")]
    nominations.propose(ctx(office, "office1"), nomination=draft, proposals=proposals).or_raise()
    yield "draft proposal", f"/de-nghi/{draft}/", "office1"
    yield "picking", f"/de-nghi/{draft}/chon/", "office1"
    items = carried(office, people(office, count, f"{of} Xét"))
    nomination = Dossier.objects.get(pk=items[0]).nomination_id
    yield "reviewed proposal", f"/de-nghi/{nomination}/", "city"
    yield "dossier", f"/de-nghi/ho-so/{items[0]}/", "city"
    yield "drafting a decision", f"/quyet-dinh/lap/{office.units['HP']}/", "city"
    yield "fairness", f"/quyet-dinh/can-doi/{office.units['HP']}/", "city"
    key = drafted(office, names(count, f"{of} Thảo"))
    yield "draft decision", f"/quyet-dinh/{key}/", "city"
    issued(office, signed(office, key))
    assert len(lines(key)) == count
    yield "issued decision", f"/quyet-dinh/{key}/", "city"
    yield "issued decision as units see it", f"/quyet-dinh/{key}/nhan/", "office1"
    yield "list of proposals", "/de-nghi/", "city"
    yield "list of decisions", "/quyet-dinh/", "city"
    yield "payments and fund", "/quyet-dinh/quy/", "city"


def test_pages_ask_equally_often_for_few_and_for_many(office: Offices):
    fund(office)
    few = {name: asked(office, url, reader) for name, url, reader in pages(office, FEW, "Một")}
    many = {name: asked(office, url, reader) for name, url, reader in pages(office, MANY, "Hai")}
    print(many)  # noqa: T201 - shown with -s: what each page asks
    assert {name: (few[name], count) for name, count in many.items() if count > few[name]} == {}
    assert max(many.values()) <= MOST
