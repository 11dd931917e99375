"""URLs of notices."""

from django.urls import path

from thidua.modules.notices import views

app_name = "notices"
urlpatterns = [
    path("", views.listed, name="list"),
    path("da-xem/", views.seen, name="seen"),
    path("cach-nhan/", views.wishes, name="wishes"),
    path("lich/", views.calendar, name="calendar"),
    path("lich/mo/", views.open_feed, name="open_feed"),
    path("lich/<int:feed>/thu-hoi/", views.close_feed, name="close_feed"),
    path("lich/<str:secret>.ics", views.feed, name="feed"),
]
