"""Setting up the blocs of a year: done for one's own unit, refused without a decision."""

from tests.modules.offices import Offices, codes
from thidua.core.blocs.catalogue import BlocEntry
from thidua.modules.campaigns.models import Bloc
from thidua.modules.campaigns.public import set_up_blocs

ENTRY = BlocEntry("K1", "Khối 1", (("S1", "head"), ("S2", "member")))


def test_rights_and_the_decision(offices: Offices):
    asked = {"unit": offices.units["S1"], "year": 2025, "entries": [ENTRY], "decision": "QĐ 1"}
    assert codes(set_up_blocs(offices.ctx("office2"), **asked)) == ["absent.not_found"]
    assert codes(set_up_blocs(offices.ctx("scorer1"), **asked)) == ["access.no_duty"]
    assert codes(set_up_blocs(offices.ctx("office1"), **asked | {"decision": " "})) == ["catalogue.no_decision"]
    assert Bloc.objects.count() == 0
    assert codes(set_up_blocs(offices.ctx("office1"), **asked)) == []
    assert codes(set_up_blocs(offices.ctx("office1"), **asked)) == ["catalogue.there_already"]
