"""The locks are whole: every package pinned and hashed, both locks agreed, no address in any of them."""

import json
import re
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

LOCKS = ("run", "dev", "bench", "node")
PIN = re.compile(r"^([a-z0-9._-]+)(?:\[[^\]]*\])?==(\S+)", re.MULTILINE)


def pins(lock: str) -> dict[str, str]:
    """Each package of a lock with its version."""
    return dict(PIN.findall((ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")))


def unhashed(text: str) -> list[str]:
    """Packages without a hash on the lines after them."""
    entries = re.split(r"^(?=\S+==)", text, flags=re.MULTILINE)
    return [entry.split()[0] for entry in entries if PIN.match(entry) and "--hash=sha256:" not in entry]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_hashed_and_no_address_is_named(lock: str):
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    assert unhashed(text) == []
    assert re.findall(r"\S*(?:://|--index|--find-links)\S*", text) == []


def test_dev_has_what_run_has():
    assert {name: pins("dev").get(name) for name in pins("run")} == pins("run")


def test_what_benches_need_goes_with_what_dev_has():
    shared = pins("bench").keys() & pins("dev").keys()
    assert {name: pins("bench")[name] for name in shared} == {name: pins("dev")[name] for name in shared}


def test_what_is_asked_for_is_pinned():
    for lock in LOCKS:
        lines = (ROOT / "requirements" / f"{lock}.in").read_text(encoding="utf-8").splitlines()
        asked = {re.split(r"[\[~=<> ]", line)[0].lower() for line in lines if line and not line.startswith(("#", "-"))}
        assert asked - pins(lock).keys() == set()


def test_the_node_lock_has_hashes_and_no_address():
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert [name for name, package in packages.items() if "integrity" not in package or "resolved" in package] == []
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    wanted = asked["dependencies"] | asked["devDependencies"]
    assert {name.removeprefix("node_modules/"): package["version"] for name, package in packages.items()} == wanted


def test_an_unhashed_package_is_found(tmp_path: Path):
    assert unhashed("a==1 \\\n    --hash=sha256:00\nb==2\n    # via a\nc[x]==3 \\\n    --hash=sha256:11\n") == ["b==2"]
