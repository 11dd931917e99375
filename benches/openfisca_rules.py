"""The three rules of the benches in OpenFisca-Core, on the same people: for comparison only, never part of the product.

OpenFisca has no third answer and no trace by article, so the people compared have every fact on record.
"""

from typing import Any

import numpy as np
from openfisca_core.entities import Entity
from openfisca_core.model_api import ETERNITY, YEAR, Variable
from openfisca_core.simulations import Simulation, SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from benches.population import FIRST, LAST
from thidua.adapters.columns_polars.tables import YearTable

PERSON = Entity("person", "people", "A person", "")
HELD_UP = ("dang_xem_xet_ky_luat", "dang_thanh_tra_dau_hieu_vi_pham", "dang_xac_minh_don_thu")
FACTS = (
    "tu_luc_doan_ket_tich_cuc_thi_dua", "sang_kien_duoc_co_so_cong_nhan", "sang_kien_hieu_qua_trong_bo_tinh",
    "thanh_tich_xuat_sac_tieu_bieu_duoc_lua_chon", *HELD_UP,
)  # fmt: skip
YEARLY = {"well": "grade.T", "excellent": "grade.XS", "title": "award.chien_si_thi_dua_co_so.1", "counts": "counted"}


def _calm(people: Any, period: Any) -> Any:
    return ~np.any([people(name, period) for name in HELD_UP], axis=0)


def _standard(people: Any, period: Any) -> Any:
    return people("well", period) & people("counts", period) & people("tu_luc_doan_ket_tich_cuc_thi_dua", period)


def lao_dong_tien_tien(people: Any, period: Any, _: Any) -> Any:
    """Điều 24."""
    return _standard(people, period) & _calm(people, period)


def chien_si_thi_dua_co_so(people: Any, period: Any, _: Any) -> Any:
    """Điều 23."""
    excellent = people("excellent", period) & people("counts", period)
    return _standard(people, period) & (excellent | people("sang_kien_duoc_co_so_cong_nhan", period)) & _calm(
        people, period
    )  # fmt: skip


def chien_si_thi_dua_bo_tinh(people: Any, period: Any, _: Any) -> Any:
    """Điều 22: three titles on end in the twelve years."""
    held = [people("title", year) & people("counts", year) for year in range(FIRST, LAST + 1)]
    streak = np.any([one & two & three for one, two, three in zip(held, held[1:], held[2:], strict=False)], axis=0)
    chosen = people("thanh_tich_xuat_sac_tieu_bieu_duoc_lua_chon", period)
    return streak & chosen & people("sang_kien_hieu_qua_trong_bo_tinh", period) & _calm(people, period)


RULES = {rule.__name__: rule for rule in (lao_dong_tien_tien, chien_si_thi_dua_co_so, chien_si_thi_dua_bo_tinh)}


def _variable(name: str, period: Any, formula: Any = None) -> type[Variable]:
    told = {"value_type": bool, "entity": PERSON, "definition_period": period, "label": name}
    return type(name, (Variable,), told | ({"formula": formula} if formula else {}))


def simulation(table: YearTable) -> Simulation:
    """The people of the table, ready to be asked."""
    system = TaxBenefitSystem([PERSON])
    for name in FACTS:
        system.add_variable(_variable(name, ETERNITY))
    for name in YEARLY:
        system.add_variable(_variable(name, YEAR))
    for name, rule in RULES.items():
        system.add_variable(_variable(name, YEAR, rule))
    made = SimulationBuilder().build_default_simulation(system, count=table.frame.height)
    for name in FACTS:
        made.set_input(name, LAST, table.frame[f"fact.{name}"].to_numpy())
    for name, column in YEARLY.items():
        masks = table.frame[column].to_numpy()
        for year in range(FIRST, LAST + 1):
            made.set_input(name, year, (masks >> np.uint64(year - FIRST)) & np.uint64(1) == 1)
    return made


def counted(made: Simulation) -> dict[str, int]:
    """How many meet each rule, computed anew."""
    for name in RULES:
        made.delete_arrays(name)
    return {name: int(made.calculate(name, LAST).sum()) for name in RULES}
