"""Imports for tests: a file in one call."""

import io
from uuid import UUID

import msgspec

from rejoinder.domain.imports.mapping import Kind, Mapping
from rejoinder.domain.imports.record import DataImport
from rejoinder.services.imports import asked
from rejoinder.services.imports.going import go_on
from rejoinder.services.imports.upload import upload
from rejoinder.services.system import System
from seeds import Seed


async def loaded(system: System, seed: Seed, text: str, kind: Kind = "contacts", **told: object) -> DataImport:
    """Load a file; `told` changes what its columns were guessed to mean."""
    one = await upload(system, seed.owner, kind, "customers.csv", io.BytesIO(text.encode()))
    if told:
        mapping = msgspec.structs.replace(one.mapping or Mapping(), **told)
        one = await asked.map_columns(system, seed.owner, one.id, mapping)
    return one


async def to_the_end(system: System, seed: Seed, import_id: UUID) -> DataImport:
    """Let workers go on until nothing is left to do."""
    while await go_on(system):
        pass
    return await asked.read_import(system, seed.owner, import_id)


async def imported(system: System, seed: Seed, text: str, kind: Kind = "contacts", **told: object) -> DataImport:
    """Import a file whole."""
    one = await loaded(system, seed, text, kind, **told)
    await asked.start(system, seed.owner, one.id)
    return await to_the_end(system, seed, one.id)


async def taken_back(system: System, seed: Seed, import_id: UUID) -> DataImport:
    """Take an import back whole."""
    await asked.undo(system, seed.owner, import_id)
    return await to_the_end(system, seed, import_id)
