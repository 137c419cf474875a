"""Two editions of one plan: partners, moved places and differences of wording. Pure functions on texts."""
