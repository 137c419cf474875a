"""Files from outside become text."""
