from typing import Any

from litestar import Request, Response, get, post
from litestar.params import FromPath

from rejoinder.services.phrases import phrase
from rejoinder.services.topics.confirm_page import Question, answer, read_question
from rejoinder.web.asked import Sys
from rejoinder.web.public.page import asker, gone, lang_of, page


@get("/c/{token:str}", include_in_schema=False)
async def confirm_page(system: Sys, request: Request[Any, Any, Any], token: FromPath[str]) -> Response[str]:
    """Ask whether a sign-up was meant; looking confirms nothing, for mail programs look as well."""
    who = asker(request)
    question = await read_question(system, token, who, lang_of(request))
    return _page(question) if question else gone(lang_of(request), *who.languages)


@post("/c/{token:str}", include_in_schema=False, status_code=200)
async def confirm_post(system: Sys, request: Request[Any, Any, Any], token: FromPath[str]) -> Response[str]:
    """Confirm it."""
    who = asker(request)
    question = await answer(system, token, who, lang_of(request))
    return _page(question) if question else gone(lang_of(request), *who.languages)


def _page(question: Question) -> Response[str]:
    facts = {"business": question.brand.name, "topic": question.topic, "address": question.address}

    def say(name: str, **more: str) -> str:
        return phrase("pages", name, *question.languages, **facts, **more)

    waits = question.state == "open"
    return page(
        "confirming",
        say("confirm_title") if waits else question.topic,
        question.brand,
        question.languages,
        text=say("confirm", often=question.often) if waits else say("confirmed"),
        button=say("confirm_button") if waits else "",
    )
