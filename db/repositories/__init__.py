"""Rows to core dataclasses and back, one file per aggregate."""
