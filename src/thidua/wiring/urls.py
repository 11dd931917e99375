"""All URLs, by room, and the pages of errors."""

from django.conf import settings
from django.urls import include, path

from thidua.modules.certificates.urls import checks
from thidua.modules.nominations.urls import open_lists

urlpatterns = [
    path("", include("thidua.web.urls")),
    path("to-chuc/", include("thidua.modules.directory.urls")),
    path("thong-bao/", include("thidua.modules.notices.urls")),
    path("giay-chung-nhan/", include("thidua.modules.certificates.urls")),
    path("kiem-tra/", include(checks)),
    path("cong-khai/", include(open_lists)),
    path("de-nghi/", include("thidua.modules.nominations.urls")),
    path("xet-khen-thuong/", include("thidua.modules.awards.urls")),
    path("so-vang/", include("thidua.modules.registry.urls")),
    path("can-cu/", include("thidua.modules.statutes.urls")),
    path("ke-hoach/", include("thidua.modules.plans.urls")),
    path("phong-trao/", include("thidua.modules.campaigns.urls")),
    path("sang-kien/", include("thidua.modules.initiatives.urls")),
    path("dang-ky/", include("thidua.modules.registrations.urls")),
    path("bao-cao/", include("thidua.modules.reporting.urls")),
    path("khoi-thi-dua/", include("thidua.modules.scoring.urls")),
    path("quyet-dinh/", include("thidua.modules.decisions.urls")),
    path("hoi-dong/", include("thidua.modules.council.urls")),
]
if settings.THIDUA_DEMO:
    urlpatterns.append(path("minh-hoa/", include("thidua.wiring.demo.urls")))

handler400 = "thidua.web.errors.bad_request"
handler403 = "thidua.web.errors.denied"
handler404 = "thidua.web.errors.absent"
handler500 = "thidua.web.errors.broken"
