"""Signed packages: made, opened elsewhere, and every way of tampering refused."""

import json
from collections.abc import Callable

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.modules.nominations.story import ctx, drafted, received
from tests.modules.offices import Offices, codes
from tests.modules.pages import words
from thidua.adapters.package_zip import PackageZip
from thidua.core.kernel.ids import FileId
from thidua.core.kernel.outcome import Ok
from thidua.core.nominations.package import CONTENT, MANIFEST, SIGNATURE, digest, is_name_of, manifest_of, read_manifest
from thidua.modules.documents.public import content_of
from thidua.modules.nominations import public
from thidua.modules.nominations.models import Dossier, Nomination, PackageKey, Paper
from thidua.modules.registry.models import Bearer

PDF = b"%PDF-1.7 bien ban"


def packed(office: Offices) -> bytes:
    """A package of Sở Một's nomination with one paper and one sheet."""
    key, dossier = received(office)
    public.return_dossier(ctx(office, "city"), dossier=dossier, because="Bổ sung").or_raise()
    public.attach_paper(
        ctx(office, "office1"), dossier=dossier, code="bien_ban_xet_khen_thuong", name="bb.pdf", content=PDF
    ).or_raise()
    public.weigh_dossier(ctx(office, "office1"), dossier=dossier).or_raise()
    paper = public.pack_nomination(ctx(office, "office1"), nomination=key).or_raise()
    return content_of(FileId(Paper.objects.get(pk=paper).file_id))


def key_name() -> str:
    return PackageKey.objects.get().name


def changed(content: bytes, change: Callable[[dict[str, bytes]], object]) -> bytes:
    """The package with its files changed, packed anew."""
    files = dict(PackageZip().open(content).or_raise())
    change(files)
    return PackageZip().pack(files)


def test_a_package_is_taken_in_with_its_papers_and_a_receipt(office: Offices):
    content = packed(office)
    who, unit = ctx(office, "office2"), office.units["S2"]
    asked = public.take_package(who, unit=unit, content=content, key="")
    assert codes(asked) == ["package.key_not_confirmed"]
    made = public.take_package(who, unit=unit, content=content, key=key_name()).or_raise()
    row = Nomination.objects.get(pk=made)
    assert (row.to_id, row.state, row.receipt, row.source) == (unit, "received", 1, "package")
    dossier = Dossier.objects.get(nomination=made)
    assert (dossier.name, dossier.unit_name, dossier.state) == ("Nguyễn Văn An", "Sở Một", "received")
    assert [paper.code for paper in dossier.papers.all()] == ["bien_ban_xet_khen_thuong", "phieu_xet_dieu_kien"]
    assert Bearer.objects.filter(name="Nguyễn Văn An", unit=unit).count() == 1
    again = public.take_package(who, unit=unit, content=content, key=key_name())
    assert codes(again) == ["package.taken_already"]
    assert codes(public.take_package(who, unit=office.units["S1"], content=content, key="")) == ["absent.not_found"]


def test_every_way_of_tampering_is_refused(office: Offices):
    content = packed(office)

    def taken(other: bytes) -> list[str]:
        return codes(
            public.take_package(ctx(office, "office2"), unit=office.units["S2"], content=other, key=key_name())
        )

    def another_name(files: dict[str, bytes]) -> None:
        files[CONTENT] = files[CONTENT].replace("Nguyễn Văn An".encode(), "Nguyễn Văn Em".encode())

    def mended(files: dict[str, bytes]) -> None:
        another_name(files)
        plain = json.loads(files[MANIFEST])
        plain["files"][CONTENT] = digest(files[CONTENT])
        files[MANIFEST] = json.dumps(plain).encode()

    def other_format(files: dict[str, bytes]) -> None:
        files[MANIFEST] = files[MANIFEST].replace(b"thidua-de-nghi/1", b"thidua-de-nghi/9")

    assert taken(changed(content, another_name)) == ["package.file_changed"]
    assert taken(changed(content, mended)) == ["package.signature_wrong"]
    assert taken(changed(content, lambda files: files.update({"them.txt": b"x"}))) == ["package.files_differ"]
    assert taken(changed(content, lambda files: files.pop(SIGNATURE))) == ["package.not_one_of_ours"]
    assert taken(changed(content, lambda files: files.update({MANIFEST: b"{}"}))) == ["package.not_one_of_ours"]
    assert taken(changed(content, other_format)) == ["package.other_format"]
    assert taken(b"no archive") == ["package.unreadable"]
    assert Nomination.objects.filter(source="package").count() == 0


def test_a_manifest_holds_every_file():
    files = {CONTENT: b"{}", "chung/1-a.pdf": b"a"}
    signed = {**files, MANIFEST: manifest_of(files, body="S", name="N", key="k", public=b"p"), SIGNATURE: b"s"}
    told = read_manifest(signed)
    assert isinstance(told, Ok)
    assert (told.value.body, told.value.public, set(told.value.files)) == ("S", b"p".hex(), set(files))
    assert is_name_of(digest(b"p")[:12], b"p")
    assert not is_name_of("", b"p")
    assert not is_name_of(digest(b"q")[:12], b"p")


def test_packages_on_screen(office: Offices):
    key, _dossier = drafted(office)
    client = office.client("office1")
    early = public.pack_nomination(ctx(office, "office1"), nomination=key)
    assert codes(early) == ["package.not_handed_in"]
    content = packed(office)
    last = Nomination.objects.latest("pk").pk
    given = client.post(f"/de-nghi/{last}/goi/", follow=True)
    assert given["Content-Disposition"].startswith("attachment")
    other = office.client("office2")
    assert other.get("/de-nghi/goi/nhan/").status_code == 200
    empty = other.post("/de-nghi/goi/nhan/", {"key": ""})
    assert (empty.status_code, "Chưa chọn tệp." in words(empty)) == (422, True)
    asked = other.post("/de-nghi/goi/nhan/", {"file": SimpleUploadedFile("a.zip", content)})
    assert "chọn lại tệp rồi gửi" in words(asked)
    assert key_name() in asked.content.decode()
    sent = {"file": SimpleUploadedFile("a.zip", content), "key": key_name()}
    assert "chữ ký đúng" in words(other.post("/de-nghi/goi/nhan/", sent, follow=True))
