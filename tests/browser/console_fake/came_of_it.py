"""What came of campaigns, as the stand-in has it: figures, people, the experiment, answers, coupons."""

import datetime as dt
from typing import Any

from aiohttp import web

from .asked import API, fake, page
from .data import Record, ago, iso, now

routes = web.RouteTableDef()
ONE = API + "/campaigns/{id}"
FACTS = {
    "proposed": 4300,
    "sent": 4210,
    "delivered": 4190,
    "seen": 3902,
    "clicked": 611,
    "replied": 44,
    "dismissed": 802,
    "goal": 204,
}
TEXTS = ("Faster delivery, please.", "The grinder is too loud.", "Nothing, I love it!")


def _day(back: int) -> str:
    return (now() - dt.timedelta(days=back)).date().isoformat()


@routes.get(ONE + "/figures")
async def figures(request: web.Request) -> web.Response:
    totals: list[Record] = [
        {"fact": fact, "detail": "", "people": people, "times": people, "value": 0} for fact, people in FACTS.items()
    ]
    totals[-1]["value"] = 9120.5
    totals += [{"fact": "opted_out", "detail": "", "people": 37, "times": 37, "value": 0}]
    totals += [{"fact": "dropped", "detail": "opted_out", "people": 29, "times": 29, "value": 0}]
    days = [
        {"day": _day(back), "facts": {fact: people // (back + 3) for fact, people in FACTS.items()}}
        for back in range(9, -1, -1)
    ]
    rules = [
        {"rule": "quiet_hours", "text": "It was night where they are, and too late the next morning.", "people": 61},
        {"rule": "opted_out", "text": "They asked for no more of this.", "people": 29},
    ]
    return web.json_response({"totals": totals, "days": days, "rules": rules})


@routes.get(ONE + "/people")
async def people(request: web.Request) -> web.Response:
    met = [
        {"contact": one, "first_at": ago(90), "last_at": ago(30), "times": 1 + at % 3, "value": 0, "arm": "ab"[at % 2]}
        for at, one in enumerate(fake(request).contacts.values())
    ]
    return page(met, request)


def _effect(of: list[str], against: str, measure: str, verdict: str, text: str, *found: float) -> Record:
    low, absolute, high = found
    between = {"low": low, "high": high}
    difference = {
        "absolute": absolute,
        "interval": between,
        "relative": None,
        "relative_interval": None,
        "p_value": 0.01,
    }
    return {
        "of": of,
        "against": against,
        "measure": measure,
        "verdict": verdict,
        "text": text,
        "difference": difference,
        "days": [],
    }


def _arm(key: str, name: str, share: float, people: int, converted: int) -> Record:
    counts = {"people": people, "converted": converted, "buyers": converted, "revenue": converted * 44.5, "squares": 0}
    each = converted / people
    return {"key": key, "name": name, "share": share, "counts": counts, "rate": each, "revenue_per_person": each * 44.5}


@routes.get(ONE + "/experiment")
async def experiment(request: web.Request) -> web.Response:
    whole = _effect(
        ["a", "b"],
        "control",
        "conversion",
        "better",
        "It brought more people to the goal: between 0.8 and 2.6 points.",
        0.008,
        0.017,
        0.026,
    )
    between = _effect(
        ["b"],
        "a",
        "conversion",
        "too_early",
        "Too early to say: about 3,000 more people are needed.",
        -0.009,
        0.003,
        0.015,
    )
    money = _effect(
        ["a", "b"],
        "control",
        "revenue",
        "no_difference_seen",
        "No difference seen, which is not to say that there is none.",
        -0.4,
        0.6,
        1.7,
    )
    nothing: Record = {"whole": None, "variants": [], "between": []}
    return web.json_response(
        {
            "arms": [
                _arm("a", "Beans first", 0.45, 1902, 98),
                _arm("b", "Price first", 0.45, 1888, 106),
                _arm("control", "control", 0.1, 420, 15),
            ],
            "ratio": {
                "broken": False,
                "p_value": 0.4,
                "people": {},
                "expected": {},
                "text": "The groups are as large as they should be.",
            },
            "conversion": {**nothing, "whole": whole, "between": [between]},
            "revenue": {**nothing, "whole": money},
            "comparisons": 3,
        }
    )


@routes.get(ONE + "/results")
async def results(request: web.Request) -> web.Response:
    days = [
        {"day": _day(back), "people": 40, "mean": 8.1 + back / 20, "score": 30.0 + back} for back in range(9, -1, -1)
    ]
    scale = [{"key": str(n), "title": str(n), "people": 4 * n * n} for n in range(11)]
    nps = {"score": 34.2, "promoters": 440, "passives": 170, "detractors": 120}
    nothing: Record = {"choices": [], "mean": None, "nps": None, "days": []}
    asked = [
        {
            **nothing,
            "id": "nps",
            "asking": "nps",
            "text": "How likely are you to recommend us?",
            "people": 730,
            "choices": scale,
            "mean": 8.3,
            "nps": nps,
            "days": days,
        },
        {
            **nothing,
            "id": "why",
            "asking": "one",
            "text": "What matters most?",
            "people": 610,
            "choices": [{"key": "a", "title": "Taste", "people": 402}, {"key": "b", "title": "Price", "people": 208}],
        },
        {**nothing, "id": "words", "asking": "text", "text": "What could be better?", "people": 3},
    ]
    return web.json_response({"people": 730, "complete": 590, "questions": asked})


@routes.get(ONE + "/texts")
async def texts(request: web.Request) -> web.Response:
    said = [
        {"id": f"tx-{at}", "contact_id": f"ct-{at}", "name": "Ana", "at": ago(60 * at), "text": text}
        for at, text in enumerate(TEXTS)
    ]
    return page(said, request)


def coupon_list(id_: str, name: str, **more: Any) -> Record:
    """Make a list of coupons as the API tells it."""
    counts = {"free": 0, "given": 0, "used": 0, "value": 0.0, "low": False}
    return {"id": id_, "name": name, "description": "", "created_at": iso(now()), **counts, **more}


@routes.get(API + "/coupon-lists")
async def lists(request: web.Request) -> web.Response:
    return page(list(fake(request).coupon_lists.values()), request)


def _added(one: Record, codes: list[str]) -> Record:
    kept = one.setdefault("codes", [])
    fresh = [code for code in dict.fromkeys(codes) if code not in kept]
    kept.extend(fresh)
    one["free"] += len(fresh)
    refused = [{"code": code, "why": "twice"} for code in codes[len(fresh) :]]
    return {"added": len(fresh), "refused": refused, "coupon_list": one}


@routes.post(API + "/coupon-lists")
async def make_list(request: web.Request) -> web.Response:
    asked = await request.json()
    one = coupon_list(f"cl-{len(fake(request).coupon_lists)}", asked["name"], expires_at=asked["expires_at"])
    fake(request).coupon_lists[one["id"]] = one
    return web.json_response(_added(one, asked["codes"]), status=201)


@routes.get(API + "/coupon-lists/{id}")
async def one_list(request: web.Request) -> web.Response:
    return web.json_response(fake(request).coupon_lists[request.match_info["id"]])


@routes.post(API + "/coupon-lists/{id}/codes")
async def add_codes(request: web.Request) -> web.Response:
    one = fake(request).coupon_lists[request.match_info["id"]]
    return web.json_response(_added(one, (await request.json())["codes"]))


@routes.get(API + "/coupon-lists/{id}/coupons")
async def coupons(request: web.Request) -> web.Response:
    one = fake(request).coupon_lists[request.match_info["id"]]
    return page([{"code": code, "state": "free", "contact_name": ""} for code in one.get("codes", [])], request)
