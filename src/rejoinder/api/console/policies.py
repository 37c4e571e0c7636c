from litestar import Controller, get, put
from litestar.params import FromPath, JSONBody

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.paging import Page
from rejoinder.domain.policy import Situation
from rejoinder.services.channels import rules


class PoliciesController(Controller):
    """The rules of engagement, in words, and what the business wants stricter."""

    path = "/api/v1"
    tags = ("Policies",)

    @get("/policies")
    async def policies(self, actor: Who) -> Page[rules.PolicyText]:
        """List the policies that a channel can have, rule by rule."""
        return Page(items=rules.list_policies(actor))

    @get("/policies/{policy_id:str}/matrix")
    async def matrix(self, actor: Who, policy_id: FromPath[str]) -> Page[Situation]:
        """Tell what may be sent under a policy, when: each purpose in the situations that everybody knows."""
        return Page(items=rules.read_matrix(actor, policy_id))

    @get("/house-rules")
    async def house_rules(self, system: Sys, actor: Who) -> rules.Strictness:
        """Read what the whole workspace wants stricter."""
        return await rules.read_strictness(system, actor)

    @put("/house-rules")
    async def set_house_rules(self, system: Sys, actor: Who, data: JSONBody[rules.Strictness]) -> rules.Strictness:
        """Set what the whole workspace wants stricter."""
        return await rules.set_strictness(system, actor, data)
