"""What units have reported, as scoring takes it: approved figures, each with its target and its source."""

from decimal import Decimal
from fractions import Fraction

from tests.modules.reporting import scenes
from tests.modules.reporting.scenes import Scene
from tests.worlds import acting_as
from thidua.core.reporting.standing import Standing
from thidua.modules.reporting import public


def test_the_newest_approved_figures_of_a_year_with_target_and_source(scene: Scene, django_assert_max_num_queries):
    ctx, unit = acting_as("truong"), scene.units["DV2"]
    public.share_target(ctx, scheme=scene.scheme, target="T1", parts={unit: Decimal(15)}).or_raise()
    scenes.approved(scene, "DV2", MOI="12")
    second = scenes.approved(scene, "DV2", 2, MOI="8", FDI="3")
    scenes.hand_in(scene, "DV3")
    with django_assert_max_num_queries(5):
        found = public.reported_values(units=[unit, scene.units["DV3"]], year=2026)
    values = {value.code: value for value in found}
    assert {value.unit for value in found} == {unit}
    new = values["MOI"]
    assert (new.amount, new.wanted, new.operator, new.target) == (20, 15, ">=", "T1")
    assert (new.standing, new.report, new.what) == (Standing.EXCEEDED, second, "báo cáo tháng")
    assert values["TL"].amount == Fraction(90)
    assert (values["FDI"].amount, values["FDI"].target, values["FDI"].standing) == (10, "", None)
    assert public.reported_values(units=[unit], year=2025) == ()
