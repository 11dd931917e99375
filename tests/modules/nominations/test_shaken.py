"""A grade that is cancelled shakes every award that rests on it: each raises a task, decided or not."""

from datetime import date

from tests.modules.nominations.story import CSTDCS, GIAY_KHEN, at, bearer, ctx, opened, proposal, submitted, voted_on
from tests.modules.offices import Offices
from thidua.core.kernel.ids import DossierId
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.nominations import public
from thidua.modules.nominations.actions import award_dossier
from thidua.modules.registry import public as registry
from thidua.modules.registry.models import YearlyRecord


def test_a_cancelled_grade_raises_a_task_on_every_award_that_rests_on_it(office: Offices):
    who, other = bearer(office, "Lê Thị Hoa"), bearer(office, "Trần Văn Khác")
    grade = registry.RecordDraft("grade", "QĐ 9", 2025, "XS")
    for one in (who, other):
        registry.keep_record(ctx(office, "office1"), bearer=one, draft=grade).or_raise()
    with rehearsing(at(date(2026, 3, 12))):
        key = opened(office)
        three = [proposal(who, CSTDCS), proposal(who, GIAY_KHEN), proposal(other, CSTDCS)]
        made = public.propose(ctx(office, "office1"), nomination=key, proposals=three).or_raise()
        submitted(office, key)
        public.receive_nomination(ctx(office, "city"), nomination=key).or_raise()
        public.weigh_nomination(ctx(office, "city"), nomination=key).or_raise()
        for dossier in made[1:]:
            voted_on(DossierId(dossier))
            award_dossier(system_context(), dossier=DossierId(dossier), decision=3).or_raise()
        assert public.tasks_for(ctx(office, "city")) == ()
    with rehearsing(at(date(2026, 3, 20))):
        record = YearlyRecord.objects.filter(bearer=who).latest("pk")
        registry.take_record_back(ctx(office, "office1"), record=record.pk, because="QĐ 20 hủy xếp loại").or_raise()  # type: ignore[arg-type]
        tasks = public.tasks_for(ctx(office, "city"))
    assert [task.sentence.code for task in tasks] == ["nomination.todo_changed"] * 2
    assert {task.url for task in tasks} == {f"/de-nghi/ho-so/{dossier}/" for dossier in made[:2]}
