"""The other user interface: the same use cases without a window. No Qt is imported here."""
