"""The host's site: a friendly page, and one that does everything a page can do against a guest."""

import struct
from string import Template

from aiohttp import web

PAGE = Template("""<!doctype html>
<html lang="$lang"><head><meta charset="utf-8"><title>Kopi Kita</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<style nonce="n0nce">$style</style>
</head><body><main><h1>Kopi Kita</h1><p>Fresh beans from Gayo, Toraja and Flores.</p>
<p><input aria-label="Search" id="search"> <a href="#more">More</a></p></main>
$scripts
<script nonce="n0nce">
window.Rejoinder = window.Rejoinder || function () { (Rejoinder.q = Rejoinder.q || []).push(arguments) };
$commands
</script>
<script nonce="n0nce" async src="$base/messenger.js"></script>
</body></html>""")

PLAIN = """body{margin:0;font:16px/1.5 Georgia,serif;color:#3b2a1e;background:#f6efe6}
main{max-width:720px;margin:0 auto;padding:48px 24px} h1{font-size:40px}"""

HOSTILE = """* {all: unset !important; color: red !important; font: italic 40px fantasy !important;
  display: inline !important; letter-spacing: 1em !important; text-transform: uppercase !important;
  opacity: .2 !important; filter: blur(3px) !important}
body {transform: translateX(100px) !important}
rejoinder-messenger {display: none !important; visibility: hidden !important; position: static !important;
  width: 1px !important; pointer-events: none !important}
html {font-size: 5px !important}
:root {--text: red; --accent: red; --surface: red}"""

SWALLOW = """<script nonce="n0nce">
window.hostKeys = [];
for (const kind of ["keydown", "keypress", "keyup"])
  document.addEventListener(kind, (event) => {
    hostKeys.push(event.key); event.preventDefault(); event.stopPropagation() }, true);
document.addEventListener("focusin", (event) => {
  if (event.target.id !== "search") document.getElementById("search").focus() });
</script>"""

STRICT = {
    "Content-Security-Policy": (
        "default-src 'none'; worker-src 'self'; script-src 'nonce-n0nce' 'strict-dynamic'; style-src 'nonce-n0nce'; base-uri 'none'; "
        "connect-src {base} {live}; img-src {base}; media-src {base}; require-trusted-types-for 'script'; "
        "trusted-types 'none'; object-src 'none'; form-action 'none'"
    ),
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def site(base: str) -> web.Application:
    """Build the host's site for a messenger at that address."""

    async def give(request: web.Request) -> web.Response:
        hostile = request.path.startswith("/hostile")
        strict = hostile or request.path.startswith("/strict")
        commands = request.query.get("commands") or 'Rejoinder("boot", {key: "kopi"})'
        page = PAGE.substitute(
            lang=request.query.get("lang", "en"),
            base=base,
            commands=commands,
            style=HOSTILE if hostile else PLAIN,
            scripts=SWALLOW if hostile else "",
        )
        live = base.replace("http", "ws", 1)
        headers = {name: value.format(base=base, live=live) for name, value in STRICT.items()} if strict else {}
        return web.Response(text=page, content_type="text/html", headers=headers)

    async def give_worker(_: web.Request) -> web.Response:
        return web.Response(text=f'importScripts("{base}/messenger-worker.js")', content_type="text/javascript")

    app = web.Application()
    app.router.add_get("/rejoinder-sw.js", give_worker)
    app.router.add_get("/{page:.*}", give)
    return app


FACE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><rect width="80" height="80" fill="#f2c9a1"/>'
    '<circle cx="40" cy="34" r="16" fill="#8a5a3b"/>'
    '<path d="M8 84c4-24 18-32 32-32s28 8 32 32z" fill="#33524d"/></svg>'
)
BEANS = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="320"><defs><linearGradient id="g" x2="1" y2="1">'
    '<stop stop-color="#6b4a35"/><stop offset="1" stop-color="#c08a52"/></linearGradient></defs>'
    '<rect width="480" height="320" fill="url(#g)"/></svg>'
)


def picture(name: str) -> str:
    """Draw a face or some beans."""
    return FACE if name == "dewi.svg" else BEANS


def sound() -> bytes:
    """Make half a second of silence."""
    rate, count = 8000, 4000
    head = struct.pack(
        "<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + count, b"WAVE", b"fmt ", 16, 1, 1, rate, rate, 1, 8, b"data", count
    )
    return head + b"\x80" * count
