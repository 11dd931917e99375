"""Addresses that only the demo has."""

from django.urls import path

from thidua.wiring.demo import views

app_name = "demo"
urlpatterns = [path("dot/<int:scoring_round>/dien/", views.fill, name="fill")]
