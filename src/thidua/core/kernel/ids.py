"""Names for the numbers by which rows are known, so that one kind is never passed for another."""

from typing import NewType

UnitId = NewType("UnitId", int)
PersonId = NewType("PersonId", int)
BlocId = NewType("BlocId", int)
CampaignId = NewType("CampaignId", int)
PlanId = NewType("PlanId", int)
ReadingId = NewType("ReadingId", int)
FileId = NewType("FileId", int)
TableId = NewType("TableId", int)
RoundId = NewType("RoundId", int)
SheetId = NewType("SheetId", int)
CouncilId = NewType("CouncilId", int)
SessionId = NewType("SessionId", int)
ItemId = NewType("ItemId", int)
CallId = NewType("CallId", int)
MovementId = NewType("MovementId", int)
RegistrationId = NewType("RegistrationId", int)
ExemplarId = NewType("ExemplarId", int)
PactId = NewType("PactId", int)
InitiativeId = NewType("InitiativeId", int)
