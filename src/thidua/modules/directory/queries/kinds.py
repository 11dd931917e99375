"""What people call the kinds of units."""

from django.utils.translation import gettext_lazy as _

from thidua.core.kernel.unit_kind import UnitKind

KIND_WORDS = {
    UnitKind.BODY.value: _("Cơ quan, tổ chức"),
    UnitKind.DEPARTMENT.value: _("Phòng, đơn vị trực thuộc"),
    UnitKind.ASSOCIATION.value: _("Đoàn thể"),
    UnitKind.ENTERPRISE.value: _("Doanh nghiệp"),
    UnitKind.SCHOOL.value: _("Trường học"),
    UnitKind.RESIDENTIAL_GROUP.value: _("Tổ dân phố, thôn"),
}
