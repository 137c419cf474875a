"""Word documents: the text a reader of the final version sees, one paragraph or table row a line."""
