"""Thi Đua: emulation and commendation in public bodies, from the plan to the certificate."""

__version__ = "0.1.0"
