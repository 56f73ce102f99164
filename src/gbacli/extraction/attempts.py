"""A fault of the rules in one report must not cost the others: it becomes a failure of that report, with its place."""

from __future__ import annotations

import traceback

from gbacli.extraction import extract
from gbacli.model.claims import Claims
from gbacli.model.document import Document
from gbacli.reading import Failure


def attempted(document: Document) -> Claims | Failure:
    """What the report states; a failure that names the fault and where it lies, if the rules have one."""
    try:
        return extract(document)
    except Exception as error:  # whatever it is: the other reports are to be read
        frame = traceback.extract_tb(error.__traceback__)[-1]
        module = frame.filename.replace("\\", "/").rpartition("/gbacli/")[2]
        fault = f"{type(error).__name__} in {module}, line {frame.lineno}"
        return Failure(document.name, f"the rules failed on this report ({fault}) — please report it with the text")
