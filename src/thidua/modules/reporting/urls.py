"""Addresses of reporting."""

from django.urls import path

from thidua.modules.reporting.views import composing, editing, gathering, pictures, reports, schemes

app_name = "reporting"
urlpatterns = [
    path("", schemes.listed, name="list"),
    path("phong-trao/<int:campaign>/lap/", schemes.prepare, name="prepare"),
    path("bo/<int:scheme>/", schemes.scheme, name="scheme"),
    path("bo/<int:scheme>/so-lieu/moi/", editing.indicator, name="new_indicator"),
    path("bo/<int:scheme>/so-lieu/<str:code>/", editing.indicator, name="indicator"),
    path("bo/<int:scheme>/chi-tieu/<str:key>/", editing.target, name="target"),
    path("bo/<int:scheme>/chi-tieu/<str:key>/chia/", editing.share, name="share"),
    path("bo/<int:scheme>/ty-gia/", editing.rate, name="rate"),
    path("bo/<int:scheme>/kiem-tra/moi/", editing.check, name="new_check"),
    path("bo/<int:scheme>/bo-muc/<str:key>/", editing.drop, name="drop"),
    path("bo/<int:scheme>/han/", schemes.ask, name="ask"),
    path("bo/<int:scheme>/han/<int:due>/bo/", schemes.drop_due, name="drop_due"),
    path("bo/<int:scheme>/don-vi/", schemes.reporters, name="reporters"),
    path("bo/<int:scheme>/sap-nhap/", schemes.merge, name="merge"),
    path("bo/<int:scheme>/giao/", schemes.open_, name="open"),
    path("bo/<int:scheme>/khoa/", schemes.close, name="close"),
    path("bo/<int:scheme>/mo-lai/", schemes.reopen, name="reopen"),
    path("bo/<int:scheme>/hinh/", pictures.pictures, name="pictures"),
    path("ky/<int:due>/", gathering.board, name="board"),
    path("ky/<int:due>/nhac/", gathering.remind, name="remind"),
    path("ky/<int:due>/doi-han/", gathering.move, name="move"),
    path("ky/<int:due>/tong-hop/", gathering.totals, name="totals"),
    path("ky/<int:due>/tong-hop/xuat.xlsx", gathering.export, name="export"),
    path("ky/<int:due>/tong-hop/<str:code>/", gathering.parts, name="parts"),
    path("ky/<int:due>/noi-dung/", gathering.words, name="words"),
    path("ky/<int:due>/bao-cao/", composing.compose, name="compose"),
    path("ky/<int:due>/bao-cao/<int:version>.<slug:kind>", composing.paper, name="paper"),
    path("ky/<int:due>/bao-cao/<int:version>/gui-len/<int:report>/", composing.send_up, name="send_up"),
    path("<int:report>/", reports.report, name="report"),
    path("<int:report>/luu/", reports.save, name="save"),
    path("<int:report>/gui/", reports.submit, name="submit"),
    path("<int:report>/rut/", reports.withdraw, name="withdraw"),
    path("<int:report>/tra-lai/", reports.give_back, name="return"),
    path("<int:report>/duyet/", reports.approve, name="approve"),
    path("<int:report>/sua-lai/", reports.revise, name="revise"),
    path("<int:report>/tep/", reports.attach, name="attach"),
    path("tep/<int:attachment>/tai/", reports.attached, name="attached"),
    path("tep/<int:attachment>/go/", reports.detach, name="detach"),
]
