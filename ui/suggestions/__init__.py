"""建议: tags that a clause may bear, shown as ghosts until they are accepted; the words they go by."""
