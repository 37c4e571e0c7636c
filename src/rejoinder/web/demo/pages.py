import secrets
from functools import cache
from importlib.resources import files
from typing import Annotated, Any

from liquid import Environment
from litestar import Litestar, MediaType, Request, Response, get
from litestar.params import FromPath, QueryParameter

from rejoinder.domain.problem import missing
from rejoinder.services.demo import shop
from rejoinder.web.asked import Sys
from rejoinder.web.demo.products import BY_SLUG, PRODUCTS, Product

#: Whom one shops as.
As = Annotated[str, QueryParameter(name="as", max_length=40)]


@cache
def _template(name: FromPath[str]) -> Any:
    source = files("rejoinder.web.demo").joinpath(f"{name}.liquid").read_text("utf-8")
    return Environment(autoescape=True).from_string(source)


def _policy(nonce: str) -> str:
    return (
        f"default-src 'self'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self'; "
        "img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'self'; object-src 'none'; "
        "worker-src 'self'; require-trusted-types-for 'script'; trusted-types rejoinder"
    )


async def _page(app: Litestar, system: Sys, path: str, person: str, product: Product | None) -> Response[str]:
    found = await shop.shop(system)
    if found is None:
        raise missing("demo shop")
    nonce = secrets.token_urlsafe(16)
    html = _template("shop").render(
        nonce=nonce,
        key=found.key,
        identity=await shop.identity(system, person) if person else None,
        person=person,
        people=[{"id": one.id, "name": one.name} for one in shop.PEOPLE],
        path=path,
        phone=any(route.path == "/demo/phone" for route in app.routes),
        product=product and vars_of(product),
        products=[vars_of(one) for one in PRODUCTS],
    )
    headers = {"Content-Security-Policy": _policy(nonce)}
    return Response(content=html, media_type=MediaType.HTML, headers=headers)


def vars_of(product: Product) -> dict[str, Any]:
    """Give a template what it shows of a product."""
    return {name: getattr(product, name) for name in product.__struct_fields__}


@get(["/demo", "/demo/"], include_in_schema=False)
async def demo_home(request: Request[Any, Any, Any], system: Sys, as_: As = "") -> Response[str]:
    """Show the demo shop."""
    return await _page(request.app, system, "/demo/", as_, None)


@get("/demo/coffee/{slug:str}", include_in_schema=False)
async def demo_product(
    request: Request[Any, Any, Any], system: Sys, slug: FromPath[str], as_: As = ""
) -> Response[str]:
    """Show one coffee of the demo shop."""
    if slug not in BY_SLUG:
        raise missing("coffee")
    return await _page(request.app, system, f"/demo/coffee/{slug}", as_, BY_SLUG[slug])


@get("/demo/bag/{name:str}", include_in_schema=False)
async def demo_bag(name: FromPath[str]) -> Response[str]:
    """Draw a bag of coffee."""
    product = BY_SLUG.get(name.removesuffix(".svg"))
    if product is None:
        raise missing("coffee")
    svg = _template("bag").render(
        name=product.name, bag=product.bag, label=product.label, short=product.name.split(",")[0]
    )
    headers = {"Cache-Control": "public, max-age=86400", "Content-Security-Policy": "default-src 'none'"}
    return Response(content=svg, media_type="image/svg+xml", headers=headers)


@get("/demo/rejoinder-sw.js", include_in_schema=False)
async def demo_worker(system: Sys) -> Response[str]:
    """Serve the shop's own worker: the one line that a business puts on its site to have notifications."""
    policy = f"default-src 'none'; script-src 'self'; connect-src 'self' {system.base_url}"
    headers = {"Content-Security-Policy": policy}
    return Response('importScripts("/messenger-worker.js")\n', media_type="text/javascript", headers=headers)


DEMO_PAGES: list[Any] = [demo_home, demo_product, demo_bag, demo_worker]
