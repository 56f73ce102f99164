"""The body in whose name a report speaks: 本会, 我校."""

from __future__ import annotations

import re
from collections import Counter

from gbacli.extraction.analysis import Analysis, Mention

_OWN = re.compile("[本我](?:[会校院署局馆台所司社行处部委]|公司|集团|中心|协会|学会|商会|总会|联盟)")


def own_mention(analysis: Analysis) -> Mention | None:
    """The first mention as 本会 or 我校 of the body that a report most often calls so, or None where it calls none."""
    own = [
        one for one in analysis.mentions if one.kind == "body" and _OWN.fullmatch(analysis.folded, one.start, one.end)
    ]
    if not own:
        return None
    most = Counter(mention.ref for mention in own).most_common(1)[0][0]
    return next(mention for mention in own if mention.ref == most)
