"""What states a thing can be in and by which steps it moves: one literal table for each kind."""

from thidua.core.workflow.award_list import AWARD_LIST
from thidua.core.workflow.call import CALL
from thidua.core.workflow.campaign import CAMPAIGN
from thidua.core.workflow.certificate import BATCH, CERTIFICATE
from thidua.core.workflow.council import COUNCIL, ITEM, SESSION
from thidua.core.workflow.decision import DECISION, DOUBT, GIVING_BACK, PAYMENT
from thidua.core.workflow.exemplar import EXEMPLAR
from thidua.core.workflow.initiative import INITIATIVE
from thidua.core.workflow.letter import LETTER
from thidua.core.workflow.lifecycle import Lifecycle
from thidua.core.workflow.nomination import DOSSIER, NOMINATION
from thidua.core.workflow.pact import PACT
from thidua.core.workflow.plan import PLAN
from thidua.core.workflow.registration import REGISTRATION
from thidua.core.workflow.report import REPORT
from thidua.core.workflow.round import ROUND
from thidua.core.workflow.scheme import SCHEME
from thidua.core.workflow.sheet import SHEET
from thidua.core.workflow.table import TABLE

ALL: tuple[Lifecycle, ...] = (
    PLAN,
    CAMPAIGN,
    CALL,
    REGISTRATION,
    EXEMPLAR,
    PACT,
    INITIATIVE,
    TABLE,
    ROUND,
    SHEET,
    LETTER,
    COUNCIL,
    SESSION,
    ITEM,
    CERTIFICATE,
    BATCH,
    AWARD_LIST,
    DECISION,
    PAYMENT,
    GIVING_BACK,
    DOUBT,
    SCHEME,
    REPORT,
    NOMINATION,
    DOSSIER,
)
