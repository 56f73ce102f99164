"""--script."""

from __future__ import annotations

from gbacli.export.script import one_in_script

ROW = {
    "id": "abc", "alliance": "海湾测量师联盟", "alliance_id": "后", "relation": "member", "region": "广东",
    "parties": [{"id": "里", "name": "香港测绘师公会", "region": "广东", "kind": "society"}],
    "signatories": ["欧阳晓明"], "names": ["测绘学会"], "snippet": "测绘学会", "title": "会长", "status": "signed",
    "sources": [{"document": "测绘.txt", "title": "测绘学会", "quote": "测绘学会", "rule": "role.title-before-name"}],
    "text": "测绘学会", "date_text": "今年", "place": None, "hits": [[1, 2]], "former": False,
}  # fmt: skip


def test_names_change_and_quotes_stay() -> None:
    """Names, titles and labels are converted, at any depth; quotes, texts, documents, regions, ids never."""
    shown = one_in_script(ROW, "hant")
    changed = {"alliance": "海灣測量師聯盟", "signatories": ["歐陽曉明"], "names": ["測繪學會"], "title": "會長"}
    parties = [{"id": "里", "name": "香港測繪師公會", "region": "广东", "kind": "society"}]
    sources = [{**ROW["sources"][0], "title": "測繪學會"}]  # type: ignore[index]
    assert shown == {**ROW, **changed, "parties": parties, "sources": sources}


def test_back_again() -> None:
    """The simplified form of the traditional form is the simplified form."""
    assert one_in_script(one_in_script(ROW, "hant"), "hans") == ROW


def test_traditional_text_is_left_alone() -> None:
    """後 and 后, 裏 and 里, 乾 and 干 are different names: what is traditional already is right as printed."""
    assert one_in_script({"name": "皇后大道測量師學會，后里"}, "hant") == {"name": "皇后大道測量師學會，后里"}


def test_original() -> None:
    """Without --script nothing changes."""
    assert one_in_script(ROW, "original") is ROW
