"""对照: which documents are editions of one plan, what changed between them, and partners chosen by hand."""
