"""How well reports are read, by answer keys: the project's figures, without a process for each question."""

from __future__ import annotations

from gbacli.evaluation.run import Evaluation, evaluate

__all__ = ["Evaluation", "evaluate"]
