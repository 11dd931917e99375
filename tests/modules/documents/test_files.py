"""Files as they are kept: once by their content, each under its own name."""

import hashlib

import pytest

from tests.modules.offices import Offices, codes, last_entry
from thidua.modules.documents.models import Blob, StoredFile
from thidua.modules.documents.public import content_of, earlier_copies, file_view, file_views, store_file

CONTENT = "Kế hoạch".encode()
DIGEST = hashlib.sha256(CONTENT).hexdigest()


def stored(offices: Offices, name: str = "a.txt", *, by: str = "office1", unit: str = "S1"):
    """The outcome of storing the content."""
    return store_file(offices.ctx(by), unit=offices.units[unit], name=name, content=CONTENT, purpose="plan")


def test_store_file_keeps_bytes_name_and_who_brought_it(offices: Offices):
    key = stored(offices).or_raise()
    view = file_view(key)
    assert (view.name, view.size, view.digest, view.by) == ("a.txt", len(CONTENT), DIGEST, "Người office1")
    assert content_of(key) == CONTENT
    assert last_entry() == ("Người office1", "file.stored", "Sở Một")


def test_the_same_bytes_are_kept_once(offices: Offices):
    first, second = stored(offices).or_raise(), stored(offices, "b.txt").or_raise()
    assert (Blob.objects.count(), StoredFile.objects.count()) == (1, 2)
    assert {view.name for view in file_views([first, second]).values()} == {"a.txt", "b.txt"}
    assert {copy.id for copy in earlier_copies(DIGEST, unit=offices.units["S1"], purpose="plan")} == {first, second}
    assert earlier_copies(DIGEST, unit=offices.units["S2"], purpose="plan") == ()


@pytest.mark.parametrize(("content", "code"), [(b"", "file.empty"), (b"a" * (20 * 1024 * 1024 + 1), "file.too_large")])
def test_store_file_refuses_nothing_and_too_much(offices: Offices, content: bytes, code: str):
    outcome = store_file(
        offices.ctx("office1"), unit=offices.units["S1"], name="a.txt", content=content, purpose="plan"
    )
    assert (codes(outcome), StoredFile.objects.count()) == ([code], 0)


def test_store_file_is_for_ones_own_unit(offices: Offices):
    assert codes(stored(offices, unit="S2")) == ["absent.not_found"]
    assert codes(stored(offices, by="auditor")) == ["access.no_duty"]
