"""检索: words across the library, what was found, and what can be done with it."""
