"""A kind of contract that import-linter does not bring: a package imports only what is allowed to it."""

import sys

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class Only(Contract):
    """Within `package`, of all that is not its own or Python's, only `allowed` is imported."""

    type_name = "only"
    package = fields.ModuleField()
    allowed = fields.SetField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002, FBT001 - its interface
        """Find every import of something else."""
        own = self.package.name
        free = {*self.allowed, *sys.stdlib_module_names, own.partition(".")[0]}
        broken = [
            f"{importer} imports {imported}"
            for importer in sorted({own, *graph.find_descendants(own)})
            for imported in sorted(graph.find_modules_directly_imported_by(importer))
            if imported.partition(".")[0] not in free
        ]
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Name each import that is not allowed."""
        for line in check.metadata["broken"]:
            output.print_error(line)
