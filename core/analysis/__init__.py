"""Proposals about clauses, never decisions."""
