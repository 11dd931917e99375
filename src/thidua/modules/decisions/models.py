"""Tables of decisions. Movements of a fund are append-only; a decision that is issued is never written again."""

from django.db import models

from thidua.core.workflow.decision import DECISION, DOUBT, GIVING_BACK, PAYMENT
from thidua.foundation.fields import StateField, states_of


class NumberSeries(models.Model):
    """The numbers of a body's decisions of one kind in one year. Locked while a number is given."""

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=24)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)
    begun_at = models.PositiveIntegerField(default=0)
    day = models.DateField(null=True)

    class Meta:
        ordering = ["-year", "kind"]
        verbose_name_plural = "number series"
        constraints = [models.UniqueConstraint(fields=["unit", "kind", "year"], name="series_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.year}: {self.last}"


class DecisionTemplate(models.Model):
    """A version of a body's own words for decisions of one kind. Append-only; the newest is for new drafts.

    `articles` have fields in braces (core/documents/award_decision/wording.py); a new draft begins with `bases` and
    `recipients`.
    """

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    version = models.PositiveSmallIntegerField()
    articles = models.JSONField()
    bases = models.JSONField(default=list)
    recipients = models.JSONField(default=list)
    because = models.CharField(max_length=400)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-version"]
        constraints = [models.UniqueConstraint(fields=["unit", "kind", "version"], name="template_version_once")]

    def __str__(self) -> str:
        return f"{self.unit} {self.kind} {self.version}"


class Decision(models.Model):
    """A decision. `kind` is award, correction, revocation or restoration; the last three speak of a `target`.

    `template` is the version of the body's own words that it was drafted with, None for those of the house. `number`
    and `on` are empty until it is issued. `ground`, `violated_on` and `because` belong to a revocation.
    """

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    about = models.CharField(max_length=400)
    authority = models.CharField(max_length=255)
    parent = models.CharField(max_length=255, blank=True)
    symbol = models.CharField(max_length=40)
    place = models.CharField(max_length=80)
    signer_office = models.CharField(max_length=120)
    signer = models.CharField(max_length=120, blank=True)
    bases = models.JSONField(default=list)
    recipients = models.JSONField(default=list)
    is_paid = models.BooleanField(default=True)
    template = models.ForeignKey(DecisionTemplate, on_delete=models.PROTECT, null=True, related_name="+")
    target = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="later")
    ground = models.CharField(max_length=24, blank=True)
    violated_on = models.DateField(null=True)
    because = models.TextField(blank=True)
    series = models.ForeignKey(NumberSeries, on_delete=models.PROTECT, null=True, related_name="decisions")
    number = models.PositiveIntegerField(null=True)
    on = models.DateField(null=True)
    short_because = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    checked_by = models.CharField(max_length=200, blank=True)
    signed_by = models.CharField(max_length=200, blank=True)
    signed_at = models.DateTimeField(null=True)
    issued_by = models.CharField(max_length=200, blank=True)
    issued_at = models.DateTimeField(null=True)
    state = StateField(DECISION)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["unit", "state"], name="decision_by_unit")]
        constraints = [
            states_of(DECISION),
            models.UniqueConstraint(fields=["series", "number"], name="decision_number_once"),
            models.CheckConstraint(
                condition=models.Q(number__isnull=True, on__isnull=True)
                | models.Q(number__isnull=False, on__isnull=False, series__isnull=False),
                name="decision_number_with_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="issued") | models.Q(number__isnull=False), name="decision_issued_numbered"
            ),
        ]

    def __str__(self) -> str:
        return self.about


class Line(models.Model):
    """One award of a decision. `item` is the reviewed item it came from; `entry` the line of the register.

    In a correction, a revocation or a restoration `target` is the line spoken of, and `instead` what a correction says.
    `amount` None is not known; `amount_because` says on whose word it was typed.
    """

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="lines")
    place = models.PositiveIntegerField()
    item = models.CharField(max_length=40, blank=True)
    target = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="later")
    bearer = models.ForeignKey("registry.Bearer", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)
    about = models.CharField(max_length=300, blank=True)
    award = models.CharField(max_length=80)
    kind_of_award = models.CharField(max_length=16)
    year = models.PositiveSmallIntegerField()
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    achievement = models.TextField(blank=True)
    amount = models.BigIntegerField(null=True)
    amount_because = models.CharField(max_length=255, blank=True)
    why = models.CharField(max_length=16, blank=True)
    instead = models.JSONField(default=dict)
    entry = models.ForeignKey("registry.Entry", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["decision", "place"]
        constraints = [models.UniqueConstraint(fields=["decision", "place"], name="line_place_once")]

    def __str__(self) -> str:
        return f"{self.name}: {self.award} {self.year}"


class Fund(models.Model):
    """A body's fund of emulation and commendation in a year. Locked while a movement is written."""

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    by = models.CharField(max_length=200)

    class Meta:
        ordering = ["-year"]
        constraints = [models.UniqueConstraint(fields=["unit", "year"], name="fund_once")]

    def __str__(self) -> str:
        return f"{self.unit}: {self.year}"


class FundMovement(models.Model):
    """One movement: opening, received, prizes, other use, given back. `amount` is signed, whole đồng."""

    fund = models.ForeignKey(Fund, on_delete=models.PROTECT, related_name="movements")
    what = models.CharField(max_length=12)
    amount = models.BigIntegerField()
    on = models.DateField()
    because = models.CharField(max_length=400)
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, null=True, related_name="movements")
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["fund"], condition=models.Q(what="opening"), name="fund_opened_once")
        ]

    def __str__(self) -> str:
        return f"{self.what}: {self.amount}"


class Payment(models.Model):
    """A prize to be paid for a line of an issued decision."""

    line = models.OneToOneField(Line, on_delete=models.PROTECT, related_name="payment")
    amount = models.BigIntegerField()
    paid_on = models.DateField(null=True)
    how = models.CharField(max_length=200, blank=True)
    by = models.CharField(max_length=200, blank=True)
    state = StateField(PAYMENT)

    class Meta:
        ordering = ["line__decision", "line__place"]
        constraints = [states_of(PAYMENT)]

    def __str__(self) -> str:
        return f"{self.line}: {self.amount}"


class GivingBack(models.Model):
    """What has to come back after a revocation: the artefact, or the money that was paid."""

    line = models.ForeignKey(Line, on_delete=models.PROTECT, related_name="givings_back")
    what = models.CharField(max_length=8)
    amount = models.BigIntegerField(default=0)
    due_on = models.DateField(null=True)
    due_by_weekends = models.DateField(null=True)
    done_on = models.DateField(null=True)
    because = models.CharField(max_length=400, blank=True)
    by = models.CharField(max_length=200, blank=True)
    state = StateField(GIVING_BACK)

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "givings back"
        constraints = [
            states_of(GIVING_BACK),
            models.UniqueConstraint(fields=["line", "what"], name="giving_back_once"),
        ]

    def __str__(self) -> str:
        return f"{self.line}: {self.what}"


class Doubt(models.Model):
    """A later award that may rest on one that was revoked: somebody has to look at it again."""

    revoked = models.ForeignKey(Line, on_delete=models.PROTECT, related_name="doubts")
    entry = models.ForeignKey("registry.Entry", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    rule = models.CharField(max_length=120, blank=True)
    outcome = models.CharField(max_length=12, blank=True)
    because = models.TextField(blank=True)
    by = models.CharField(max_length=200, blank=True)
    state = StateField(DOUBT)

    class Meta:
        ordering = ["id"]
        constraints = [
            states_of(DOUBT),
            models.UniqueConstraint(fields=["revoked", "entry"], name="doubt_once"),
        ]

    def __str__(self) -> str:
        return f"{self.entry}"


class FormUse(models.Model):
    """An office's word that it uses a form whose text is not verified here, and on what it relies."""

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    form = models.CharField(max_length=40)
    is_on = models.BooleanField()
    because = models.CharField(max_length=400)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.form}: {self.is_on}"
