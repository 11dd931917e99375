"""Officers of another body see nothing of a proposal, a list, a decision or a fund: no page, no name, no count."""

import re

import pytest

from tests.modules.decisions.story import carried, drafted, fund, issued, signed
from tests.modules.nominations.story import GIAY_KHEN, bearer, ctx, submitted
from tests.modules.nominations.story import drafted as proposed
from tests.modules.offices import Offices
from tests.modules.pages import words
from thidua.modules.nominations import public
from thidua.modules.nominations.models import Dossier, Paper

NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Chờ")


@pytest.fixture
def full(office: Offices) -> dict[str, int]:
    """A decision issued, one reviewed and waiting, one handed in, a paper in it, a fund."""
    money = fund(office)
    decision = drafted(office, NAMES[:2])
    issued(office, signed(office, decision))
    (item,) = carried(office, [(bearer(office, NAMES[2]), GIAY_KHEN)])
    nomination, dossier = proposed(office)
    public.attach_paper(
        ctx(office, "office1"), dossier=dossier, code="khac", name="bien-ban.pdf", content=b"%PDF-1.7 x"
    ).or_raise()
    submitted(office, nomination)
    return {
        "fund": money, "decision": decision, "item": item, "nomination": nomination, "dossier": dossier,
        "paper": Paper.objects.latest("pk").pk, "unit": office.units["HP"],
    }  # fmt: skip


PAGES = (
    "/de-nghi/{nomination}/", "/de-nghi/{nomination}/chon/", "/de-nghi/{nomination}/dang-ky/",
    "/de-nghi/{nomination}/to-trinh.docx", "/de-nghi/ho-so/{dossier}/", "/de-nghi/ho-so/{item}/",
    "/de-nghi/ho-so/{dossier}/bao-cao-thanh-tich.docx", "/de-nghi/ho-so/{dossier}/giong/{item}/",
    "/de-nghi/tep/{paper}/", "/de-nghi/sao-chep/{unit}/", "/quyet-dinh/{decision}/", "/quyet-dinh/{decision}/nhan/",
    "/quyet-dinh/{decision}/quyet-dinh.docx", "/quyet-dinh/lap/{unit}/", "/quyet-dinh/can-doi/{unit}/",
    "/quyet-dinh/quy/{fund}/", "/quyet-dinh/mau/{unit}/award/", "/quyet-dinh/thong-ke/{unit}/0601/2026/",
)  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_no_page_of_another_body_opens(office: Offices, full: dict[str, int], page: str):
    assert office.client("office2").get(page.format(**full)).status_code in {403, 404}


@pytest.mark.parametrize("who", ["office2", "office3"])
def test_lists_and_counters_of_another_body_are_empty(office: Offices, full: dict[str, int], who: str):
    assert Dossier.objects.count() == 4
    client = office.client(who)
    for url in ("/", "/de-nghi/", "/de-nghi/?ben=mine", "/de-nghi/cong-khai/", "/de-nghi/y-kien/", "/quyet-dinh/",
                "/quyet-dinh/quy/", "/quyet-dinh/xem-lai/", "/quyet-dinh/thong-ke/"):  # fmt: skip
        told = words(client.get(url))
        assert not [name for name in (*NAMES, "Sở Một", "01/QĐ-UBND") if name in told], url
        assert not re.search(r"[1-9]\d* (hồ sơ|trường hợp|quyết định|đề nghị)", told.replace("0 trường hợp", "")), url


def test_whoever_proposed_sees_what_became_of_it_and_no_more_of_the_body_above(office: Offices, full: dict[str, int]):
    client = office.client("office1")
    assert client.get("/quyet-dinh/{decision}/nhan/".format(**full)).status_code == 200
    for page in ("/quyet-dinh/{decision}/", "/quyet-dinh/lap/{unit}/", "/quyet-dinh/quy/{fund}/"):
        assert client.get(page.format(**full)).status_code in {403, 404}
