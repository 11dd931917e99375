"""Tables of the directory."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from thidua.core.access.duty import Duty
from thidua.core.kernel.unit_kind import UnitKind


class Unit(models.Model):
    """A body, department, enterprise, school or group. `path` is its present place in the tree, such as `/1/4/`.

    From `closed_on` on it is no more; where it was merged, `merged_into` is the unit that goes on with its affairs.
    """

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=255)
    short_name = models.CharField(max_length=80, blank=True)
    search = models.CharField(max_length=400, db_index=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="children")
    path = models.CharField(max_length=255, db_index=True)
    place = models.CharField(max_length=80, blank=True)
    is_external = models.BooleanField(default=False)
    kind = models.CharField(max_length=20, default=UnitKind.BODY.value, db_index=True)
    closed_on = models.DateField(null=True)
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["path"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="unit_has_name"),
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in UnitKind]), name="unit_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class UnitName(models.Model):
    """What a unit was called from a day on, until the next entry: papers of that time carry that name."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="names")
    name = models.CharField(max_length=255)
    short_name = models.CharField(max_length=80, blank=True)
    since = models.DateField()
    because = models.CharField(max_length=255, blank=True)

    class Meta:
        ordering = ["since"]
        constraints = [models.UniqueConstraint(fields=["unit", "since"], name="one_name_a_day")]

    def __str__(self) -> str:
        return f"{self.name} (từ {self.since:%d/%m/%Y})"


class UnitParent(models.Model):
    """Under which unit a unit stood from a day on, until the next entry."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="parents")
    parent = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    since = models.DateField()
    because = models.CharField(max_length=255, blank=True)

    class Meta:
        ordering = ["since"]
        constraints = [models.UniqueConstraint(fields=["unit", "since"], name="one_parent_a_day")]

    def __str__(self) -> str:
        return f"{self.unit} ← {self.parent}"


class Person(models.Model):
    """A person as the office knows them."""

    name = models.CharField(max_length=200)
    search = models.CharField(max_length=200, db_index=True)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="people")
    position = models.CharField(max_length=200, blank=True)
    is_demo = models.BooleanField(default=False)

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name


class DutyHeld(models.Model):
    """A duty of a person at a unit, from a day to a day."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="duties")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="duties")
    duty = models.CharField(max_length=24)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        ordering = ["since"]
        constraints = [
            models.CheckConstraint(condition=models.Q(duty__in=[duty.value for duty in Duty]), name="duty_known"),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")), name="duty_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.duty}: {self.person}"


class AccountManager(BaseUserManager["Account"]):
    """What Django's log-in needs; accounts are made by actions."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        """The account with this log-in name."""
        return self.get(username=username)


class Account(AbstractBaseUser):
    """A log-in of a person."""

    username = models.CharField(max_length=80, unique=True)
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="account")
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[AccountManager] = AccountManager()

    def __str__(self) -> str:
        return self.username


class LogInAttempt(models.Model):
    """An attempt to log in; failures within the window lock the name, whoever it is and wherever they try."""

    username = models.CharField(max_length=80, db_index=True)
    at = models.DateTimeField(db_index=True)
    succeeded = models.BooleanField()
    address = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.username} {self.at:%Y-%m-%d %H:%M}"


class Installation(models.Model):
    """The one row that stands for this installation: what an action is about before anything else exists."""

    name = models.CharField(max_length=200, default="Thi Đua")

    def __str__(self) -> str:
        return self.name
