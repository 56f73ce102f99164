"""The shape of an answer."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]
