"""URLs of statutes."""

from django.urls import path

from thidua.modules.statutes import views

app_name = "statutes"
urlpatterns = [
    path("", views.home, name="home"),
    path("khac-nhau/", views.difference, name="difference"),
    path("danh-hieu/<slug:code>/", views.title, name="title"),
    path("van-ban-moi/", views.text, name="text"),
    path("gia-tri-moi/", views.value, name="value"),
    path("dieu-kien-moi/", views.rule, name="rule"),
    path("quy-dinh/<int:provision>/", views.provision, name="provision"),
    path("quy-dinh/<int:provision>/xac-nhan/", views.confirm, name="confirm"),
    path("quy-dinh/<int:provision>/khong-xac-nhan/", views.turn_down, name="refuse"),
    path("quy-dinh/<int:provision>/bai-bo/", views.repeal, name="repeal"),
]
