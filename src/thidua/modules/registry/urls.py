"""URLs of the register."""

from django.urls import path

from thidua.modules.registry.views import bearers, lists

app_name = "registry"
urlpatterns = [
    path("", bearers.home, name="home"),
    path("them/", bearers.add, name="add"),
    path("danh-sach/mau/", lists.template, name="template"),
    path("danh-sach/nhap/", lists.receive, name="receive"),
    path("danh-sach/<int:award_list>/", lists.page, name="list"),
    path("danh-sach/<int:award_list>/ghi-so/", lists.save, name="save"),
    path("danh-sach/<int:award_list>/dung/", lists.stop, name="stop_saving"),
    path("danh-sach/<int:award_list>/dong-sai/", lists.wrong, name="wrong_rows"),
    path("danh-sach/<int:award_list>/bo/", lists.set_aside, name="set_aside"),
    path("muc/<int:entry>/nguon/", lists.origin, name="origin"),
    path("<int:bearer>/", bearers.bearer, name="bearer"),
    path("<int:bearer>/ghi/", bearers.enter, name="enter"),
    path("<int:bearer>/du-kien/", bearers.record, name="record"),
    path("<int:bearer>/du-kien/<int:record>/rut/", bearers.take_back, name="take_back"),
    path("<int:bearer>/noi/", bearers.link, name="link"),
    path("<int:bearer>/noi/<int:before>/huy/", bearers.unlink, name="unlink"),
    path("<int:bearer>/muc/<int:entry>/dinh-chinh/", bearers.correct, name="correct"),
]
