"""A proposal as a signed package: made for a body in another installation, and taken in from one."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from thidua.core.kernel.ids import BearerId, NominationId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.nominations import package
from thidua.foundation.act import Turn, action
from thidua.foundation.sockets import plugged
from thidua.modules.directory.public import unit_for_update, unit_view
from thidua.modules.documents.public import store_file
from thidua.modules.nominations.actions.drafting import NominationDraft, Proposal, open_nomination, propose
from thidua.modules.nominations.actions.receiving import receive_nomination
from thidua.modules.nominations.actions.sending import submit_nomination
from thidua.modules.nominations.models import Dossier, Nomination, PackageKey, Paper, Source
from thidua.modules.nominations.queries.gathering import nomination_for_update
from thidua.modules.nominations.queries.packages import PACKAGE, contents, opened, who_it_is
from thidua.modules.registry.public import BearerDraft, add_bearer
from thidua.ports.packages import PackageFile
from thidua.ports.signing import KeyPair, Signing


def _key() -> KeyPair:
    """The installation's key for packages; made when the first is."""
    row = PackageKey.objects.order_by("-id").first()
    if row is not None:
        return KeyPair(row.name, bytes(row.public), bytes(row.secret))
    made = plugged(Signing).new_key()
    PackageKey.objects.create(name=made.name, public=made.public, secret=made.secret)
    return made


@action("nominations.pack_nomination", event="nomination.packed")
def pack_nomination(turn: Turn, *, nomination: NominationId) -> Outcome[int]:
    """Make a signed package of a nomination with all its dossiers, for a body in another installation."""
    found = Nomination.objects.filter(pk=nomination).select_related("unit").first()
    if found is None:
        return refuse("absent.not_found")
    files, key = contents(found), _key()
    manifest = package.manifest_of(files, body=found.unit.name, name=found.name, key=key.name, public=key.public)
    signature = plugged(Signing).sign(manifest, key)
    whole = plugged(PackageFile).pack({**files, package.MANIFEST: manifest, package.SIGNATURE: signature})
    name = f"de-nghi-{found.pk}-{key.name}.zip"
    file = store_file(turn, unit=UnitId(found.unit_id), name=name, content=whole, purpose=PACKAGE).or_raise()
    held = turn.hold(nomination_for_update, nomination)

    if held.row.state in {"drafting", "returned", "withdrawn"}:
        return refuse("package.not_handed_in")

    row = Paper.objects.create(
        nomination=held.row, code=PACKAGE, file_id=file, kind="zip", by=turn.actor.name, at=turn.now
    )
    return turn.apply(row.pk, to=held, key=key.name, digest=package.digest(whole)[:16])


def _bearer(turn: Turn, unit: UnitId, told: Mapping[str, Any]) -> BearerId:
    """Whom a dossier is about, known again in the receiver's register or added to it."""
    known = who_it_is(told, path=unit_view(unit).path)
    if known is not None:
        return known
    draft = BearerDraft(told["name"], told["kind"], told["category"], told["born"], told["is_woman"], told["position"])
    return add_bearer(turn, unit=unit, draft=draft).or_raise()


def _proposal(turn: Turn, unit: UnitId, told: Mapping[str, Any]) -> Proposal:
    days = date.fromisoformat(told["since"]), date.fromisoformat(told["until"])
    return Proposal(
        _bearer(turn, unit, told["bearer"]), told["award"], *days, told["achievement"], told["members"], told["having"]
    )


def _keep_files(turn: Turn, row: Dossier, told: Mapping[str, Any], files: Mapping[str, bytes]) -> None:
    """The papers of a dossier, and the sheet it rested on at the sender's."""
    row.unit_name, row.position, row.commitment = told["unit_name"], told["position"], told["commitment"]
    row.facts, row.explained = told["facts"], told["explained"]
    row.save(update_fields=["unit_name", "position", "commitment", "facts", "explained"])
    for paper in told["papers"]:
        file = store_file(
            turn, unit=UnitId(row.nomination.to_id), name=paper["name"], content=files[paper["path"]],
            purpose="nomination",
        ).or_raise()  # fmt: skip
        Paper.objects.create(
            nomination=row.nomination, dossier=row, code=paper["code"], file_id=file, kind=paper["kind"],
            by=turn.actor.name, at=turn.now,
        )  # fmt: skip


def _checked(unit: UnitId, content: bytes, key: str) -> Outcome[tuple[package.Manifest, Mapping[str, bytes]]]:
    """The package, its signature and the confirmed key; refused where it was taken in before."""
    read = opened(content)
    if isinstance(read, Refused):
        return read
    manifest, files = read.value
    if key.strip() != manifest.key:
        return refuse("package.key_not_confirmed", key=manifest.key)
    if Nomination.objects.filter(to=unit, source=Source.PACKAGE, source_key=package.digest(content)).exists():
        return refuse("package.taken_already")
    return Ok((manifest, files))


@action("nominations.take_package", event="nomination.package_taken")
def take_package(turn: Turn, *, unit: UnitId, content: bytes, key: str) -> Outcome[NominationId]:
    """Take a signed package in with a receipt; the officer confirms whose key it is."""
    held = turn.hold(unit_for_update, unit)

    checked = _checked(unit, content, key)
    if isinstance(checked, Refused):
        return checked
    manifest, files = checked.value

    told = json.loads(files[package.CONTENT])
    draft = NominationDraft(
        f"{told['name']} ({manifest.body})", told["kind"], told["year"], date.fromisoformat(told["closes_on"]),
        is_own=True, is_simplified=told["is_simplified"], simplified_because=told["simplified_because"],
        leaders=told["leaders"], grade=told["grade"], members=told["members"], source=Source.PACKAGE,
        source_key=package.digest(content),
    )  # fmt: skip
    made = open_nomination(turn, unit=unit, draft=draft).or_raise()
    proposals = [_proposal(turn, unit, each) for each in told["dossiers"]]
    keys = propose(turn, nomination=made, proposals=proposals).or_raise()
    for dossier, each in zip(keys, told["dossiers"], strict=True):
        _keep_files(turn, Dossier.objects.select_related("nomination").get(pk=dossier), each, files)
    Nomination.objects.filter(pk=made).update(letter_number=told["letter_number"])
    because = f"Gói ký số của {manifest.body}, khóa {manifest.key}"
    submit_nomination(turn, nomination=made, because=because).or_raise()
    receive_nomination(turn, nomination=made).or_raise()
    return turn.apply(made, to=held, body=manifest.body, key=manifest.key, count=len(keys))
