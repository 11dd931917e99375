"""URLs of campaigns."""

from django.urls import path

from thidua.modules.campaigns import views

app_name = "campaigns"
urlpatterns = [
    path("", views.listed, name="list"),
    path("<int:campaign>/", views.page, name="campaign"),
    path("<int:campaign>/tong-ket/", views.finish, name="finish"),
    path("<int:campaign>/mo-lai/", views.resume, name="resume"),
    path("khoi/<int:bloc>/thanh-vien/", views.members, name="members"),
]
