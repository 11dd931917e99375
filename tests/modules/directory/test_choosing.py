"""A person is meant by the line of the list or by a name that only one has; anybody else is known by the typed name."""

from thidua.core.kernel.ids import PersonId
from thidua.modules.directory.public import Choosable, Meant, person_meant

PEOPLE = (
    Choosable(PersonId(1), "Nguyễn Văn An", "Nguyễn Văn An (an.s1)"),
    Choosable(PersonId(2), "Nguyễn Văn An", "Nguyễn Văn An (an.s2)"),
    Choosable(PersonId(3), "Trần Thị Bình", "Trần Thị Bình (Sở Một)"),
)


def test_who_is_meant():
    assert person_meant("Nguyễn Văn An (an.s2)", PEOPLE) == Meant("Nguyễn Văn An", PersonId(2))
    assert person_meant("tran thi binh", PEOPLE) == Meant("Trần Thị Bình", PersonId(3))
    assert person_meant(" Nguyễn  Văn An ", PEOPLE) == Meant("Nguyễn Văn An")
    assert person_meant("Người ngoài", PEOPLE) == Meant("Người ngoài")
    assert person_meant("", PEOPLE) == Meant("")
