"""Writes db/migrations/schema_NNNN.sql of the present version: `make schema`. A released version's stays as it is."""

from __future__ import annotations

from db.schema import SCHEMA_VERSION
from db.versions import MIGRATIONS, script


def main() -> None:
    target = MIGRATIONS / f"schema_{SCHEMA_VERSION:04}.sql"
    target.write_text(script(), encoding="utf-8")
    print(target.name)


if __name__ == "__main__":
    main()
