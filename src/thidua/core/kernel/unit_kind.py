"""What sort of unit a unit is: which of them take part in a campaign is asked by kind."""

from enum import StrEnum


class UnitKind(StrEnum):
    """Kinds of units. The words that people read stand with the forms of the directory."""

    BODY = "body"
    """Cơ quan: a body with its own office."""
    DEPARTMENT = "department"
    """Phòng, đơn vị trực thuộc: a department or subordinate unit of a body."""
    ASSOCIATION = "association"
    """Đoàn thể: a mass organisation."""
    ENTERPRISE = "enterprise"
    """Doanh nghiệp."""
    SCHOOL = "school"
    """Trường học: from kindergarten to college."""
    RESIDENTIAL_GROUP = "residential_group"
    """Tổ dân phố, thôn."""
