"""A showroom of the parts with sample content, and stand-ins for the views that the grids post to. URLs of the web tests."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import include, path
from django.views.i18n import set_language

from thidua.core.access.duty import Holder
from thidua.core.kernel.outcome import RefusedError
from thidua.core.kernel.quantity import read_score, written
from thidua.core.kernel.reason import Reason
from thidua.foundation.act import new_context
from thidua.foundation.todo import Task
from thidua.modules.directory.forms import LogInForm
from thidua.web import errors

ON = date(2024, 5, 27)
UNITS = [
    "Ban Quản lý Khu kinh tế Hải Phòng",
    "Sở Kế hoạch và Đầu tư",
    "Sở Tài chính",
    "Đơn vị thứ 4",
    "Đơn vị thứ 5",
    "Đơn vị thứ 6",
    "Đơn vị thứ 7",
]
POINTS = ["97.25", "95", "93.57", "92", "91.86", "91.14", "88.5"]
PHASES = [
    {
        "name": f"Quý {roman}: {what}",
        "first": date(2024, 3 * n - 2, 1),
        "last": date(2024, 3 * n, 30 if n in {2, 3} else 31),
    }
    for n, roman, what in [
        (1, "I", "ký giao ước"),
        (2, "II", "triển khai"),
        (3, "III", "sơ kết, kiểm tra"),
        (4, "IV", "tổng kết"),
    ]
]
MARKS = [
    {"name": "Gửi bản đăng ký thi đua về Trưởng khối", "due": date(2024, 3, 15), "is_done": True},
    {"name": "Báo cáo sơ kết 6 tháng gửi Trưởng khối", "due": date(2024, 5, 31), "is_done": False, "url": "/"},
    {"name": "Trưởng khối báo cáo Hội đồng Thi đua thành phố", "due": date(2024, 6, 6), "is_done": None},
    {"name": "Tự chấm điểm và chấm chéo", "due": date(2024, 11, 10), "is_done": None},
    {"name": "Tổng kết, bình xét", "due": date(2024, 11, 29), "is_done": None},
]


def bars() -> list[dict[str, Any]]:
    """The ranking of a bloc."""
    return [
        {"label": unit, "value": Decimal(points), "rank": place, "url": "#", "is_here": place == 3}
        for place, (unit, points) in enumerate(zip(UNITS, POINTS, strict=True), start=1)
    ]


def heat_rows() -> list[dict[str, Any]]:
    """Cross scores; one cell is missing."""
    rows = []
    for scorer, unit in enumerate(UNITS):
        cells = [
            None
            if (scorer, scored) == (5, 2)
            else {"value": Decimal(88) + (scorer * 3 + scored * 5) % 12, "is_self": scorer == scored}
            for scored in range(len(UNITS))
        ]
        rows.append({"label": unit, "cells": cells})
    return rows


def grid(*, is_open: bool = True) -> dict[str, Any]:
    """A score sheet."""
    names = [
        ("A", "I. Thực hiện nhiệm vụ chính trị, phát triển kinh tế - xã hội", [
            ("I.1", "Hoàn thành các chỉ tiêu kinh tế - xã hội được giao trong năm", "20", "18,5", "", "base"),
            ("I.2", "Cải cách hành chính, chuyển đổi số; giải quyết hồ sơ đúng hạn từ 98% trở lên", "15", "15", "98,7% hồ sơ đúng hạn", "base"),
            ("I.3", "Thực hành tiết kiệm, chống lãng phí", "10", "", "", "base"),
        ]),
        ("B", "II. Chấp hành chủ trương, chính sách, pháp luật", [
            ("II.1", "Không có đơn thư khiếu nại vượt cấp", "15", "15", "", "base"),
            ("II.2", "Xây dựng Đảng, đoàn thể trong sạch, vững mạnh", "15", "14", "", "base"),
        ]),
        ("C", "III. Tổ chức phong trào thi đua, công tác khen thưởng", [
            ("III.1", "Phát động phong trào theo chuyên đề, có sơ kết, tổng kết", "15", "", "", "base"),
            ("III.2", "Sáng kiến được công nhận cấp thành phố", "5", "", "", "bonus"),
        ]),
    ]  # fmt: skip
    sections = [
        {
            "id": code, "name": name, "maximum": sum(Decimal(row[2]) for row in rows),
            "total": sum((Decimal(row[3].replace(",", ".")) for row in rows if row[3]), Decimal(0)),
            "criteria": [
                {
                    "id": code_, "code": code_, "name": text, "maximum": Decimal(most), "typed": typed, "reason": reason,
                    "version": 1 if typed else 0, "evidence_count": 2 if reason else 0, "evidence_url": "#", "kind": kind,
                    "has_veto": code_ == "II.1",
                }
                for code_, text, most, typed, reason, kind in rows
            ],
        }
        for code, name, rows in names
    ]  # fmt: skip
    return {
        "sheet": 7, "owner": 1, "save_url": "/save/", "is_open": is_open, "why_closed": "Đợt chấm đã chốt ngày 10/11/2024.",
        "total": Decimal("62.5"), "maximum": Decimal(100), "sections": sections,
    }  # fmt: skip


LINES = [
    "HOI DONG TPKT THANH PHO HP CONG HOA XA HQI CHU NGHIA VIET NAM",
    "KHOI THI PUA CAC CO QUAN Déc 1ap - Tw do - Hanh phiic",
    "QUAN LY KINH TE THANH PHO",
    "",
    "S6:1516KH-KTD Hai Phong, ngay 9 thang4 nam 2024",
    "",
    "KE HOACH",
    "Trién khai cong tac Thi dua, khen thwéng nam 2024",
    "Khoi thi dua cac co quan Quan ly kinh té thanh pho",
    "",
    "Cin ctr Quyét dinh s6 3700/QD-UBND ngay 08/11/2023 cia UBND",
    "thanh phd Hai Phong vé viéc thanh 1ap cac cum, khdi thi dua trén dia ban thanh",
    "ph;",
]


def review(*, is_open: bool = True) -> dict[str, Any]:
    """A plan as read."""
    facts = [
        ("issuing_body", "Cơ quan ban hành", "Khối thi đua các cơ quan Quản lý kinh tế thành phố", "KHOI THI PUA CAC CO QUAN", [2, 3], 58, "open"),
        ("number", "Số, ký hiệu", "15/KH-KTĐ", "S6:1516KH-KTD", [5], 64, "open"),
        ("issued_on", "Ngày ban hành", "09/04/2024", "ngay 9 thang4 nam 2024", [5], 88, "open"),
        ("title", "Trích yếu", "Triển khai công tác Thi đua, khen thưởng năm 2024 Khối thi đua các cơ quan Quản lý kinh tế thành phố", "Trién khai cong tac Thi dua", [8, 9], 91, "open"),
        ("citations.1", "Căn cứ", "Quyết định số 3700/QĐ-UBND ngày 08/11/2023", "Quyét dinh s6 3700/QD-UBND ngay 08/11/2023", [11], 96, "accepted"),
        ("place", "Địa danh", "Hải Phòng", "Hai Phong", [5], 97, "refused"),
    ]  # fmt: skip
    known = {number for fact in facts for number in fact[4]}
    shown_facts = [
        {
            "id": key, "label": label, "value": value, "piece": piece, "lines": lines, "confidence": sure, "status": status,
            "fields": [{"name": "value", "label": label, "kind": "text", "typed": value, "is_needed": True}],
        }
        for key, label, value, piece, lines, sure, status in facts
    ]  # fmt: skip
    return {
        "page": {"plan": {"id": 2, "title": "Kế hoạch thi đua năm 2024", "state": "read"}, "notes": ()},
        "review": {
            "lines": [
                {"number": number, "text": text, "is_known": number in known}
                for number, text in enumerate(LINES * 3, start=1)
            ],
            "decided": 2,
            "total": len(facts),
        },
        "sections": [{"title": "Cần xem trước", "facts": shown_facts[:2]}, {"title": "Văn bản", "facts": shown_facts[2:]}],
        "urls": {"decide": "/decide/", "bulk": "/bulk/", "confirm": "/confirm/", "add": "/decide/"},
        "bulk": [{"at_least": 90, "count": 1}, {"at_least": 80, "count": 2}],
        "groups": [("tasks", "Nhiệm vụ")], "sure": 70, "unsure": 2, "is_open": is_open,
    }  # fmt: skip


def scan() -> dict[str, Any]:
    """The same plan as a scan of two pages: lines 1 to 8 on the first, the rest on the second."""
    shown_review = review()
    lines = [
        line
        | {"page": 1 if line["number"] < 9 else 2, "left": 100, "top": 20 * line["number"], "across": 700, "down": 15}
        for line in shown_review["review"]["lines"]
    ]
    leaves = [
        {
            "number": number, "digest": "0" * 64, "width": 1240, "height": 1754, "other_way": "text",
            "lines": [line for line in lines if line["page"] == number], "other": "S6: l5/KH-KTD" if number == 1 else "",
        }
        for number in (1, 2)
    ]  # fmt: skip
    shown_review["review"] |= {"lines": lines, "leaves": leaves, "has_pictures": True}
    return shown_review


def tasks() -> list[Task]:
    """Four things to do: one late, one shut."""
    sent = {"what": "Báo cáo sơ kết 6 tháng đầu năm", "who": "các đơn vị trong Khối", "to": "Trưởng khối"}
    return [
        Task(Reason.of("campaign.todo_deadline", **sent), "/a/", "Xem thời hạn", date(2024, 5, 20)),
        Task(Reason.of("campaign.todo_members_missing", bloc="Khối thi đua các cơ quan Quản lý kinh tế", count=5, size=7), "/b/", "Nhập đơn vị thành viên", date(2024, 5, 30)),
        Task(Reason.of("campaign.todo_deadline", **sent), "/c/", "Gửi phiếu", date(2024, 11, 10), disabled=Reason.of("workflow.wrong_state", state="Chưa mở")),
        Task(Reason.of("campaign.todo_deadline", **sent), "/d/", "Xem thời hạn"),
    ]  # fmt: skip


def home(*, is_new: bool = False) -> dict[str, Any]:
    """The home page of an office at work, or of a new one."""
    at = datetime(2024, 5, 26, 7, 30, tzinfo=UTC)
    events = [
        {"at": at, "actor": "Nguyễn Thị Lan", "sentence": "phát động Thi đua năm 2024 (kế hoạch 15/KH-KTĐ)"},
        {"at": at, "actor": "Trần Văn Bình", "sentence": "cập nhật 7 đơn vị thành viên của Khối thi đua"},
    ]
    name, number, on = "Thi đua năm 2024", "15/KH-KTĐ", date(2024, 4, 9)
    campaign = {"id": 1, "name": name, "short": name, "plan_number": number, "plan_issued_on": on}
    steps = [
        {
            "say": "Khai báo các đơn vị",
            "hint": "Theo cây tổ chức.",
            "verb": "Thêm đơn vị",
            "url": "/u/",
            "is_done": True,
        },
        {
            "say": "Nhập kế hoạch thi đua đầu tiên",
            "hint": "Máy đọc, bạn xác nhận.",
            "verb": "Nhập kế hoạch",
            "url": "/p/",
        },
    ]
    if is_new:
        return {"first_steps": steps}
    whole = {"campaign": campaign, "phases": PHASES, "marks": MARKS}
    return {"tasks": tasks()[:3], "more": tasks()[3:], "events": events, "whole": whole}


def showroom() -> dict[str, Any]:
    """Content for every part."""
    return {
        "phases": PHASES, "marks": MARKS, "bars": bars(), "columns": [f"ĐV {n}" for n in range(1, 8)], "heat": heat_rows(),
        "definitions": [
            {"term": "Số, ký hiệu", "value": "15/KH-KTĐ", "note": "dòng 5 của văn bản"},
            {"term": "Ngày ban hành", "value": "09/04/2024"},
            {"term": "Người ký", "value": None},
        ],
        "tabs": [
            {"word": "Tiến độ", "url": "#", "is_here": True},
            {"word": "Phiếu chấm", "url": "#", "count": 12},
            {"word": "Xếp hạng", "url": "#"},
        ],
        "steps": [{"word": "Chuẩn bị", "tense": "past"}, {"word": "Đang chấm", "tense": "now"}, {"word": "Đã chốt điểm", "tense": "ahead"}],
        "late": date(2024, 5, 20), "near": date(2024, 5, 31), "far": date(2024, 11, 10),
        "grid": grid(),
    }  # fmt: skip


def _with_context(request: HttpRequest) -> None:
    """The rehearsal day of the samples, whatever day it is."""

    ctx = new_context(Holder(person=None, name="Nguyễn Thị Lan"))
    request.ctx = replace(ctx, now=datetime(2024, 5, 27, 2, tzinfo=UTC), is_rehearsal=True)  # type: ignore[attr-defined]


def shown(template: str, **content: Any) -> Any:
    """A view that shows a sample page."""

    def view(request: HttpRequest) -> HttpResponse:
        _with_context(request)
        return render(request, template, content or showroom())

    view.login_required = False  # type: ignore[attr-defined]
    return view


def save(request: HttpRequest) -> HttpResponse:
    """Saves nothing; answers as the scoring room does. Whoever types 8 meets another's 9,5 of version 100."""
    typed, criterion = request.POST["typed"], request.POST["criterion"]
    score = read_score(typed)
    if typed == "8" and request.POST["version"] != "100":
        reason = Reason.of("conflict.cell", theirs=Decimal("9.5"), version=100, by="Trần Văn Bình")
        return JsonResponse(
            {"reasons": [{"sentence": "trùng", "values": {"theirs": "9,5", "version": 100, "by": reason.value("by")}}]},
            status=409,
        )
    if score.or_raise() is not None and score.or_raise() > 20:
        return JsonResponse({"reasons": [{"sentence": f"Điểm {typed} vượt mức tối đa 20.", "values": {}}]}, status=422)
    version = int(request.POST["version"] or 0) + 1
    return JsonResponse(
        {
            "total": written(Decimal("62.5") + (score.or_raise() or 0)),
            "section_totals": {"A": criterion},
            "version": version,
            "saved_at": "14:05",
        }
    )


def decide(request: HttpRequest) -> HttpResponse:
    """Decides nothing; answers as the plans room does."""
    decision, value = request.POST["decision"], request.POST.get("value", "")
    if value == "sai":
        return JsonResponse({"reasons": [{"sentence": "Chưa đúng ngày.", "values": {}}]}, status=422)
    status = {"accept": "accepted", "correct": "corrected", "refuse": "refused", "reopen": "open"}[decision]
    if not errors.wants_json(request):
        return redirect("/review/")
    return JsonResponse({"status": status, "value": value, "read": "09/04/2024", "decided": 3, "total": 6})


def refusing(request: HttpRequest, code: str) -> HttpResponse:
    """Refuses whatever is asked."""
    raise RefusedError((Reason.of(code, title="Phiếu 7"),))


def missing(request: HttpRequest) -> HttpResponse:
    """There is nothing here."""
    raise Http404


def breaking(request: HttpRequest) -> HttpResponse:
    """A fault of the program."""
    raise RuntimeError("broken on purpose")


for view in (save, decide, refusing, missing, breaking):
    view.login_required = False  # type: ignore[attr-defined]
set_language.login_required = False  # type: ignore[attr-defined]

_blank = shown("gallery/parts.html")
console = ([path("", _blank, name="home"), path("ngon-ngu/", set_language, name="language")], "console")
directory = (
    [path("", _blank, name="units"), path("mat-khau/", _blank, name="password"), path("ra/", _blank, name="log_out")],
    "directory",
)
campaigns = ([path("", _blank, name="list"), path("<int:campaign>/", _blank, name="campaign")], "campaigns")
plans = (
    [
        path("", _blank, name="list"),
        path("<int:plan>/", _blank, name="plan"),
        path("<int:plan>/tep/", _blank, name="file"),
        path("<int:plan>/trang/<int:number>/", lambda request, plan, number: _blank(request), name="leaf"),
    ],
    "plans",
)
scoring = ([path("", _blank, name="blocs")], "scoring")

handler400 = "thidua.web.errors.bad_request"
handler403 = "thidua.web.errors.denied"
handler404 = "thidua.web.errors.absent"
handler500 = "thidua.web.errors.broken"

urlpatterns = [
    path("", include(console)),
    path("to-chuc/", include(directory)),
    path("phong-trao/", include(campaigns)),
    path("ke-hoach/", include(plans)),
    path("khoi-thi-dua/", include(scoring)),
    path("parts/", shown("gallery/parts.html")),
    path("khoi-thi-dua/charts/", shown("gallery/charts.html")),
    path("khoi-thi-dua/grid/", shown("gallery/grid.html")),
    path("ke-hoach/review/", shown("plans/review.html", **review())),
    path("ke-hoach/scan/", shown("plans/review.html", **scan())),
    path("home/", shown("web/console/home.html", **home())),
    path("first/", shown("web/console/home.html", **home(is_new=True))),
    path("login/", shown("directory/login.html", form=LogInForm(), next="/")),
    path("save/", save),
    path("decide/", decide),
    path("refusing/<str:code>/", refusing),
    path("missing/", missing),
    path("breaking/", breaking),
]
