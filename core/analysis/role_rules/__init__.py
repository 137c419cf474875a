"""The words that mark what a clause does, as tables, without the weighing (`core.analysis.roles`)."""
