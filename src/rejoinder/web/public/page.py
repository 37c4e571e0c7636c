import re
import secrets
from functools import cache
from importlib.resources import files
from typing import Any

from liquid import Environment, PackageLoader
from litestar import MediaType, Request, Response, get

from rejoinder.domain.language import LOCALES, best
from rejoinder.services.brand import Brand
from rejoinder.services.leaving.page import Asker
from rejoinder.services.phrases import phrase

#: What each language calls itself.
NAMES = {
    "en": "English",
    "id": "Bahasa Indonesia",
    "pt-BR": "Português (Brasil)",
    "ru": "Русский",
    "th": "ไทย",
    "zh-CN": "简体中文",
}
_MOST_LANGUAGES = 10
_PLAIN = (
    "default-src 'none'; style-src 'self' 'nonce-{nonce}'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
_SCRIPTED = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob: https:; "
    "media-src 'self' blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types rejoinder"
)


@cache
def _template(name: str) -> Any:
    environment = Environment(loader=PackageLoader("rejoinder.web", package_path="public"), autoescape=True)
    return environment.get_template(f"{name}.liquid")


@get("/pages/style.css", include_in_schema=False)
async def style() -> Response[bytes]:
    """Serve the style of every page for contacts."""
    content = files("rejoinder.web.public").joinpath("style.css").read_bytes()
    return Response(content, media_type="text/css; charset=utf-8", headers={"Cache-Control": "public, max-age=3600"})


def spoken(*wanted: str | None) -> str:
    """Tell which of our languages a page is in."""
    return best(dict.fromkeys(LOCALES, ""), *wanted) or "en"


def lang_of(request: Request[Any, Any, Any]) -> str | None:
    """Read which language somebody chose on the page."""
    chosen = request.query_params.get("lang")
    return chosen if chosen in LOCALES else None


def asker(request: Request[Any, Any, Any]) -> Asker:
    """Tell where a request comes from."""
    told = re.findall(r"([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)", request.headers.get("accept-language", "")[:300])
    return Asker(
        ip=request.client.host if request.client else "",
        user_agent=request.headers.get("user-agent", "")[:500],
        languages=tuple(one for one in told if one.lower() != "q")[:_MOST_LANGUAGES],
        url=str(request.url)[:2_000],
    )


def page(
    name: str, title: str, look: Brand, languages: tuple[str | None, ...], status: int = 200, **facts: Any
) -> Response[str]:
    """Show a page in the business's colours; it needs no script, and nobody may frame it or learn its address."""
    nonce = secrets.token_urlsafe(16)
    html = _html(name, title, look, languages, nonce, facts)
    return Response(html, media_type=MediaType.HTML, status_code=status, headers=_headers(_PLAIN.format(nonce=nonce)))


def with_messenger(
    name: str, title: str, look: Brand, languages: tuple[str | None, ...], **facts: Any
) -> Response[str]:
    """Show a page on which the messenger is opened, and nothing else that is a script."""
    nonce = secrets.token_urlsafe(16)
    html = _html(name, title, look, languages, nonce, facts)
    headers = _headers(_SCRIPTED.format(nonce=nonce)) | {"Referrer-Policy": "strict-origin-when-cross-origin"}
    return Response(html, media_type=MediaType.HTML, headers=headers)


def _html(
    name: str, title: str, look: Brand, languages: tuple[str | None, ...], nonce: str, facts: dict[str, Any]
) -> str:
    locale = spoken(*languages)
    html: str = _template(name).render(
        title=title,
        nonce=nonce,
        locale=locale,
        locales=[{"code": code, "name": NAMES[code], "chosen": code == locale} for code in LOCALES],
        language=phrase("pages", "language", locale),
        change=phrase("pages", "change", locale),
        business=look.name,
        logo=look.logo_url,
        accent=look.accent,
        on_accent=_readable_on(look.accent),
        accent_dark=look.accent_dark or look.accent,
        on_accent_dark=_readable_on(look.accent_dark or look.accent),
        **facts,
    )
    return html


def _headers(policy: str) -> dict[str, str]:
    return {
        "Content-Security-Policy": policy,
        "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex, nofollow",
        "Cache-Control": "no-store",
    }


def _readable_on(color: str) -> str:
    """Choose black or white, whichever stands out more on a colour; one of them always reaches 4.5 to 1."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]  # noqa: PLR2004 - sRGB's own
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#ffffff" if 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 else "#000000"


def gone(*languages: str | None) -> Response[str]:
    """Say that a link is none, or is about nobody any more."""
    title = phrase("pages", "gone_title", *languages)
    text = phrase("pages", "gone", *languages)
    return page("said", title, Brand(name=""), languages, 404, text=text)
