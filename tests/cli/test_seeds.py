"""What the program must show on the project's five real reports, which lie beside the checkout."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from opencc import OpenCC

from gbacli.cli.environment import Environment
from gbacli.cli.main import main

Row = dict[str, Any]
Ask = Callable[..., Any]
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is not beside this checkout")
_HONG_KONG = (
    ("资格互认", ["中国工程师联合体", "香港工程师学会"]),
    ("备忘录", ["香港工程师学会", "广东省科学技术协会"]),
    ("框架协议", ["南沙开发区人才发展局", "香港营造师学会"]),
    ("战略合作框架协议", ["前海管理局", "香港大学"]),
)


def simplified(value: Any) -> str:
    """A value as text in simplified script."""
    return str(OpenCC("t2s").convert(OpenCC("hk2s").convert(json.dumps(value, ensure_ascii=False))))


@pytest.fixture(scope="session")
def ask_seeds(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Ask the imported seeds; the answer is the value of --json."""
    database = str(tmp_path_factory.mktemp("seeds") / "gba.db")

    def call(*words: str) -> Any:
        out, err = io.StringIO(), io.StringIO()
        environment = Environment(io.StringIO(), out, err, False, False, {"GBA_DB": database})
        assert main([*words, "--json"], environment) == 0, err.getvalue()
        return json.loads(out.getvalue())

    assert call("import", str(SEEDS))["imported"] == 5
    return call


@pytest.mark.parametrize(("kind", "parties"), _HONG_KONG, ids=str)
def test_agreements_with_hong_kong(ask_seeds: Ask, kind: str, parties: list[str]) -> None:
    """Each known agreement with a Hong Kong party is listed, with its parties, date and report."""
    rows = [
        row
        for row in ask_seeds("agreements", "--party", "香港")
        if kind in simplified(row["kind"])
        and all(any(name in simplified(p["name"]) for p in row["parties"]) for name in parties)
    ]
    assert len(rows) == 1
    assert rows[0]["signed"]
    assert rows[0]["sources"][0]["document"]


def test_no_agreement_without_hong_kong(ask_seeds: Ask) -> None:
    """Nothing is listed that has no party from there."""
    for row in ask_seeds("agreements", "--party", "香港"):
        assert "香港" in [party["region"] for party in row["parties"]]


def test_members_of_the_planning_alliance(ask_seeds: Ask) -> None:
    """The twelve members, one of which leads it too."""
    rows = ask_seeds("members", "规划联合体")
    assert len({row["member"] for row in rows if row["relation"] == "member"}) == 12
    assert [simplified(row["member"]) for row in rows if row["relation"] == "lead"] == ['"中国城市规划学会"']


def test_trace(ask_seeds: Ask) -> None:
    """The chain between two bodies stands on a quoted sentence."""
    hop = ask_seeds("trace", "前海管理局", "香港大学")[0]["hops"][0]
    assert "前海" in hop["sources"][0]["quote"]
    assert "agreement" in {chain["hops"][0]["by"] for chain in ask_seeds("trace", "前海管理局", "香港大学")}


@pytest.mark.parametrize(
    "words",
    ["search 规划联合体", "members 规划联合体", "roles --person 陈", "roles --org 香港规划师学会",
     "roles --title 秘书长", "agreements --party 香港营造师学会", "agreements --kind 协议 --party 香港",
     "trace 香港工程师学会 广东省科学技术协会", "show 中国城市规划学会", "orgs 工程师", "people 陈", "events 论坛"],
)  # fmt: skip
def test_either_script_gives_the_same_rows(ask_seeds: Ask, words: str) -> None:
    """A question in traditional script has the answer of the same question in simplified script."""
    traditional = OpenCC("s2hk").convert(words)
    assert traditional != words
    assert ask_seeds(*traditional.split()) == ask_seeds(*words.split())


def test_every_quote_stands_at_its_offsets(ask_seeds: Ask) -> None:
    """`quote == text[start:end]` for every source of every fact."""
    texts = {row["document"]: ask_seeds("docs", row["document"])["text"] for row in ask_seeds("docs")}
    sources = [
        s for name in ("members", "roles", "agreements", "events") for row in ask_seeds(name) for s in row["sources"]
    ]
    assert sources
    assert [s for s in sources if texts[s["document"]][s["start"] : s["end"]] != s["quote"] or not s["quote"]] == []


def test_a_search_marks_the_reports_own_characters(ask_seeds: Ask) -> None:
    """A traditional query finds the simplified report and its offsets are those of the report's text."""
    found = ask_seeds("search", "規劃聯合體")
    assert found
    for row in found:
        text = ask_seeds("docs", row["document"])["text"]
        assert {simplified("".join(text[a:b].split())) for a, b in row["hits"]} == {'"规划联合体"'}


def test_a_second_import_changes_nothing(ask_seeds: Ask) -> None:
    """The same reports again are unchanged."""
    before = ask_seeds("roles")
    summary = ask_seeds("import", str(SEEDS))
    assert (summary["imported"], summary["updated"], summary["unchanged"]) == (0, 0, 5)
    assert ask_seeds("roles") == before
