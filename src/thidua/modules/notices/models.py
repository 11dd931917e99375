"""Tables of notices."""

from django.db import models

from thidua.core.notices.letters import Mode
from thidua.core.workflow.letter import LETTER
from thidua.foundation.fields import DigestField, StateField, states_of


class Wishes(models.Model):
    """How a person wants letters; who has none gets no letter, for no address is known."""

    person = models.OneToOneField("directory.Person", on_delete=models.PROTECT, related_name="+")
    address = models.EmailField(blank=True)
    mode = models.CharField(max_length=8, choices=[(mode.value, mode.value) for mode in Mode])
    quiet_from = models.TimeField()
    quiet_until = models.TimeField()
    digest_at = models.TimeField()

    class Meta:
        verbose_name_plural = "wishes"

    def __str__(self) -> str:
        return f"{self.person}: {self.mode}"


class Letter(models.Model):
    """An e-mail to one person, about one notice or about a day's. `send_after` keeps quiet hours and the digest."""

    person = models.ForeignKey("directory.Person", on_delete=models.PROTECT, related_name="+")
    state = StateField(LETTER)
    send_after = models.DateTimeField(db_index=True)
    handed_over_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    trouble = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["send_after"]
        constraints = [states_of(LETTER)]

    def __str__(self) -> str:
        return f"{self.person}: {self.state}"


class Notice(models.Model):
    """One thing told to one person, once: `key` names what is told and stays the same however often it is tried."""

    person = models.ForeignKey("directory.Person", on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=120)
    sentence = models.JSONField()
    url = models.CharField(max_length=200)
    due = models.DateField(null=True)
    at = models.DateTimeField()
    is_seen = models.BooleanField(default=False)
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, null=True, related_name="notices")

    class Meta:
        ordering = ["-id"]
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="told_once")]
        indexes = [models.Index(fields=["person", "is_seen"], name="notice_unseen")]

    def __str__(self) -> str:
        return self.key


class Feed(models.Model):
    """A secret address under which somebody's calendar is read; only the digest of the secret is kept."""

    person = models.ForeignKey("directory.Person", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, null=True, related_name="+")
    secret = DigestField(unique=True)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-opened_at"]

    def __str__(self) -> str:
        return f"{self.person} {self.opened_at:%Y-%m-%d}"


class RemindedDay(models.Model):
    """A day whose reminders have been told: of several machines one does it."""

    on = models.DateField(unique=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-on"]

    def __str__(self) -> str:
        return str(self.on)
