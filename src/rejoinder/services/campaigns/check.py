"""What a campaign names is looked up, and what channels would refuse is said beside what it lacks."""

from collections.abc import Iterator

from msgspec.structs import replace

from rejoinder.domain.actor import Actor
from rejoinder.domain.campaign.check import Checked, Known, check
from rejoinder.domain.campaign.content import Talk
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.remark import Remark
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import FieldProblem, Invalid
from rejoinder.domain.segment import campaigns_in
from rejoinder.services.channels.preview import insist_it_fits
from rejoinder.services.personalize import as_example, remarks
from rejoinder.services.system import System
from rejoinder.store import campaigns, channels, segments
from rejoinder.store.database import Tx


async def check_campaign(system: System, actor: Actor, definition: Definition) -> Checked:
    """Tell everything that is wrong with a campaign before it is started."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        return await checked(system, tx, definition)


async def checked(system: System, tx: Tx, said: Definition) -> Checked:
    """Check a campaign against what there is."""
    known = await _known(tx, said)
    found = check(said, known, system.clock())
    words = await remarks(system, tx, said)
    wrong = [one for one in words if not one.only_warns]
    unsure = [replace(one, only_warns=False) for one in words if one.only_warns]
    problems = (*found.problems, *wrong, *([] if wrong else _misfits(system, said, known)))
    return replace(found, problems=problems, warnings=(*found.warnings, *unsure))


async def insist_whole(system: System, tx: Tx, said: Definition) -> None:
    """Refuse a campaign that cannot go as it is; raises Invalid with every problem that it has."""
    problems = (await checked(system, tx, said)).problems
    if problems:
        raise Invalid(
            "not_ready",
            problems[0].text if len(problems) == 1 else f"{len(problems)} things have to be put right first.",
            field=problems[0].field,
            fields=tuple([FieldProblem(found.field, found.text) for found in problems]),
            remedy="Put it right, and try again.",
        )


async def _known(tx: Tx, said: Definition) -> Known:
    there = await campaigns.nameable(tx, list(campaigns_in(said.audience)))
    return Known(
        channels={one.id: one.type for one in await channels.every(tx)},
        segments=frozenset([one.id for one in await segments.in_use(tx)]),
        **there,
    )


def _misfits(system: System, said: Definition, known: Known) -> Iterator[Remark]:
    """Tell what is too much for a channel that it goes on, with what its variables usually are."""
    if said.kind is not Kind.MESSAGE:
        return
    for type_ in dict.fromkeys(known.channels[id_] for id_ in said.channel_ids if id_ in known.channels):
        for index, variant in enumerate(said.variants):
            for number, wording in enumerate(variant.wordings):
                talk = as_example(wording.content, system.clock())
                if isinstance(talk, Talk):
                    path = f"variants[{index}].wordings[{number}].content"
                    yield from _misfit(system, type_, talk, path)


def _misfit(system: System, type_: str, talk: Talk, path: str) -> Iterator[Remark]:
    own = next((index for index, one in enumerate(talk.on) if one.channel_type == type_), None)
    blocks, place = (
        (talk.blocks, f"{path}.blocks") if own is None else (talk.on[own].blocks, f"{path}.on[{own}].blocks")
    )
    try:
        insist_it_fits(system, type_, blocks, place)
    except Invalid as error:
        yield Remark(error.field or place, f"{error.detail} {error.remedy}".strip())
