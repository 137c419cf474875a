"""Handing up: a collection or the open document, in every form and format there is."""
