"""What asking a question loads: little, since an answer must be there before one has looked up."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

HEAVY = (
    "dataclasses", "hashlib", "inspect", "opencc", "rapidfuzz", "rich", "sqlite_utils", "typer", "gbacli.text.places",
    "gbacli.extraction", "gbacli.model", "gbacli.reading", "gbacli.store.store",
)  # fmt: skip
QUESTIONS = (
    "agreements", "connection", "documents", "entities", "events", "explain", "members", "roles", "search",
    "suggestions", "trace",
)  # fmt: skip


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_question_loads_what_it_does_not_need(question: str) -> None:
    """RapidFuzz only where a name has to be suggested, the others never."""
    program = f"import sys, gbacli.queries.{question}; print(*sys.modules)"
    command = [sys.executable, "-c", program]
    paths = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=paths)
    assert not set(HEAVY) & set(done.stdout.split())
