"""条款集: the clauses that were picked, in their order, and the way to Word, Excel and CSV."""
