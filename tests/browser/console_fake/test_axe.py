"""No page or state of the console has a fault that axe can see, light or dark, wide or narrow."""

from importlib.resources import files

import pytest

from .accounts import BROKEN, account
from .conftest import DESK, PHONE
from .data import ago
from .test_inserts import TEMPLATES
from .topics import topic

pytestmark = pytest.mark.asyncio(loop_scope="session")

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RUN = """async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
.violations.map((found) => found.id + ': ' + found.nodes.map((node) => node.html.slice(0, 120)).join(' | '))"""

DIALOGS = ("Suggested", "Buttons", "Cards side", "Place", "template", "Ask to", "See it as")
STATES = [
    ("/inbox", ".row", None),
    ("/inbox/open/cv-0", ".gate-free", None),
    ("/inbox/open/cv-0", ".gate-free", ".gate-why"),
    ("/inbox/open/cv-0", ".gate-free", ".action-assign"),
    ("/inbox/open/cv-0", ".gate-free", ".action-snooze"),
    ("/inbox/open/cv-11", ".gate-free", "[aria-label=Insert]"),
    *(("/inbox/all/cv-12", ".gate", f"[aria-label=Insert] >> .menu-item:has-text('{what}')") for what in DIALOGS),
    ("/inbox/open/cv-1", ".entry", None),
    ("/inbox/open/cv-0/contact", ".part", None),
    ("/inbox/open/cv-8", ".gate-shut", None),
    ("/inbox/closed?q=nobody-says-this", ".empty", None),
    ("/contacts", ".row", None),
    ("/contacts/ct-0", ".part", None),
    ("/deliveries", ".delivery-name", None),
    ("/settings/channels", ".item", None),
    ("/settings/channels/new", ".type", None),
    ("/settings/channels/new/sms", ".steps", None),
    ("/settings/channels/ch-sms/connection", ".health", None),
    ("/settings/channels/ch-sms/details", ".items", None),
    ("/settings/channels/ch-sms/promotion", ".meter", None),
    ("/settings/channels/ch-sms/oddities", ".odd", None),
    ("/settings/policies", ".matrix", None),
    ("/audiences", ".item", None),
    ("/audiences?q=nobody", ".nothing", None),
    ("/audiences/new", ".meant-number", None),
    ("/audiences/sg-1", ".item", None),
    ("/audiences/sg-1?why=ct-1", ".reasons-tree", None),
    ("/audiences/sg-1/rule", ".meant-number", None),
    ("/audiences/sg-1/rule", ".meant-number", ".ruling-add-one"),
    ("/audiences/sg-1/rule", ".meant-number", ".ruling-menu"),
    ("/audiences/sg-1/rule", ".meant-number", "[aria-label='Rule as JSON']"),
    ("/outreach/campaigns", ".campaign-counts", None),
    ("/outreach/life-cycle", ".life-one", None),
    ("/campaigns/new", ".kind-card", None),
    ("/campaigns/new?kind=survey", ".writing-part", None),
    ("/campaigns/new?kind=carousel", ".writing-part", None),
    ("/campaigns/new?kind=tour", ".pointing", None),
    ("/campaigns/new?kind=message", ".writing-part", None),
    ("/campaigns/cp-draft", ".writing-part", ".writing-acts .button-primary"),
    ("/campaigns/cp-draft", ".writing-part", ".worded-button"),
    ("/campaigns/cp-live", ".effects", None),
    ("/campaigns/cp-mail", ".came", None),
    ("/campaigns/cp-nps", ".bars", None),
    ("/campaigns/cp-live/people?fact=clicked", ".item", None),
    ("/outreach/coupons", ".empty", ".empty .button"),
    ("/settings/events", ".item", ".item-link"),
    ("/settings/write-keys", ".item", ".item-link"),
    ("/nowhere", ".empty", None),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
async def test_axe_finds_nothing(office, fake, scheme, size):
    faults = []
    fake.templates, fake.topics = TEMPLATES, [topic("beans", "New beans", "weekly", "monthly")]
    fake.channels["ch-sms"] = account("ch-sms", "sms", "Texts", health=BROKEN)
    fake.oddities = [{"id": "odd", "channel_id": "ch-sms", "at": ago(9), "kind": "x", "why": "Unknown.", "raw": "{}"}]
    key = {"id": "wk", "name": "Shop", "key": "rjw", "trusted": False, "created_at": ago(9), "last_used_at": None}
    fake.write_keys = [key]
    desk = await office.sit(color_scheme=scheme, bypass_csp=True, reduced_motion="reduce", **size)
    await desk.context.add_init_script(AXE)
    for path, wait, press in STATES:
        await desk.page.goto(office.url + path)
        await desk.page.locator(wait).first.wait_for()
        for one in press.split(" >> ") if press else ():
            await desk.page.locator(one).first.click()
            await desk.page.locator(".popover, dialog").first.wait_for()
        faults += [f"{path} {press or ''} {fault}" for fault in await desk.page.evaluate(RUN)]
    assert faults == []
