"""The API does what its own description says, whatever it is asked."""

import asyncio
from dataclasses import replace

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import APIOperation, Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from acceptance.schema.things import Caller, known, prepared
from rejoinder.services.system import System
from rejoinder.testing import serving

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]

#: These end what later requests need; they are asked last, in this order.
_ENDINGS = ("block", "shutdown")

_FITTING = settings(
    max_examples=4,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
_UNFITTING = settings(_FITTING, max_examples=3)


def _operations(base_url: str) -> list[APIOperation]:
    schema = schemathesis.openapi.from_url(f"{base_url}/api/openapi.json", timeout=10)
    return sorted((found.ok() for found in schema.get_all_operations()), key=_late)


def _late(operation: APIOperation) -> tuple[int, int]:
    """Remove only when everything else was asked, and a thing only after what it has."""
    last = operation.path.rpartition("/")[2]
    return _ENDINGS.index(last) + 1 if last in _ENDINGS else 0, -operation.path.count(
        "/"
    ) if operation.method == "delete" else -99


class Asked:
    """What came of asking: each answer that the description does not name, and the operations that were done."""

    def __init__(self, caller: Caller) -> None:
        self.caller = caller
        self.faults: list[str] = []
        self.asked: set[str] = set()
        self.done: set[str] = set()

    def everything(self, base_url: str) -> None:
        """Ask every operation, with what fits it and with what does not."""
        for operation in _operations(base_url):
            self.asked.add(operation.label)
            for mode, how in ((GenerationMode.POSITIVE, _FITTING), (GenerationMode.NEGATIVE, _UNFITTING)):
                try:
                    how(given(operation.as_strategy(generation_mode=mode))(self._ask))()
                except Unsatisfiable:
                    assert mode.is_negative, f"nothing fits {operation.label}"

    def _ask(self, case: Case) -> None:
        operation = case.operation
        if case.meta is not None and case.meta.generation.mode.is_positive:
            case.path_parameters = {**case.path_parameters, **known(self.caller.named, case.path_parameters)}
            if isinstance(case.body, dict):
                case.body = {**case.body, **known(self.caller.meant, case.body)}
        answer = case.call(headers=self.caller.headers(operation.path), timeout=20)
        if answer.status_code < 300:
            self.done.add(operation.label)
        try:
            case.validate_response(answer, checks=CHECKS)
        except FailureGroup as failed:
            said = "; ".join(f"{one.title}: {one.message}" for one in failed.exceptions)
            curl = case.as_curl_command()
            self.faults.append(f"{operation.label} {answer.status_code}: {said}\n{curl}\n{answer.text[:300]}")


async def test_every_answer_is_one_that_the_description_names(system: System) -> None:
    unhurried = replace(system, limits=replace(system.limits, rates=False))
    asked = Asked(await prepared(unhurried))
    async with serving(unhurried) as base_url:
        await asyncio.to_thread(asked.everything, base_url)
    assert not asked.faults, "\n\n".join(asked.faults)
    assert len(asked.done) > len(asked.asked) * 0.75, f"too few were done: {sorted(asked.asked - asked.done)}"
