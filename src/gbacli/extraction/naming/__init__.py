"""Who is named where: bodies with their short forms, and people.

The rooms, each importing only those before it: `forms` (what names are made of, how they look and how they are
shortened), `candidates` (stretches that may name a body, told by the noun that ends them), `meant` (which body each of
them means), `headless` (bodies told by what stands beside their names) and `people`. `report` lets all of them read a
report.
"""

from gbacli.extraction.naming.report import name

__all__ = ["name"]
