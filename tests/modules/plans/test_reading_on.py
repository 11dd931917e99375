"""Reading by a worker: pages are laid down as they come, shown as progress, stopped, and taken up where they stopped."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.modules.offices import NOW, Offices, codes, last_entry
from tests.modules.pages import words
from tests.modules.plans import papers
from thidua.core.documents.received import Box, Line, OtherReading, ReceivedText, Way
from thidua.core.kernel.ids import PlanId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.reason import Reason
from thidua.foundation import outbox, sockets
from thidua.foundation.act import system_context
from thidua.foundation.models import JobPart, OutboxItem
from thidua.modules.documents.models import Blob
from thidua.modules.plans import actions
from thidua.modules.plans.models import Plan, Reading, ReadingPage
from thidua.modules.plans.public import receive_file
from thidua.modules.plans.queries import plans_in_reading
from thidua.ports.pages import PageRead, PageReader, Shelf, Watch

PDF = b"%PDF-1.4 three pages"
PAGES = {1: "KẾ HOẠCH", 2: "Số: 12/KH-KTĐ", 3: "ngày 09 tháng 4 năm 2024"}


@dataclass
class Pages:
    """A reader of files of three pages; `read` are the pages it was made to read, `fails` what it does then."""

    read_pages: list[int] = field(default_factory=list)
    after: dict[int, object] = field(default_factory=dict)

    def read(
        self, content: bytes, name: str, watch: Watch | None = None, shelf: Shelf | None = None
    ) -> Outcome[ReceivedText]:
        assert watch is not None
        assert shelf is not None
        kept = shelf.kept()
        for number, text in PAGES.items():
            if number not in kept:
                self.read_pages.append(number)
                shelf.keep(PageRead(number, text, b"JPEG %d" % number, 1240, 1754))
            if callable(act := self.after.pop(number, None)):
                act()
            if not watch(number, len(PAGES)):
                return refuse("reader.cancelled", name=name, pages=number)
        records = shelf.kept()
        lines = tuple(Line(number, records[number], number, Box(100, 50, 900, 80), 91) for number in PAGES)
        return Ok(ReceivedText(lines, "PDF", (), 3, others=(OtherReading(2, Way.TEXT, "S6: l2/KH-KTD"),)))


@pytest.fixture
def pages() -> Iterator[Pages]:
    before, reader = sockets.plugged(PageReader), Pages()
    sockets.plug(PageReader, reader)
    yield reader
    sockets.plug(PageReader, before)


def scan(offices: Offices, name: str = "quet.pdf", content: bytes = PDF) -> PlanId:
    return receive_file(offices.ctx("office1"), unit=offices.units["S1"], name=name, content=content).or_raise()


def work(offices: Offices) -> int:
    with offices.on_the_day():
        return outbox.carry_out_due(now=NOW)


def test_a_scan_is_kept_with_its_pages_their_boxes_and_both_readings(offices: Offices, pages: Pages):
    plan = scan(offices)
    assert work(offices) == 1
    reading = Reading.objects.get(plan=plan)
    assert reading.lines[0] == {"text": "KẾ HOẠCH", "page": 1, "box": [100, 50, 900, 80]}
    kept = list(ReadingPage.objects.values_list("number", "width", "height", "other", "other_way"))
    assert kept == [(1, 1240, 1754, "", ""), (2, 1240, 1754, "S6: l2/KH-KTD", "text"), (3, 1240, 1754, "", "")]
    assert bytes(Blob.objects.get(pk=ReadingPage.objects.get(number=2).image_id).content) == b"JPEG 2"
    assert (Plan.objects.get(pk=plan).state, JobPart.objects.count()) == ("read", 0)


def killed() -> None:
    raise OSError("worker away")


def test_the_review_shows_the_pages_and_a_page_is_for_those_who_may_see_the_plan(offices: Offices, pages: Pages):
    plan = scan(offices)
    work(offices)
    client = offices.client("office1")
    page = client.get(f"/ke-hoach/{plan}/doi-chieu/").content.decode()
    assert f'src="/ke-hoach/{plan}/trang/2/?' in page
    assert '<rect data-line="2" class="is-known" x="96" y="47" width="808" height="36"/>' in page
    assert '<p class="leaf__text">S6: l2/KH-KTD</p>' in page
    assert "trang 2, dòng 2" in page
    picture = client.get(f"/ke-hoach/{plan}/trang/2/")
    assert (picture.headers["Content-Type"], picture.content) == ("image/jpeg", b"JPEG 2")
    assert client.get(f"/ke-hoach/{plan}/trang/9/").status_code == 404
    assert offices.client("office2").get(f"/ke-hoach/{plan}/trang/2/").status_code == 404


def test_a_reading_that_broke_off_goes_on_where_it_stopped(offices: Offices, pages: Pages):
    plan = scan(offices)
    pages.after[2] = killed
    assert work(offices) == 0
    assert (pages.read_pages, JobPart.objects.count()) == ([1, 2], 2)
    OutboxItem.objects.update(due_at=NOW)
    assert work(offices) == 1
    assert (pages.read_pages, Plan.objects.get(pk=plan).state) == ([1, 2, 3], "read")
    assert ReadingPage.objects.count() == 3


def test_stop_reading_ends_the_work_and_read_again_takes_it_up(offices: Offices, pages: Pages):
    plan = scan(offices)
    pages.after[2] = lambda: actions.stop_reading(offices.ctx("office1"), plan=plan).or_raise()
    assert work(offices) == 1
    row = Plan.objects.get(pk=plan)
    assert (row.state, row.trouble[0]["code"], Reading.objects.count()) == ("unread", "plan.reading_stopped", 0)
    assert last_entry() == ("Người office1", "plan.reading_stopped", "quet")
    assert actions.read_again(offices.ctx("office1"), plan=plan) == Ok(plan)
    assert work(offices) == 1
    assert (Plan.objects.get(pk=plan).state, pages.read_pages) == ("read", [1, 2, 3])


def test_stopping_and_reading_on_is_for_the_units_own_office_and_in_its_state(offices: Offices, pages: Pages):
    plan = scan(offices)
    for username in ("head1", "scorer1", "office2"):
        refused = actions.stop_reading(offices.ctx(username), plan=plan)
        assert codes(refused) in (["access.no_duty"], ["absent.not_found"])
    assert codes(actions.read_again(offices.ctx("office1"), plan=plan)) == ["workflow.wrong_state"]
    work(offices)
    assert codes(actions.stop_reading(offices.ctx("office1"), plan=plan)) == ["workflow.wrong_state"]


def test_a_plan_set_aside_while_it_is_read_leaves_nothing_behind(offices: Offices, pages: Pages):
    plan = scan(offices)
    pages.after[2] = lambda: actions.set_plan_aside(offices.ctx("office1"), plan=plan, because="nhầm tệp").or_raise()
    while work(offices):
        pass
    assert (Plan.objects.get(pk=plan).state, JobPart.objects.count()) == ("set_aside", 0)


def test_a_reading_given_up_is_told_to_the_officer(offices: Offices, pages: Pages):
    plan = scan(offices)
    OutboxItem.objects.update(attempts=outbox.LONG_ATTEMPTS)
    work(offices)
    told = words(offices.client("office1").get(f"/ke-hoach/{plan}/"))
    assert "Máy đã thử đọc nhiều lần mà việc đọc đều bị ngắt." in told
    assert "Đọc tiếp" in told


def test_the_list_shows_how_far_each_file_is_and_its_buttons_work(offices: Offices, pages: Pages):
    first, second = scan(offices, "mot.pdf"), scan(offices, "hai.pdf", PDF + b" 2")
    OutboxItem.objects.filter(payload__plan=first).update(leased_by="a:1", done=2, total=3, due_at=NOW + outbox.LEASE)
    client = offices.client("office1")
    with offices.on_the_day():
        page = client.get("/ke-hoach/")
        assert "mot trang 2/3 Dừng đọc hai đang chờ đến lượt Dừng đọc" in words(page)
        stopped = client.post(f"/ke-hoach/{second}/dung-doc/", {"tu": "danh-sach"}, follow=True)
        assert "Người office1 đã dừng việc đọc tệp này." in words(stopped)
        again = client.post(f"/ke-hoach/{second}/doc-tiep/", {"tu": "danh-sach"}, follow=True)
        assert "hai đang chờ đến lượt" in words(again)
        assert client.get("/ke-hoach/?cho=2", headers={"HX-Request": "true"}).status_code == 200
        assert client.get("/ke-hoach/?cho=1", headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"
    assert "đang chờ đến lượt" not in words(offices.client("office2").get("/ke-hoach/"))


def test_a_script_that_sends_many_files_is_answered_one_by_one(offices: Offices):
    client, unit = offices.client("office1"), offices.units["S1"]
    accept = {"Accept": "application/json"}
    taken = client.post(
        "/ke-hoach/tiep-nhan/", {"unit": unit, "file": SimpleUploadedFile("a.pdf", PDF)}, headers=accept
    )
    plan = Plan.objects.get().pk
    assert (taken.status_code, taken.json()) == (201, {"plan": plan, "address": f"/ke-hoach/{plan}/"})
    refused = client.post(
        "/ke-hoach/tiep-nhan/", {"unit": unit, "file": SimpleUploadedFile("a.pdf", PDF)}, headers=accept
    )
    assert (refused.status_code, refused.json()["reasons"][0]["code"]) == (422, "plan.already_received")


def test_a_text_of_any_encoding_is_taken_in_as_before(offices: Offices):
    plan = papers.received(offices, content=papers.TEXT.encode("utf-16"))
    with offices.on_the_day():
        outbox.carry_out_due(now=NOW)
    assert (Plan.objects.get(pk=plan).state, Plan.objects.get(pk=plan).encoding) == ("read", "UTF-16")


def test_many_files_show_how_far_all_are_and_are_stopped_and_read_on_together(offices: Offices, pages: Pages):
    first, *rest = [scan(offices, f"quet{n}.pdf", PDF + bytes([n])) for n in range(4)]
    OutboxItem.objects.exclude(payload={"plan": first}).update(due_at=NOW + timedelta(hours=1))
    assert work(offices) == 1
    OutboxItem.objects.filter(payload={"plan": rest[0]}).update(done=1, total=3)
    client = offices.client("office1")
    page = words(client.get("/ke-hoach/"))
    assert "1/4 tệp; đang ở trang 1/3" in page
    assert "Dừng đọc cả 3 tệp" in page

    stopped = words(client.post("/ke-hoach/dung-doc-tat-ca/", follow=True))
    assert "Đã dừng đọc 3 tệp. Các trang đã đọc được giữ." in stopped
    assert list(Plan.objects.order_by("pk").values_list("state", flat=True)) == ["read", "unread", "unread", "unread"]
    assert "Đọc tiếp cả 3 tệp đã dừng" in stopped

    on = words(client.post("/ke-hoach/doc-tiep-tat-ca/", follow=True))
    assert "Máy đọc tiếp 3 tệp." in on
    OutboxItem.objects.update(due_at=NOW)
    work(offices)
    assert set(Plan.objects.values_list("state", flat=True)) == {"read"}


def test_what_is_being_read_stands_before_what_could_not_be_read(offices: Offices, pages: Pages):
    broken, running = scan(offices, "hong.pdf"), scan(offices, "dang.pdf", PDF + b"2")
    with offices.on_the_day():
        cause = (Reason.of("plan.reading_gave_up"),)
        actions.record_trouble(system_context(), plan=broken, trouble=cause).or_raise()
    assert [plan.id for plan, _progress in plans_in_reading(offices.ctx("office1"))] == [running, broken]


def test_nobody_stops_the_files_of_another_unit(offices: Offices, pages: Pages):
    plan = scan(offices)
    said = words(offices.client("office2").post("/ke-hoach/dung-doc-tat-ca/", follow=True))
    assert "Đã dừng đọc 0 tệp" in said
    assert Plan.objects.get(pk=plan).state == "received"


def test_what_could_not_be_read_is_not_read_on_with_the_others(offices: Offices, pages: Pages):
    broken, stopped = scan(offices), scan(offices, "hai.pdf", PDF + b"2")
    cause = (Reason.of("plan.reading_gave_up"),)
    with offices.on_the_day():
        actions.record_trouble(system_context(), plan=broken, trouble=cause).or_raise()
    actions.stop_reading(offices.ctx("office1"), plan=stopped).or_raise()
    offices.client("office1").post("/ke-hoach/doc-tiep-tat-ca/")
    assert [Plan.objects.get(pk=plan).state for plan in (broken, stopped)] == ["unread", "received"]
