"""Rows of `agency_alias` to and from aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Row, select

from core.model.agency_alias import AgencyAlias
from core.model.ids import AgencyAliasId
from db import schema

if TYPE_CHECKING:
    from db.checksums import RowValues
    from db.recorder import Recorder


class SqlAgencyAliases:
    """What users say of the names of public bodies."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def all(self) -> tuple[AgencyAlias, ...]:
        chosen = select(schema.agency_alias).order_by(schema.agency_alias.c.created_at, schema.agency_alias.c.id)
        return tuple(_alias(row) for row in self._recorder.connection.execute(chosen))

    def add(self, alias: AgencyAlias) -> None:
        self._recorder.insert(schema.agency_alias, _values(alias))

    def update(self, alias: AgencyAlias) -> None:
        self._recorder.update(schema.agency_alias, _values(alias))

    def remove(self, alias_id: AgencyAliasId) -> None:
        self._recorder.delete(schema.agency_alias, alias_id)


def _alias(row: Row[tuple[object, ...]]) -> AgencyAlias:
    return AgencyAlias(AgencyAliasId(row.id), row.home, row.alias, row.name, row.reviewer, row.created_at)


def _values(one: AgencyAlias) -> RowValues:
    return {
        "id": one.id,
        "home": one.home,
        "alias": one.alias,
        "name": one.name,
        "reviewer": one.reviewer,
        "created_at": one.created_at,
    }
