"""Names that were taken back while a report was read leave nobody behind, nor do words that only looked like names."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from gbacli.model.claims import Claims


def without_unnamed(claims: Claims, untold: Container[int] = ()) -> Claims:
    """The claims without the bodies that the report neither names nor says anything of.

    `untold` numbers those that stand in a row of names and have nothing of a name themselves: where no fact speaks of
    one, it is as likely a row of anything else (涉及机械制造、通用航空).
    """
    spoken_of = _spoken_of(claims)
    kept = [at for at, body in enumerate(claims.bodies) if at in spoken_of or (body.surfaces and at not in untold)]
    if len(kept) == len(claims.bodies):
        return claims
    to = {old: new for new, old in enumerate(kept)}
    return replace(
        claims,
        bodies=tuple(claims.bodies[at] for at in kept),
        memberships=tuple(replace(one, alliance=to[one.alliance], member=to[one.member]) for one in claims.memberships),
        roles=tuple(replace(one, body=to[one.body]) for one in claims.roles),
        agreements=tuple(replace(one, parties=tuple(to[at] for at in one.parties)) for one in claims.agreements),
        events=tuple(
            replace(one, organizers=tuple(replace(each, body=to[each.body]) for each in one.organizers))
            for one in claims.events
        ),
    )


def _spoken_of(claims: Claims) -> set[int]:
    """The numbers of the bodies of which a fact speaks."""
    return {
        *(at for one in claims.memberships for at in (one.alliance, one.member)),
        *(one.body for one in claims.roles),
        *(at for one in claims.agreements for at in one.parties),
        *(each.body for one in claims.events for each in one.organizers),
    }
