"""Certificates: lists turned into printed sheets whose proof anybody can check."""
