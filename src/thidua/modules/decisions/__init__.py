"""Decisions on commendation, from the reviewed list to the register, with the fund and the statistics."""
