"""标签体系: choosing a tag by two letters, and editing the tags of a library."""
