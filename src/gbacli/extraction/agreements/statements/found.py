"""An agreement as one place in a report states it, before the places are put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from gbacli.extraction.agreements.things.objects import Object
from gbacli.model.claims import Quote


@dataclass(slots=True)
class Found:
    """One statement. `own_date` is whether the date stands beside the verb; an inherited one yields to it."""

    thing: Object
    parties: tuple[int, ...]
    quotes: list[Quote]
    at: int  # where the verb or the noun stands
    status: str = "signed"
    signed: str | None = None
    date_text: str | None = None
    own_date: bool = False
    et_al: bool = False
    count: int = 1
    amount: str | None = None
    place: str | None = None
    event: int | None = None
    signatories: list[int] = field(default_factory=list)
    heading: bool = False  # a heading that names the partners alone: 与甲签署协议

    @property
    def kind(self) -> str | None:
        """The noun phrase as printed."""
        return self.thing.kind

    @property
    def title(self) -> str | None:
        """The title in 《》."""
        return self.thing.title
