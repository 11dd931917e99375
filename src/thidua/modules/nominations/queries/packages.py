"""What a signed package of a proposal holds, and opening one."""

import json
from collections.abc import Mapping
from typing import Any

from thidua.core.kernel.ids import BearerId, FileId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.nominations import package
from thidua.core.registry.naming import spelling
from thidua.foundation.sockets import plugged
from thidua.modules.documents.public import content_of, file_views
from thidua.modules.nominations.models import Dossier, Nomination, Paper
from thidua.modules.registry.public import bearers_by_id, bearers_spelt
from thidua.ports.packages import PackageFile
from thidua.ports.signing import Signing

PACKAGE, SHEET = "goi_ho_so", "phieu_xet_dieu_kien"
OF_NOMINATION = (
    "name", "kind", "year", "is_simplified", "simplified_because", "leaders", "grade", "members", "letter_number",
)  # fmt: skip
OF_DOSSIER = (
    "award", "unit_name", "position", "achievement", "commitment", "facts", "explained", "members", "having",
)  # fmt: skip


def _bearer(row: Dossier) -> dict[str, Any]:
    view = bearers_by_id([BearerId(row.bearer_id)])[BearerId(row.bearer_id)]
    names = ("name", "kind", "category", "born", "is_woman", "position")
    return {name: getattr(view, name) for name in names}


def _sheet(row: Dossier) -> bytes:
    """The eligibility sheet that a dossier rests on, with the law pack's digest."""
    run = row.run
    assert run is not None
    plain = {"facts": run.facts, "verdict": run.verdict, "digest": run.digest, "received": str(run.received)}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, indent=1).encode()


def _papers(row: Dossier, papers: list[Paper], files: dict[str, bytes]) -> list[dict[str, str]]:
    """The papers of a dossier, put into `files`; what each is called, and where it lies."""
    there = [each for each in papers if each.dossier_id in {row.pk, None} and each.code != PACKAGE]
    views = file_views([FileId(each.file_id) for each in there])
    found = []
    for number, each in enumerate(there, 1):
        view = views[FileId(each.file_id)]
        where = "chung" if each.dossier_id is None else f"ho-so/{row.place}"
        path = f"{where}/{each.pk if each.dossier_id is None else number}-{view.name}"
        files[path] = content_of(FileId(each.file_id))
        found.append({"code": each.code, "name": view.name, "kind": each.kind, "path": path})
    if row.run is not None:
        path = f"ho-so/{row.place}/phieu-xet-dieu-kien.json"
        files[path] = _sheet(row)
        found.append({"code": SHEET, "name": "phieu-xet-dieu-kien.txt", "kind": "text", "path": path})
    return found


def contents(row: Nomination) -> dict[str, bytes]:
    """Every file of the package but the manifest and its signature."""
    files: dict[str, bytes] = {}
    papers = list(row.papers.filter(taken_out_by=""))
    told: dict[str, Any] = {name: getattr(row, name) for name in OF_NOMINATION}
    told["closes_on"] = row.closes_on.isoformat()
    told["dossiers"] = []
    for dossier in row.dossiers.exclude(state="withdrawn").select_related("run"):
        each: dict[str, Any] = {name: getattr(dossier, name) for name in OF_DOSSIER}
        each |= {"since": dossier.since.isoformat(), "until": dossier.until.isoformat(), "bearer": _bearer(dossier)}
        each["papers"] = _papers(dossier, papers, files)
        told["dossiers"].append(each)
    files[package.CONTENT] = json.dumps(told, ensure_ascii=False, sort_keys=True, indent=1).encode()
    return files


def opened(content: bytes) -> Outcome[tuple[package.Manifest, Mapping[str, bytes]]]:
    """A package with its manifest, every digest and the signature held against it."""
    files = plugged(PackageFile).open(content)
    if isinstance(files, Refused):
        return files
    manifest = package.read_manifest(files.value)
    if isinstance(manifest, Refused):
        return manifest
    try:
        public = bytes.fromhex(manifest.value.public)
    except ValueError:
        return refuse("package.signature_wrong")
    signed, signature = files.value[package.MANIFEST], files.value[package.SIGNATURE]
    if not plugged(Signing).holds(signed, signature, public) or not package.is_name_of(manifest.value.key, public):
        return refuse("package.signature_wrong")
    return Ok((manifest.value, files.value))


def who_it_is(told: Mapping[str, Any], *, path: str) -> BearerId | None:
    """The bearer of the branch that a package speaks of, where exactly one may be."""
    key = (told["kind"], spelling(told["name"]))
    there = bearers_spelt({key[1]}, path=path).get(key, [])
    same = [each for each in there if told["born"] is None or each.born in {None, told["born"]}]
    return same[0].id if len(same) == 1 else None
