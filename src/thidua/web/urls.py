"""URLs of the shell, and the handlers of errors (named again in wiring/urls.py, where Django looks for them)."""

from django.urls import path
from django.views.i18n import set_language

from thidua.foundation.views import public
from thidua.web.console import views

app_name = "console"
urlpatterns = [
    path("", views.home, name="home"),
    path("ngon-ngu/", public(set_language), name="language"),
]
