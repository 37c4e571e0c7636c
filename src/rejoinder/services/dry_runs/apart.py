"""A program of its own that asks the gate: ledgers come in, counts go out.

It is started as a file and not as a module, so that it loads the rules alone and is there in a tenth of a second. Each
question and each answer is preceded by its length in four bytes.
"""

import sys
from functools import lru_cache
from typing import BinaryIO

import msgspec

from rejoinder.domain.rehearsal import Question, ask

LENGTH = 4


def run(source: BinaryIO, sink: BinaryIO) -> None:
    """Answer until there are no more questions: each is the question itself, then the ledgers that it is about."""
    while length := source.read(LENGTH):
        question = _read(source.read(int.from_bytes(length)))
        lines = source.read(int.from_bytes(source.read(LENGTH)))
        found = ask(lines, question.policy, question.proposal, question.now, question.reaches)
        answer = msgspec.json.encode(found)
        sink.write(len(answer).to_bytes(LENGTH) + answer)
        sink.flush()


@lru_cache(maxsize=1)
def _read(question: bytes) -> Question:
    """Read what is asked, once for all pieces: a policy that is kept keeps its rules made ready."""
    return msgspec.json.decode(question, type=Question)


if __name__ == "__main__":
    run(sys.stdin.buffer, sys.stdout.buffer)
