"""URLs of certificates."""

from django.urls import path

from thidua.modules.certificates.views import batches, checking, layouts, standing

app_name = "certificates"
urlpatterns = [
    path("", batches.listed, name="list"),
    path("lap/<int:unit>/", batches.issue, name="issue"),
    path("mau-danh-sach.xlsx", batches.template, name="template"),
    path("dot/<int:batch>/", batches.page, name="batch"),
    path("dot/<int:batch>/giay-chung-nhan.pdf", batches.file, name="file"),
    path("dot/<int:batch>/in-lai/", batches.print_again, name="print_again"),
    path("dot/<int:batch>/<int:certificate>/dinh-chinh/", standing.correct, name="correct"),
    path("dot/<int:batch>/<int:certificate>/huy-bo/", standing.revoke, name="revoke"),
    path("dot/<int:batch>/<int:certificate>/phuc-hoi/", standing.restore, name="restore"),
    path("mau-in/<int:unit>/", layouts.listed, name="layouts"),
    path("mau-in/<int:unit>/sua/", layouts.edit, name="layout"),
    path("mau-in/<int:unit>/trang-thu.pdf", layouts.test_sheet, name="test_sheet"),
]

checks = (
    [path("", checking.check, name="check"), path("khoa-cong-khai.txt", checking.keys, name="keys")],
    "checking",
)
"""The public addresses at which certificates are checked, with their name space."""
