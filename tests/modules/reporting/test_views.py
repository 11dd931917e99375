"""The pages of reporting: what an office, a unit and a stranger see and do."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.modules.pages import links, words
from tests.modules.reporting import scenes
from tests.modules.reporting.scenes import Scene
from tests.worlds import VIETNAM, acting_as
from thidua.foundation.act import rehearsing
from thidua.modules.campaigns import public as campaigns
from thidua.modules.reporting import public
from thidua.modules.reporting.models import ReportRow

Browse = Callable[[str], Client]
JSON = {"HTTP_ACCEPT": "application/json"}


def test_an_office_drafts_changes_and_opens_what_it_asks(db: None, browse: Browse):
    scene = scenes.drafting()
    ctx = acting_as("truong")
    draft = scenes.campaign_of(scene.units, name="Phong trào mới")
    campaign = campaigns.start_campaign(ctx, unit=scene.units["DV1"], draft=draft).or_raise()
    office = browse("truong")
    assert "Phong trào mới" in words(office.get(reverse("reporting:list")))
    made = office.post(reverse("reporting:prepare", args=[campaign]))
    scheme = public.scheme_of_campaign(campaign)
    assert made.url == reverse("reporting:scheme", args=[scheme])  # type: ignore[attr-defined] # a redirect
    figure = {
        "name": "Dự án",
        "unit": "dự án",
        "across": "sum",
        "over_time": "added",
        "highest": "",
        "is_required": "on",
    }
    assert office.post(reverse("reporting:new_indicator", args=[scheme]), figure).status_code == 302
    wrong = office.post(reverse("reporting:new_indicator", args=[scheme]), figure | {"highest": "mười"})
    assert (wrong.status_code, "có chữ" in words(wrong)) == (422, True)
    target = {"name": "Có dự án", "indicator": "C1", "operator": ">=", "value": "12,5", "weight": "2"}
    assert office.post(reverse("reporting:target", args=[scheme, "moi"]), target).status_code == 302
    due = {"what": "báo cáo", "every": "quarter", "working_days": "5"}
    assert office.post(reverse("reporting:ask", args=[scheme]), due).status_code == 302
    office.post(reverse("reporting:reporters", args=[scheme]), {"units": [str(scene.units["DV2"])]})
    assert office.post(reverse("reporting:open", args=[scheme])).status_code == 302
    shown = words(office.get(reverse("reporting:scheme", args=[scheme])))
    assert "≥ 12,5 dự án" in shown
    assert "Đang thu báo cáo" in shown
    assert ReportRow.objects.filter(due__scheme=scheme).count() == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("new_check", {"kind": "part", "left": "FDI", "right": ["MOI"], "places": "0", "because": "thêm"}),
        ("ask", {"what": "báo cáo năm", "every": "once", "on": "2026-12-01"}),
        ("merge", {"unit": "DV2", "into": "DV3", "since": "2026-02-10", "because": "sáp nhập"}),
    ],
)
def test_forms_are_shown_and_taken(scene: Scene, browse: Browse, name: str, data: dict[str, object]):
    office = browse("truong")
    address = reverse(f"reporting:{name}", args=[scene.scheme])
    given = {field: scene.units.get(str(value), value) for field, value in data.items()}
    assert office.get(address).status_code == 200
    assert office.post(address, given).status_code == 302


def test_a_target_is_shared_and_a_figure_changed_and_dropped_with_a_reason(scene: Scene, browse: Browse):
    office = browse("truong")
    share = reverse("reporting:share", args=[scene.scheme, "T1"])
    assert office.get(share).status_code == 200
    assert office.post(share, {f"u{scene.units['DV2']}": "50,5"}).status_code == 302
    change = reverse("reporting:indicator", args=[scene.scheme, "HL"])
    figure = {"name": "Hài lòng", "unit": "%", "across": "mean", "over_time": "last", "highest": "100"}
    assert office.post(change, figure).status_code == 422
    assert office.post(change, figure | {"because": "đổi cách cộng"}).status_code == 302
    dropped = office.post(reverse("reporting:drop", args=[scene.scheme, "HL"]), {"reason": "không cần"})
    assert dropped.status_code == 302
    assert "50,5" in words(browse("pho").get(reverse("reporting:report", args=[scene.report("DV2")])))


def save(browser: Client, scene: Scene, **data: str) -> tuple[int, dict[str, object]]:
    """Save a field as the page's script does."""
    answer = browser.post(reverse("reporting:save", args=[scene.report("DV2")]), data, **JSON)  # type: ignore[arg-type] # headers
    return answer.status_code, answer.json()


def test_a_draft_saves_itself_and_tells_of_another_tab(scene: Scene, browse: Browse):
    unit = browse("pho")
    status, said = save(unit, scene, field="MOI", text="12,5", version="0")
    assert (status, said["version"], said["saved_at"]) == (200, 1, "09:00")
    assert "mục chưa có nội dung" in str(said["why"])
    status, said = save(unit, scene, field="MOI", text="13", version="0")
    assert status == 409
    reasons = said["reasons"]
    assert isinstance(reasons, list)
    assert reasons[0]["values"]["theirs"] == "12,5"
    status, _said = save(unit, scene, field="MOI", text="13a", version="1")
    assert status == 422
    plain = unit.post(
        reverse("reporting:save", args=[scene.report("DV2")]), {"field": "MOI", "text": "1", "version": "1"}
    )
    assert plain.status_code == 302


def test_a_unit_hands_in_and_the_office_approves(scene: Scene, browse: Browse):
    unit, office = browse("pho"), browse("truong")
    report = scenes.fill(scene, "DV2")
    page = reverse("reporting:report", args=[report])
    assert reverse("reporting:submit", args=[report]) in links(unit.get(page))
    file = SimpleUploadedFile("anh.pdf", b"MZ not a pdf")
    assert unit.post(reverse("reporting:attach", args=[report]), {"file": file}).status_code == 422
    good = SimpleUploadedFile("bien-ban.pdf", b"%PDF-1.7")
    assert unit.post(reverse("reporting:attach", args=[report]), {"file": good}).status_code == 302
    assert unit.post(reverse("reporting:submit", args=[report])).status_code == 302
    assert "Chờ duyệt" in words(unit.get(page))
    board = words(office.get(reverse("reporting:board", args=[scene.dues[0]])))
    assert "Chưa gửi (2) Chờ duyệt (1) Bị trả lại (0) Đã duyệt (0)" in board
    office.post(reverse("reporting:return", args=[report]), {"reason": "Thiếu biên bản"})
    assert "Thiếu biên bản" in words(unit.get(page))
    unit.post(reverse("reporting:submit", args=[report]))
    office.post(reverse("reporting:approve", args=[report]))
    assert "Đã duyệt" in words(office.get(page))
    assert unit.get(f"{page}?ban=1").status_code == 200
    attached = next(link for link in links(office.get(page)) if "/tep/" in link)
    assert b"".join(office.get(attached)) == b"%PDF-1.7"  # type: ignore[arg-type] # its bytes


def test_the_figures_lead_to_each_unit_in_two_clicks(scene: Scene, browse: Browse):
    report = scenes.approved(scene, "DV2")
    office = browse("truong")
    totals = office.get(reverse("reporting:totals", args=[scene.dues[0]]))
    first = reverse("reporting:parts", args=[scene.dues[0], "MOI"])
    assert first in links(totals)
    assert reverse("reporting:report", args=[report]) in links(office.get(first))
    shown = words(totals)
    assert "MOI = tổng của FDI, DDI: 12 = 12." in shown
    assert "Thực hiện 12 so với 120: đạt 10 %." in shown
    assert office.get(reverse("reporting:words", args=[scene.dues[0]])).status_code == 200


@pytest.mark.parametrize("kind", ["docx", "pdf", "xlsx"])
def test_the_office_s_report_comes_as_a_file(scene: Scene, browse: Browse, kind: str):
    scenes.approved(scene, "DV2")
    office = browse("truong")
    page = reverse("reporting:compose", args=[scene.dues[0]])
    text = "Có {MOI} dự án."
    seen = office.post(page, {"outline": text, "preview": "1"})
    assert "Có 12 dự án." in words(seen)
    assert office.post(page, {"outline": "Có {X}.", "keep": "1"}).status_code == 422
    assert office.post(page, {"outline": text, "keep": "1"}).status_code == 302
    assert "Bản số 1" in words(office.get(page))
    file = office.get(reverse("reporting:paper", args=[scene.dues[0], 1, kind]))
    assert file.content[:4] == {"docx": b"PK\x03\x04", "pdf": b"%PDF", "xlsx": b"PK\x03\x04"}[kind]
    assert office.get(reverse("reporting:export", args=[scene.dues[0]])).content[:2] == b"PK"


def test_pictures_are_drawn_with_their_tables(scene: Scene, browse: Browse):
    scenes.approved(scene, "DV2")
    with rehearsing(datetime(2026, 2, 9, 9, tzinfo=VIETNAM)):
        shown = words(browse("truong").get(reverse("reporting:pictures", args=[scene.scheme])))
    assert "Đơn vị thứ 2 ✓ đúng hạn" in shown
    assert "Đơn vị thứ 3 !4 chưa gửi, quá hạn 4 ngày" in shown


def test_the_office_moves_reminds_locks_and_opens_again(scene: Scene, browse: Browse):
    office = browse("truong")
    move = reverse("reporting:move", args=[scene.dues[0]])
    assert office.get(move).status_code == 200
    moved = {"on": "2026-02-20", "because": "Nghỉ Tết"}
    assert office.post(move, moved).status_code == 302
    board = office.get(reverse("reporting:board", args=[scene.dues[0]]))
    assert "Hạn chuyển từ 05/02/2026 sang 20/02/2026: Nghỉ Tết" in words(board)
    assert office.post(reverse("reporting:remind", args=[scene.dues[0]])).status_code == 302
    assert office.post(reverse("reporting:close", args=[scene.scheme])).status_code == 302
    assert office.post(reverse("reporting:reopen", args=[scene.scheme]), {"reason": "Bổ sung"}).status_code == 302


@pytest.mark.parametrize("username", ["pho", "ngoai", "cham5"])
def test_the_boards_are_not_there_for_others(scene: Scene, browse: Browse, username: str):
    scenes.approved(scene, "DV3")
    browser = browse(username)
    for name in ("board", "totals", "words", "export", "compose", "move"):
        assert browser.get(reverse(f"reporting:{name}", args=[scene.dues[0]])).status_code == 404
    for name in ("pictures", "reporters", "ask"):
        assert browser.get(reverse(f"reporting:{name}", args=[scene.scheme])).status_code == 404
    assert browser.get(reverse("reporting:report", args=[scene.report("DV3")])).status_code == 404
    assert "Đơn vị thứ 3" not in words(browser.get(reverse("reporting:list")))
