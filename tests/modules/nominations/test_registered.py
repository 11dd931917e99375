"""Titles that were registered for the year become dossiers in one step, with what was reached beside them."""

from datetime import date

from tests.modules.nominations import story
from tests.modules.offices import Offices, codes, last_entry
from tests.modules.pages import words
from thidua.core.kernel.ids import RegistrationId
from thidua.core.registrations.entry import Entry, RegistrationKind
from thidua.foundation import agenda
from thidua.modules.nominations import public
from thidua.modules.nominations.models import Dossier, Nomination
from thidua.modules.nominations.queries.registered import registered_page, said_of
from thidua.modules.nominations.queries.unregistered import notes_for_vote
from thidua.modules.registrations import public as registrations
from thidua.modules.registrations.actions import Evidence, miss_registration
from thidua.modules.registry.models import Bearer

TITLE = "lao_dong_tien_tien"
SINCE, UNTIL = date(2025, 1, 1), date(2025, 12, 31)
PROOF = Evidence("bien-ban.pdf", b"%PDF-1.4 nghiem thu")


def sought(offices: Offices, who: str, title: str = "Lao động tiên tiến", **given: object) -> RegistrationId:
    """A title that Sở Một registered for 2025 and the city approved."""
    entry = Entry(RegistrationKind.TITLE, title, who, **given)  # type: ignore[arg-type]
    office = story.ctx(offices, "office1")
    made = registrations.enter_registration(office, unit=offices.units["S1"], entry=entry, year=2025).or_raise()
    registrations.submit_registration(office, registration=made).or_raise()
    return registrations.approve_registration(story.ctx(offices, "city"), registration=made).or_raise()


def reached(offices: Offices, *who: str, **given: object) -> list[RegistrationId]:
    made = [sought(offices, name, **given) for name in who]  # type: ignore[arg-type]
    for key in made:
        registrations.complete_registration(
            story.ctx(offices, "office1"), registration=key, result="Đạt", on=date(2026, 1, 15), evidence=PROOF
        ).or_raise()
    return made


def proposed(offices: Offices, key: int, *chosen: RegistrationId, who: str = "office1") -> object:
    return public.propose_registered(
        story.ctx(offices, who), nomination=key, registrations=chosen, since=SINCE, until=UNTIL  # type: ignore[arg-type]
    )  # fmt: skip


def test_a_registered_title_becomes_a_dossier_and_a_new_name_is_added_to_the_register(office: Offices):
    known = story.bearer(office, "Lê Thị Hoa")
    keys = reached(office, "Lê Thị Hoa", "Trần Văn Mới")
    nomination = story.opened(office)
    made = proposed(office, nomination, *keys).or_raise()  # type: ignore[attr-defined]
    rows = list(Dossier.objects.filter(pk__in=made).order_by("place"))
    assert [(row.name, row.award) for row in rows] == [
        ("Lê Thị Hoa", story.LDTT), ("Trần Văn Mới", story.LDTT),
    ]  # fmt: skip
    assert rows[0].bearer_id == known
    assert Bearer.objects.get(pk=rows[1].bearer_id).unit_id == office.units["S1"]
    assert Nomination.objects.get(pk=nomination).source == "registration"
    assert last_entry()[1] == "nomination.registered_proposed"
    # Taken over once: the same registration is no second dossier.
    assert codes(proposed(office, nomination, keys[0])) == ["nomination.proposed_already"]


def test_the_unit_itself_and_a_person_of_the_directory_are_known_without_their_names(office: Offices):
    person = office.people["scorer1"]
    (key, own) = (*reached(office, "Chị Ba", person=person), *reached(office, "", title="Tập thể lao động tiên tiến"))
    nomination = story.opened(office)
    made = proposed(office, nomination, key, own).or_raise()  # type: ignore[attr-defined]
    first, second = Dossier.objects.filter(pk__in=made).select_related("bearer").order_by("place")
    assert (first.bearer.person_id, second.bearer.body_id) == (person, office.units["S1"])
    assert second.subject == "collective"
    again = story.opened(office)
    assert [each.bearer is not None for each in registered_page(story.ctx(office, "office1"), again).or_raise().rows] == [
        True, True,
    ]  # fmt: skip


def test_what_was_missed_unknown_or_doubtful_is_not_taken_and_says_why(office: Offices):
    story.bearer(office, "Phạm Thị Lý")
    story.bearer(office, "Phạm Thị Lí")
    several, odd, missed = (
        *reached(office, "Phạm Thị Lý"),
        sought(office, "Đỗ An", "Ngôi sao sáng"),
        sought(office, "Vũ Bê"),
    )
    miss_registration(story.ctx(office, "office1"), registration=missed, because="Nghỉ ốm dài ngày").or_raise()
    nomination = story.opened(office)
    assert codes(proposed(office, nomination, several, odd, missed)) == [
        "registered.several", "registered.title_unknown", "registered.missed",
    ]  # fmt: skip
    assert codes(proposed(office, nomination)) == ["nomination.nobody_chosen"]
    assert not Dossier.objects.exists()


def test_one_body_takes_nothing_from_anothers_registrations(office: Offices):
    (key,) = reached(office, "Lê Thị Hoa")
    own = public.open_nomination(story.ctx(office, "office2"), unit=office.units["S2"], draft=story.DRAFT).or_raise()
    assert codes(proposed(office, own, key, who="office2")) == ["absent.not_found"]
    assert registered_page(story.ctx(office, "office2"), own).or_raise().rows == ()


def test_the_page_compares_what_was_registered_with_what_was_reached(office: Offices):
    reached(office, "Lê Thị Hoa")
    still_open = sought(office, "Trần Văn Mới")
    nomination = story.opened(office)
    page = registered_page(story.ctx(office, "office1"), nomination).or_raise()
    assert [(each.key, each.registered, each.reached, each.still_open) for each in page.by_title] == [
        ("Lao động tiên tiến", 2, 1, 1),
    ]  # fmt: skip
    client = office.client("office1")
    shown = client.get(f"/de-nghi/{nomination}/dang-ky/")
    body = shown.content.decode()
    assert body.count(" checked") == 1
    assert "Lê Thị Hoa" in words(shown)
    assert "chưa có trong sổ vàng, sẽ được thêm" in words(shown)
    typed = {"registration": [str(still_open)], "since": "01/01/2025", "until": "31/12/2025"}
    told = words(client.post(f"/de-nghi/{nomination}/dang-ky/", typed, follow=True))
    assert "Trần Văn Mới" in told
    assert "Đã thêm 1 hồ sơ từ đăng ký thi đua" in told
    dossier = Dossier.objects.get()
    said = said_of(story.ctx(office, "city"), dossier.pk)
    assert said is None  # a draft is its own unit's alone
    own = said_of(story.ctx(office, "office1"), dossier.pk)
    assert own is not None
    assert (own.id, own.state) == (still_open, "approved")
    assert "Đăng ký thi đua của danh hiệu này" in words(client.get(f"/de-nghi/ho-so/{dossier.pk}/"))


def test_who_registered_two_titles_and_is_new_is_one_bearer(office: Offices):
    keys = (*reached(office, "Trần Văn Mới"), *reached(office, "Trần Văn Mới", title="Chiến sĩ thi đua cơ sở"))
    nomination = story.opened(office)
    proposed(office, nomination, *keys).or_raise()  # type: ignore[attr-defined]
    assert Bearer.objects.filter(name="Trần Văn Mới").count() == 1
    assert Dossier.objects.values("bearer").distinct().count() == 1


def test_dossiers_for_a_title_that_nobody_registered_are_counted_and_can_be_shown_alone(office: Offices):
    sought(office, "Lê Thị Hoa")
    nomination = story.opened(office)
    people = [("Lê Thị Hoa", TITLE), ("Trần Văn Mới", TITLE), ("Ngô Thị Khen", story.GIAY_KHEN)]
    proposals = [story.proposal(story.bearer(office, name), award) for name, award in people]
    made = public.propose(story.ctx(office, "office1"), nomination=nomination, proposals=proposals).or_raise()
    client, place = office.client("office1"), f"/de-nghi/{nomination}/"
    told = words(client.get(place))
    assert "1 hồ sơ danh hiệu không thấy đăng ký thi đua năm 2025." in told
    assert told.count("không thấy đăng ký") == 2  # the sentence, and the row of Trần Văn Mới
    cut = words(client.get(f"{place}?dang-ky=khong"))
    assert ("Trần Văn Mới" in cut, "Lê Thị Hoa" in cut, "Ngô Thị Khen" in cut) == (True, False, False)
    keys = [str(key) for key in made]
    assert {key: why.code for key, why in notes_for_vote(story.ctx(office, "office1"), keys).items()} == {
        keys[1]: "registered.none"
    }
    assert notes_for_vote(story.ctx(office, "office2"), keys) == {}
    assert agenda.notes(story.ctx(office, "office1"), [("nominations.dossier", keys[1]), ("gone", "1")]).keys() == {
        ("nominations.dossier", keys[1])
    }
