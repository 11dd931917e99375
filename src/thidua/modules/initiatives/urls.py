"""URLs of initiatives."""

from django.urls import path

from thidua.modules.initiatives.views import initiatives as views

app_name = "initiatives"
urlpatterns = [
    path("", views.listed, name="list"),
    path("moi/", views.enter, name="enter"),
    path("<int:initiative>/", views.page, name="initiative"),
    path("<int:initiative>/sua/", views.correct, name="correct"),
    path("<int:initiative>/gui/", views.submit, name="submit"),
    path("<int:initiative>/rut/", views.withdraw, name="withdraw"),
    path("<int:initiative>/hoan-thien/", views.give_back, name="return"),
    path("<int:initiative>/khong-cong-nhan/", views.decline, name="decline"),
    path("<int:initiative>/cong-nhan/", views.recognise, name="recognise"),
    path("<int:initiative>/ap-dung/", views.follow_up, name="follow_up"),
    path("<int:initiative>/da-dung/", views.use, name="use"),
    path("<int:initiative>/giong/<int:other>/", views.pair, name="pair"),
    path("<int:initiative>/giay-chung-nhan.<slug:kind>", views.paper, name="paper"),
]
