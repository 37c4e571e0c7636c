from asking import asking
from rejoinder.domain.policy import PROFILES
from rejoinder.services.system import System
from seeds import seeded


async def test_a_channel_is_added_changed_and_taken_out_of_use(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        added = await owner.ok("POST", "/channels", {"name": "Bandung shop", "location_id": str(seed.location_id)})
        look = {"accent": "#112233", "accent_dark": "#8899aa", "position": "left"}
        changed = await owner.ok(
            "PATCH", f"/channels/{added['id']}", {"settings": {"look": look}, "policy_id": "web-30d"}
        )
        kept = await owner.ok("GET", f"/channels/{added['id']}")
        await owner.ok("DELETE", f"/channels/{added['id']}")
        gone, _ = await owner("GET", f"/channels/{added['id']}")
        listed = await owner.ok("GET", "/channels")

    assert changed["settings"]["look"]["accent"] == "#112233"
    assert kept == changed
    assert kept["policy_id"] == "web-30d"
    assert kept["location_id"] == str(seed.location_id)
    assert gone == 404
    assert [one["id"] for one in listed["items"]] == [str(seed.channel.id)]


async def test_origins_are_kept_as_browsers_send_them(system: System) -> None:
    seed = await seeded(system)
    wanted = ["HTTPS://Shop.example/", "https://shop.example:443", "http://localhost:3000"]
    async with asking(system, seed.owner) as (owner,):
        changed = await owner.ok("PATCH", f"/channels/{seed.channel.id}", {"settings": {"allowed_origins": wanted}})

    assert changed["settings"]["allowed_origins"] == ["https://shop.example", "http://localhost:3000"]


async def test_each_wrong_field_is_named_by_its_path(system: System) -> None:
    seed = await seeded(system)
    path = f"/channels/{seed.channel.id}"
    async with asking(system, seed.owner) as (owner,):
        origin = await owner("PATCH", path, {"settings": {"allowed_origins": ["https://a.example", "shop.example"]}})
        accent = await owner("PATCH", path, {"settings": {"look": {"accent": "red"}}})
        starters = await owner("PATCH", path, {"settings": {"starters": {"en": ["a"] * 6}}})
        policy = await owner("PATCH", path, {"policy_id": "sms"})
        location = await owner("PATCH", path, {"location_id": str(seed.channel.id)})
        logo = await owner("PATCH", path, {"settings": {"look": {"logo_file_id": str(seed.channel.id)}}})

    assert [status for status, _ in (origin, accent, starters, policy, location, logo)] == [422] * 6
    assert origin[1]["field"] == "settings.allowed_origins.1"
    assert accent[1]["field"] == "settings.look.accent"
    assert starters[1]["field"].startswith("settings.starters")
    assert policy[1]["field"] == "policy_id"
    assert location[1]["field"] == "location_id"
    assert logo[1]["field"] == "settings.look.logo_file_id"


async def test_only_who_may_changes_channels(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.agent) as (agent,):
        read = await agent.ok("GET", f"/channels/{seed.channel.id}")
        status, problem = await agent("PATCH", f"/channels/{seed.channel.id}", {"name": "Mine"})

    assert read["name"] == "Kopi Angsa"
    assert (status, problem["code"]) == (403, "not_allowed")


async def test_a_signing_secret_is_shown_once_and_turns_enforcement_on_and_off(system: System) -> None:
    seed = await seeded(system)
    path = f"/channels/{seed.channel.id}"
    async with asking(system, seed.owner) as (owner,):
        made = await owner.ok("POST", f"{path}/secret")
        enforced = await owner.ok("GET", path)
        await owner.ok("DELETE", f"{path}/secret")
        free = await owner.ok("GET", path)

    assert len(made["secret"]) > 40
    assert made["secret"] not in str(enforced)
    assert (enforced["signed_identity"], free["signed_identity"]) == (True, False)


async def test_the_snippet_tells_where_it_was_seen(system: System) -> None:
    seed = await seeded(system)
    path = f"/channels/{seed.channel.id}/snippet"
    async with asking(system, seed.owner) as (owner,):
        before = await owner.ok("GET", path)
        page = {"url": "https://shop.example/beans?utm=1", "title": "Beans"}
        boot = {"key": seed.channel.key, "locale": "en", "page": page}
        await owner.ok("POST", f"{owner.base}/messenger/v1/boot", boot)
        after = await owner.ok("GET", path)

    assert seed.channel.key in before["html"]
    assert f'src="{system.base_url}/messenger.js"' in before["html"]
    assert before["seen_at"] is None
    assert after["seen_url"] == "https://shop.example/beans"


async def test_policies_read_as_sentences_with_their_sources(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.viewer) as (viewer,):
        found = await viewer.ok("GET", "/policies")

    first = found["items"][0]
    assert {one["id"] for one in found["items"]} == set(PROFILES)
    assert all(rule["text"].endswith(".") for rule in first["rules"])
    assert any(rule["source"]["title"] for rule in first["rules"] if rule.get("source"))


async def test_house_rules_make_every_channel_stricter_and_never_looser(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        wanted = {"rules": {"quiet": {"start": "19:00", "end": "09:00"}, "per_day": 1}, "alerts_s": [3600, 7200]}
        kept = await owner.ok("PUT", "/house-rules", wanted)
        again = await owner.ok("GET", "/house-rules")
        status, problem = await owner("PUT", "/house-rules", {"rules": {"per_day": 5}})

    assert kept == again
    assert kept["alerts_s"] == [7200, 3600]
    assert kept["rules"]["quiet"] == {"start": "19:00", "end": "09:00"}
    assert (status, problem["code"], problem["field"]) == (422, "not_stricter", "rules.per_day")
