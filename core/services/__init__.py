"""Use cases: one method, one step."""
