"""The web as a Django app: its templates, static files and translations."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "thidua.web"
    label = "web"
    verbose_name = "Giao diện"
