"""Everything that keeps a campaign from being started, and what its author may not have meant."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.audience import check as check_rule
from rejoinder.domain.audience.rule import Did, Rule
from rejoinder.domain.campaign.check_content import Where, check_content
from rejoinder.domain.campaign.check_when import check_when
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.kinds import IN_APP, Kind
from rejoinder.domain.campaign.remark import Remark
from rejoinder.domain.experiment.assign import Split, Weighted
from rejoinder.domain.experiment.assign import check as check_split
from rejoinder.domain.policy.words import Purpose
from rejoinder.domain.problem import Invalid
from rejoinder.domain.segment import campaigns_in, named_in

#: Why campaigns are sent; the other purposes answer somebody.
PURPOSES = frozenset({Purpose.TRANSACTIONAL, Purpose.TOPIC, Purpose.PROMOTIONAL, Purpose.SURVEY})


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What there is that a campaign may name: `channels` by their types, the rest by ids."""

    channels: Mapping[UUID, str] = {}
    segments: frozenset[UUID] = frozenset()
    campaigns: frozenset[UUID] = frozenset()
    tours: frozenset[UUID] = frozenset()
    topics: frozenset[UUID] = frozenset()
    coupon_lists: frozenset[UUID] = frozenset()
    senders: frozenset[UUID] = frozenset()


class Checked(msgspec.Struct, frozen=True):
    """What has to be put right before a campaign can be started, and what had better be looked at."""

    problems: tuple[Remark, ...] = ()
    warnings: tuple[Remark, ...] = ()


def check(said: Definition, known: Known, now: datetime) -> Checked:
    """Check a whole campaign."""
    found = list(_every(said, known, now))
    warnings = [msgspec.structs.replace(one, only_warns=False) for one in found if one.only_warns]
    return Checked(tuple([one for one in found if not one.only_warns]), tuple(warnings))


def _every(said: Definition, known: Known, now: datetime) -> Iterator[Remark]:
    yield from _purpose(said, known)
    yield from _audience(said.audience, known)
    yield from check_when(said, now)
    yield from _channels(said, known)
    yield from _variants(said, known)
    yield from _goal(said)


def _purpose(said: Definition, known: Known) -> Iterator[Remark]:
    if said.purpose not in PURPOSES:
        yield Remark("purpose", "A campaign answers nobody: choose promotional, transactional, topic or survey.")
    if said.purpose is Purpose.TOPIC and said.topic_id is None:
        yield Remark("topic_id", "Choose the topic that it is about.")
    if said.topic_id is not None and said.topic_id not in known.topics:
        yield Remark("topic_id", "This topic is not in use. Choose another.")
    if said.coupon_list_id is not None and said.coupon_list_id not in known.coupon_lists:
        yield Remark("coupon_list_id", "This list of coupons is not in use. Choose another.")
    if not said.reason.strip():
        yield Remark("reason", "Say why people get it: every message has a reason that can be read later.")


def _audience(rule: Rule, known: Known) -> Iterator[Remark]:
    yield from _refused(rule, "audience")
    if not named_in(rule) <= known.segments:
        yield Remark("audience", "The rule names a segment that is not in use. Choose another.")
    if not campaigns_in(rule) <= known.campaigns:
        yield Remark("audience", "The rule names a campaign that is not there. Choose another.")


def _refused(rule: Rule, path: str) -> Iterator[Remark]:
    try:
        check_rule(rule, path)
    except Invalid as error:
        yield Remark(error.field or path, f"{error.detail} {error.remedy}".strip())


def _channels(said: Definition, known: Known) -> Iterator[Remark]:
    if said.kind is Kind.MESSAGE:
        if not said.channel_ids:
            yield Remark("channel_ids", "Choose at least one channel that it goes on.")
        if said.away is not None:
            yield Remark("away", "A message goes on its channels anyway: take this out.")
    elif said.channel_ids:
        yield Remark("channel_ids", "It is shown in the messenger, and goes on no channel. Take them out.")
    away = said.away.channel_ids if said.away else ()
    for path, ids in (("channel_ids", said.channel_ids), ("away.channel_ids", away)):
        for index, id_ in enumerate(ids):
            if id_ not in known.channels:
                yield Remark(f"{path}[{index}]", "This channel is not there any more. Choose another.")
            elif id_ in ids[:index]:
                yield Remark(f"{path}[{index}]", "This channel is there twice.")


def _variants(said: Definition, known: Known) -> Iterator[Remark]:
    if not said.variants:
        yield Remark("variants", "Write what it says.")
        return
    split = Split(tuple(Weighted(one.key, one.weight) for one in said.variants), said.control)
    yield from (Remark(one.field, one.message) for one in check_split(split))
    for index, variant in enumerate(said.variants):
        path = f"variants[{index}]"
        if variant.sender_id is not None and variant.sender_id not in known.senders:
            yield Remark(f"{path}.sender_id", "This teammate is not here any more. Choose another sender.")
        locales = [one.locale for one in variant.wordings]
        for number, wording in enumerate(variant.wordings):
            where = Where(f"{path}.wordings[{number}]", said.kind, known.tours)
            if wording.locale in locales[:number]:
                yield Remark(f"{where.path}.locale", "This language is there twice.")
            yield from check_content(wording.content, where)
        if not variant.wordings:
            yield Remark(f"{path}.wordings", "Write what it says.")


def _goal(said: Definition) -> Iterator[Remark]:
    if said.goal is not None:
        yield from _refused(Did(said.goal.event, where=said.goal.where), "goal")
    elif said.control or len(said.variants) > 1:
        text = "Without a goal nobody will know which does better. Add one."
        yield Remark("goal", text, only_warns=True)
    if said.kind in IN_APP and said.purpose is Purpose.TOPIC:
        yield Remark("purpose", "Only messages on channels go to subscribers of a topic. Choose another purpose.")
