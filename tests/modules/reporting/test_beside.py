"""A campaign's page tells how its reports and its registrations stand, to each what it may see."""

from collections.abc import Callable
from datetime import date

from django.test import Client
from django.urls import reverse

from tests.modules.pages import links, words
from tests.modules.reporting import scenes
from tests.modules.reporting.scenes import Scene
from tests.worlds import acting_as
from thidua.core.registrations.entry import Entry, RegistrationKind
from thidua.foundation.act import rehearsing, system_context
from thidua.foundation.beside import beside_campaign
from thidua.modules.registrations import public as registrations
from thidua.modules.reporting import public

Browse = Callable[[str], Client]


def test_the_office_finds_its_reports_and_registrations_on_the_page_of_the_campaign(scene: Scene, browse: Browse):
    campaign = public.scheme_page(acting_as("truong"), scene.scheme).or_raise().scheme.campaign
    scenes.hand_in(scene, "DV2")
    entry = Entry(RegistrationKind.WORK, "Công trình một", measure="xong")
    with rehearsing(scenes.NOW):
        key = registrations.enter_registration(
            system_context(), unit=scene.units["DV2"], entry=entry, year=2026, campaign=campaign
        ).or_raise()
        registrations.submit_registration(system_context(), registration=key).or_raise()
        registrations.approve_registration(system_context(), registration=key).or_raise()
    page = browse("truong").get(reverse("campaigns:campaign", args=[campaign]))
    shown = words(page)
    assert "Báo cáo Tháng 1/2026: 1/3 đơn vị đã gửi, hạn cuối 05/02/2026. Xem kỳ báo cáo" in shown
    assert "3 chỉ tiêu, 3 kỳ báo cáo đã giao." in shown
    assert reverse("reporting:board", args=[scene.dues[0]]) in links(page)
    told = [each for each in beside_campaign(acting_as("pho"), campaign) if each.url.startswith("/dang-ky/")]
    assert [(each.sentence.value("registered"), each.sentence.value("open"), each.url) for each in told] == [
        (1, 1, "/dang-ky/doi-chieu/?nam=2026")
    ]


def test_a_period_that_is_over_and_not_whole_stands_beside_the_next(scene: Scene):
    campaign = public.scheme_page(acting_as("truong"), scene.scheme).or_raise().scheme.campaign
    with rehearsing(scenes.LATE):
        told = [each for each in beside_campaign(acting_as("truong"), campaign) if "/ky/" in each.url]
    assert [each.sentence.value("on") for each in told] == [date(2026, 2, 5), date(2026, 3, 5)]
    for code in ("DV2", "DV3", "DV4"):
        scenes.hand_in(scene, code)
    with rehearsing(scenes.LATE):
        told = [each for each in beside_campaign(acting_as("truong"), campaign) if "/ky/" in each.url]
    assert [each.sentence.value("on") for each in told] == [date(2026, 3, 5)]


def test_a_unit_finds_its_own_reports_and_a_stranger_nothing(scene: Scene):
    campaign = public.scheme_page(acting_as("truong"), scene.scheme).or_raise().scheme.campaign
    scenes.hand_in(scene, "DV3")
    own = beside_campaign(acting_as("cham3"), campaign)
    assert [(each.sentence.code, each.sentence.value("count"), each.sentence.value("left")) for each in own] == [
        ("report.beside_own", 3, 2)
    ]
    assert beside_campaign(acting_as("ngoai"), campaign) == ()
