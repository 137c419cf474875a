"""标注: the place and its tags, and the list of all marks."""
