"""体检: what a proofreader would mark in the open document, and what of it is read in the reading copy."""
