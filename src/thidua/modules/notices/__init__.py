"""Notices: what somebody is told, in the system and by letter, and the calendar of what is due."""
