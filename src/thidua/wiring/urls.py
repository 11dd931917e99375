"""All URLs, by room."""

from django.urls import include, path

urlpatterns = [
    path("", include("thidua.web.urls")),
    path("to-chuc/", include("thidua.modules.directory.urls")),
    path("ke-hoach/", include("thidua.modules.plans.urls")),
    path("phong-trao/", include("thidua.modules.campaigns.urls")),
    path("khoi-thi-dua/", include("thidua.modules.scoring.urls")),
]
