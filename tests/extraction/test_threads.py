"""Several threads of a process that has just begun read what one alone does: no table is seen half made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

COLD = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from gbacli.extraction import extract
from gbacli.reading import read

sys.setswitchinterval(1e-5)
folder = Path(sys.argv[1])
for number in range(8):
    text = f"海湾测绘学会第{number}次年会\\n海湾测绘学会会长欧阳晓明与香港声学协会签署合作备忘录。\\n"
    (folder / f"{number}.txt").write_text(text, encoding="utf-8")
reports = [read(path, path.name) for path in sorted(folder.iterdir())]
with ThreadPoolExecutor(4) as threads:
    together = list(threads.map(extract, reports))
assert together == [extract(report) for report in reports]
"""


@pytest.mark.parametrize("turn", range(3))
def test_threads_of_a_new_process_agree(tmp_path: Path, turn: int) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": str(turn)}
    words = [sys.executable, "-c", COLD, str(tmp_path)]
    done = subprocess.run(words, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
