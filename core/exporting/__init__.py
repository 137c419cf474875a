"""Collections become files that can be handed up."""
