"""Notes beside the text: cards aligned with their words, and what is told of a mark on the spot."""
