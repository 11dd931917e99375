"""A decision that the intake has read: its rows go to the register's check, and each entry leads back to its line."""

from pathlib import Path

from tests.modules.offices import Offices, codes
from tests.modules.pages import words
from tests.modules.registry.story import ctx, row, workbook
from thidua.core.kernel.ids import EntryId
from thidua.foundation import outbox
from thidua.foundation.act import system_context
from thidua.modules.plans import public as plans
from thidua.modules.registry import public as registry
from thidua.modules.registry.models import AwardList, Entry

PAPER = Path(__file__).parents[2] / "intake" / "made_up" / "quyet_dinh.txt"


def due() -> None:
    """What a worker would do."""
    outbox.carry_out_due(now=system_context().now)


def test_rows_of_a_decision_go_from_the_intake_into_the_register_and_lead_back(
    office: Offices, django_capture_on_commit_callbacks
):
    unit, client = office.units["S1"], office.client("office1")
    with django_capture_on_commit_callbacks(execute=True):
        plan = plans.receive_file(
            ctx(office, "office1"), unit=unit, name=PAPER.name, content=PAPER.read_bytes()
        ).or_raise()
    due()
    found = plans.visible_plans(ctx(office, "office1"))
    assert [each.state for each in found] == ["read"], found
    assert len(plans.awarded_rows(plan)) == 7
    at = f"/quyet-dinh/doc-tu-van-ban/{unit}/"
    assert f"{at}{plan}/" in client.get(at).content.decode()
    page = client.get(f"{at}{plan}/")
    assert "Nguyễn Văn Thử" in words(page)
    with django_capture_on_commit_callbacks(execute=True):
        sent = client.post(f"{at}{plan}/", {"row": ["1", "4", "5"]})
    assert AwardList.objects.get().report["rows"] == 3, AwardList.objects.get().report
    assert Entry.objects.count() == 0, "nothing is entered before the check was seen"
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{sent.url}ghi-so/")
    entries = {entry.name: entry for entry in Entry.objects.all()}
    assert set(entries) == {"Phòng Nghiệp vụ giả định", "Nguyễn Văn Thử", "Lê Thị Kiểm"}

    entry = entries["Nguyễn Văn Thử"]
    link = f"/so-vang/muc/{entry.pk}/nguon/"
    assert link in client.get(f"/so-vang/{entry.bearer_id}/").content.decode()
    back = client.get(link)
    page_of_plan, _mark, line = back.url.partition("#L")
    assert page_of_plan == f"/ke-hoach/{plan}/doi-chieu/"
    lines = {each.number: each for each in plans.review_of(plan).or_raise().lines}
    assert "Nguyễn Văn Thử" in lines[int(line)].text
    assert f'id="L{line}"' in client.get(page_of_plan).content.decode()
    assert codes(registry.origin_of(ctx(office, "office2"), EntryId(entry.pk))) == ["absent.not_found"]


def test_an_entry_of_a_workbook_leads_to_its_list(office: Offices, django_capture_on_commit_callbacks):
    client, unit = office.client("office1"), office.units["S1"]
    for name in ("cu.xlsx", "cu.xlsx 2"):
        with django_capture_on_commit_callbacks(execute=True):
            key = registry.receive_list(
                ctx(office, "office1"), unit=unit, name=name, content=workbook([row(f"Người {name}")])
            ).or_raise()
        with django_capture_on_commit_callbacks(execute=True):
            registry.save_list(ctx(office, "office1"), award_list=key).or_raise()
        entry = Entry.objects.order_by("-id")[0]
        assert client.get(f"/so-vang/muc/{entry.pk}/nguon/").url == f"/so-vang/danh-sach/{key}/"
    assert client.get("/so-vang/muc/999/nguon/").status_code == 404
