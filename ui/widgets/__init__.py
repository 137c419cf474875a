"""Widgets that know nothing of plans."""
