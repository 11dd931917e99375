"""The rooms of law and eligibility in the demo: what is shown there is what the law book answers."""

import pytest

from tests.worlds import acting_as
from thidua.foundation.act import rehearsing
from thidua.modules.awards import public as awards
from thidua.modules.awards.models import EligibilityRun
from thidua.modules.registry.models import Bearer
from thidua.modules.statutes import public as statutes
from thidua.wiring.demo import law
from thidua.wiring.demo.people import settle
from thidua.wiring.demo.story import at


@pytest.mark.django_db
def test_the_same_person_has_two_explained_results_and_each_answer_is_there():
    with rehearsing(at(2020, 1, 2)):
        units = settle()
    law.law_at_work(units)
    with rehearsing(law.TODAY):
        runs = {run.bearer.name.partition(" (")[0]: run for run in EligibilityRun.objects.select_related("bearer")}
        page = awards.run_page(acting_as("thuongtruc"), runs[law.TALENT].pk).or_raise()
        cases = awards.decided_cases(acting_as("thuongtruc"))
        waiting = statutes.tasks_for(acting_as("lanhdao"))
    assert {name: run.answer for name, run in runs.items()} == {
        law.TALENT: "satisfied", law.AVERAGE: "unsatisfied", law.HELD_UP: "undetermined", law.LEADER: "unsatisfied",
    }  # fmt: skip
    assert page.other is not None
    assert (page.other.answer, page.other.texts) == ("undetermined", ("Luật số 06/2026/QH16",))
    assert page.sealed_as
    assert [case.otherwise for case in cases] == [""]
    assert [task.sentence.code for task in waiting] == ["statutes.todo_confirm"]
    assert all(law.NOTE in name for name in Bearer.objects.values_list("name", flat=True))
