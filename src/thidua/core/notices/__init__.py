"""Telling people in time: when a reminder falls due, and when a letter may disturb."""
