"""Train the tagger for names on annotated reports, or measure it on them by cross-validation.

    python tools/train_tagger.py --documents DIR --gold DIR [--documents DIR --gold DIR …] --out MODEL
    python tools/train_tagger.py --documents DIR --gold DIR … --folds 5

The same documents, tables and options give the same model. Labels are made from the answer keys: every surface of a
body or person, the longest first; the titles of roles where they stand beside a name. Sentences are repeated with other
names in the places of theirs, so that the model learns the places and not the names.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pycrfsuite

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from gbacli.extraction.tagger import LONGEST, Tag, decode
from gbacli.extraction.tagger.features import features
from gbacli.reading import read
from gbacli.text.folding import fold
from gbacli.text.sentences import sentences
from gbacli.text.tables import rows, words

_GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国文斌志鹏宇浩婷雪慧颖嘉欣怡俊豪子轩梓涵诗雅思琪晓东海燕永康德荣"
    "家耀锦祥振邦国栋启泰凯琳佩珊淑仪美玲雅文咏诗绮雯丽珍惠玲兆基伟业汉文世昌仲贤少峰立人云山若彤映秋慕贞"
)
_FIELDS = tuple(
    re.findall(
        r"\S+",
        """建筑 工程 规划 设计 科技 文化 教育 金融 医学 护理 中医药 法律 会计 测量 园境 环保 能源 海洋 航运 物流
        旅游 餐饮 零售 珠宝 服装 软件 人工智能 生物医药 集成电路 低空经济 新材料 农业 水产 气象 地质 交通 轨道交通 电力
        水务 房地产 物业 社会工作 青年 妇女 体育 艺术 音乐 戏剧 电影 出版 图书馆 博物馆 档案 翻译 心理 营养 兽医
        检验检测 标准化 知识产权 仲裁 调解 慈善 养老""",
    )
)

Annotated = tuple[str, list["Sentence"], set[str]]  # a document's name, its sentences, the names in it


class Sentence(NamedTuple):
    """A sentence with its labels: `folded[start:end]` of its document."""

    folded: str
    start: int
    end: int
    tags: tuple[Tag, ...]


def documents(folders: Iterable[tuple[Path, Path]]) -> list[Annotated]:
    """Every annotated document: its name, its sentences, and the names in it."""
    found = []
    for texts, keys in folders:
        for path in sorted(keys.glob("*.json")):
            key = json.loads(path.read_text(encoding="utf-8"))
            folded = fold(read(texts / key["document"], key["document"]).text)
            tags = labelled(folded, key)
            spans = [span for span in sentences(folded) if 1 < span.end - span.start <= LONGEST]
            made = [
                Sentence(folded, *span, tuple(t for t in tags if span.start <= t.start and t.end <= span.end))
                for span in spans
            ]
            found.append((path.stem, made, {folded[tag.start : tag.end] for tag in tags}))
    return found


def labelled(folded: str, key: dict[str, Any]) -> list[Tag]:
    """The names and titles of a document after its key."""
    generic = {word for row in rows("generic_names") for word in " ".join(row).split()}
    forms = {fold(form): "person" for one in key["people"] for form in [one["name"], *one["surfaces"]]}
    forms |= {fold(form): "body" for one in key["organizations"] for form in [one["name"], *one["surfaces"]]}
    forms = {form: kind for form, kind in forms.items() if len(form) > 1 and form not in generic}
    names = list(_matches(folded, forms, [False] * len(folded)))
    titles = {fold(role["title"]): "title" for role in key["roles"] if len(role["title"]) > 1}
    taken = [False] * len(folded)
    for name in names:
        taken[name.start : name.end] = [True] * (name.end - name.start)
    return sorted([*names, *_beside(folded, names, list(_matches(folded, titles, taken)))])


def _matches(folded: str, forms: dict[str, str], taken: list[bool]) -> Iterator[Tag]:
    longest = max(map(len, forms), default=0)
    position = 0
    while position < len(folded):
        for length in range(min(longest, len(folded) - position), 1, -1):
            kind = forms.get(folded[position : position + length])
            if kind and not any(taken[position : position + length]):
                yield Tag(position, position + length, kind)
                position += length
                break
        else:
            position += 1


def _beside(folded: str, names: list[Tag], titles: list[Tag]) -> list[Tag]:
    """The titles next to a name, or to a title next to one."""
    kept: list[Tag] = []
    ends, starts = {name.end for name in names}, {name.start for name in names if name.kind == "person"}
    for one in [*titles, *reversed(titles)]:
        left, right = one.start, one.end
        while left > 0 and folded[left - 1] in " 、兼及和的（任为当选":
            left -= 1
        while right < len(folded) and folded[right] in " 、兼及和：由是":
            right += 1
        if (left in ends or right in starts) and one not in kept:
            kept.append(one)
            ends.add(one.end)
            starts.add(one.start)
    return kept


def replaced(made: list[Sentence], chance: random.Random) -> list[Sentence]:
    """The sentences that name somebody, with other names."""
    others: dict[tuple[str, str], str] = {}
    found = []
    for one in made:
        if one.tags:
            found.append(_rewritten(one, others, chance))
    return found


def _rewritten(one: Sentence, others: dict[tuple[str, str], str], chance: random.Random) -> Sentence:
    text, tags, end = "", [], one.start
    for old in one.tags:
        printed = one.folded[old.start : old.end]
        if (old.kind, printed) not in others:
            others[old.kind, printed] = _other(old.kind, printed, chance)
        text += one.folded[end : old.start]
        new = others[old.kind, printed]
        tags.append(Tag(len(text), len(text) + len(new), old.kind))
        text, end = text + new, old.end
    text += one.folded[end : one.end]
    return Sentence(text, 0, len(text), tuple(tags))


def _other(kind: str, printed: str, chance: random.Random) -> str:
    """Another name of the same kind, or the same name."""
    if kind == "person" and len(printed) <= 3 and chance.random() < 0.9:
        return chance.choice(_surnames()) + "".join(chance.choice(_GIVEN) for _ in range(chance.choice((1, 2, 2, 2))))
    if kind == "body" and len(printed) > 4 and chance.random() < 0.8:
        return _body(printed, chance)
    return printed


def _surnames() -> list[str]:
    return [row[0] for row in rows("surnames")][:300]


def _body(printed: str, chance: random.Random) -> str:
    """Another body: a known one, or a place, a field and the head of the old name."""
    if chance.random() < 0.3:
        return fold(chance.choice(rows("bodies"))[0])
    head = next((word for word in sorted(words("body_heads"), key=len, reverse=True) if printed.endswith(word)), None)
    place = chance.choice(rows("places")[:400])[0]
    if head is None:
        return printed
    place = fold(place) if chance.random() < 0.8 else ""
    return place + "".join(chance.sample(_FIELDS, chance.choice((1, 1, 2)))) + head


def labels(one: Sentence) -> list[str]:
    """B, I and E with the first letter of the kind; O outside."""
    found = ["O"] * (one.end - one.start)
    for tag in one.tags:
        left, right = tag.start - one.start, tag.end - one.start
        found[left:right] = ["I" + tag.kind[0]] * (right - left)
        found[left], found[right - 1] = "B" + tag.kind[0], "E" + tag.kind[0]
    return found


def train(training: list[Annotated], out: Path, copies: int, least: int) -> None:
    """Write a model made from annotated documents."""
    trainer = pycrfsuite.Trainer(verbose=False)
    chance = random.Random(20240101)
    for _, made, _ in training:
        for one in [*made, *(other for _ in range(copies) for other in replaced(made, chance))]:
            trainer.append(features(one.folded, one.start, one.end), labels(one))
    trainer.select("lbfgs")
    trainer.set_params({"c1": 0.1, "c2": 0.05, "max_iterations": 150, "feature.minfreq": least,
                        "feature.possible_transitions": False})  # fmt: skip
    trainer.train(str(out))


def measure(tagger: pycrfsuite.Tagger, tested: list[Annotated], seen: set[str]) -> Counter[str]:
    """Counts of right, wanted and said spans by kind, over all names and over those unseen in training."""
    counts: Counter[str] = Counter()
    for _, made, _ in tested:
        for one in made:
            said = set(decode(tagger.tag(features(one.folded, one.start, one.end)), one.start))
            wanted = set(one.tags)
            for name, tags in (("right", wanted & said), ("wanted", wanted), ("said", said)):
                counts.update(f"{tag.kind} {name}" for tag in tags)
                counts.update(f"unseen {t.kind} {name}" for t in tags if one.folded[t.start : t.end] not in seen)
    return counts


def table(counts: Counter[str]) -> str:
    """Precision, recall and F1 of each kind."""
    lines = []
    for kind in ("body", "person", "title", "unseen body", "unseen person", "unseen title"):
        right, wanted, said = (counts[f"{kind} {name}"] for name in ("right", "wanted", "said"))
        precision, recall = right / max(1, said), right / max(1, wanted)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        lines.append(f"{kind:14}{right:6}{wanted:6}{said:6}  P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    return "\n".join(lines)


def main() -> None:
    """Train or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=Path, action="append", required=True)
    parser.add_argument("--gold", type=Path, action="append", required=True)
    parser.add_argument("--test-documents", type=Path, action="append", default=[])
    parser.add_argument("--test-gold", type=Path, action="append", default=[])
    parser.add_argument("--out", type=Path, default=Path("names.crfsuite"))
    parser.add_argument("--folds", type=int, default=0, help="measure by cross-validation instead of training")
    parser.add_argument("--only", type=int, help="measure this fold alone")
    parser.add_argument("--copies", type=int, default=2, help="how often sentences are repeated with other names")
    parser.add_argument("--least", type=int, default=1, help="how often a feature must occur")
    options = parser.parse_args()
    known = documents(zip(options.documents, options.gold, strict=True))
    total: Counter[str] = Counter()
    for fold_ in range(options.folds) if options.only is None else [options.only]:
        rest = [one for index, one in enumerate(known) if index % max(1, options.folds) != fold_]
        held = [one for index, one in enumerate(known) if index % max(1, options.folds) == fold_]
        if options.folds:
            train(rest, options.out, options.copies, options.least)
            total += measure(_opened(options.out), held, set().union(*(names for *_, names in rest)))
    if options.folds:
        print(table(total))
        return
    train(known, options.out, options.copies, options.least)
    if options.test_gold:
        tested = documents(zip(options.test_documents, options.test_gold, strict=True))
        print(table(measure(_opened(options.out), tested, set().union(*(names for *_, names in known)))))


def _opened(path: Path) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


if __name__ == "__main__":
    main()
