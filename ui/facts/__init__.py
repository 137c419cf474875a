"""要素: what the open document states, and tables of what all documents state; proposed, confirmed, corrected."""
