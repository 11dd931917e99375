"""URLs of awards."""

from django.urls import path

from thidua.modules.awards import views

app_name = "awards"
urlpatterns = [
    path("", views.home, name="home"),
    path("goi-y/", views.suggestions, name="suggestions"),
    path("goi-y/chot/", views.freeze, name="freeze"),
    path("goi-y/<int:suggestion>/", views.frozen, name="frozen"),
    path("dieu-kien/<int:bearer>/", views.weigh, name="weigh"),
    path("phieu/<int:run>/", views.run, name="run"),
    path("phieu/<int:run>/chot/", views.seal, name="seal"),
    path("ho-so-mau/", views.decided, name="decided"),
    path("phieu/<int:run>/pdf/", views.paper, {"kind": "pdf"}, name="pdf"),
    path("phieu/<int:run>/docx/", views.paper, {"kind": "docx"}, name="docx"),
]
