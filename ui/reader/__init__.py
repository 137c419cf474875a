"""The side-by-side reader: one text in two scripts, row beside row, with the marks people made on it."""
