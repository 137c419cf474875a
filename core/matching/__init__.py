"""Matching regular expressions in a child of its own: some of them never end, and none may stop the program."""
