"""How a library of each older version becomes one of the next, and what the schema of each version was."""
