"""URLs of the directory."""

from django.urls import path

from thidua.modules.directory.views import accounts, history, people, units

app_name = "directory"
urlpatterns = [
    path("", units.tree, name="units"),
    path("don-vi/<int:unit>/", units.page, name="unit"),
    path("don-vi/<int:unit>/them-don-vi/", units.add, name="add_unit"),
    path("don-vi/<int:unit>/doi-ten/", units.rename, name="rename_unit"),
    path("don-vi/<int:unit>/chuyen/", units.move, name="move_unit"),
    path("don-vi/<int:unit>/loai/", units.classify, name="classify_unit"),
    path("don-vi/<int:unit>/ket-thuc/", units.close, name="close_unit"),
    path("don-vi/<int:unit>/them-nguoi/", people.add, name="add_person"),
    path("nguoi/", people.listed, name="people"),
    path("nguoi/<int:person>/", people.page, name="person"),
    path("nguoi/<int:person>/giao-nhiem-vu/", people.give, name="give_duty"),
    path("nguoi/<int:person>/nhiem-vu/<int:duty>/ket-thuc/", people.end, name="end_duty"),
    path("nguoi/<int:person>/mo-khoa/", people.unlock, name="unlock"),
    path("nhat-ky/", history.listed, name="history"),
    path("dang-nhap/", accounts.log_in, name="log_in"),
    path("dang-xuat/", accounts.log_out, name="log_out"),
    path("mat-khau/", accounts.password, name="password"),
]
