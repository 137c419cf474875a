"""The library file: SQLAlchemy Core over SQLite."""
