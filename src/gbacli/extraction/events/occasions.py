"""When and where a meeting takes place."""

from __future__ import annotations

