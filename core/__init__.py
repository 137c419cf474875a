"""The domain and the use cases: no window, no database."""
