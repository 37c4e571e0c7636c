"""What a campaign changed: its variants against each other, and all of them against who was kept out."""

from uuid import UUID

from rejoinder.domain.actor import Actor
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.experiment import CONTROL, Experiment, Report, Split, Weighted, report
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict
from rejoinder.services.campaigns.keep import the_campaign
from rejoinder.services.system import System
from rejoinder.store import campaign_arms


async def read_experiment(system: System, actor: Actor, campaign_id: UUID) -> Report:
    """Report what came of each variant and of the control group; it may be read every day.

    Counted are all who were assigned, whether or not it reached them: what keeps people of one arm from getting it is
    part of what that arm does.
    """
    actor.must(Permission.REPORTS)
    async with system.db.service(actor.workspace_id) as tx:
        definition = (await the_campaign(tx, campaign_id)).definition
        experiment = _experiment(definition)
        came = await campaign_arms.read(tx, campaign_id)
    return report(experiment, came.totals, came.days)


def _experiment(definition: Definition) -> Experiment:
    if not any(one.weight for one in definition.variants):
        raise Conflict("no_variants", "This campaign has nothing to say yet.", remedy="Write a variant first.")
    goal = definition.goal
    names = {one.key: one.name or one.key for one in definition.variants}
    return Experiment(
        split=Split(tuple(Weighted(one.key, one.weight) for one in definition.variants), definition.control),
        names=names | {CONTROL: "Control group"},
        fewer_is_better=bool(goal and goal.fewer_is_better),
        currency=goal.currency if goal else "",
    )
