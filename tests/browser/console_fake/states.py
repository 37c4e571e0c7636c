"""One conversation with a message in every state, and standings for every answer of the gate."""

import datetime as dt
from typing import Any

from .data import LOCATIONS, Record, ago, iso, message, now, teammate, text

PICTURE = {
    "id": "f1",
    "name": "gayo.jpg",
    "media_type": "image/svg+xml",
    "size": 48213,
    "width": 640,
    "height": 400,
    "url": "/files/f1/s/gayo.svg",
}
INVOICE = {
    "id": "f2",
    "name": "Invoice 2041 for Kopi Kita Bandung, November, corrected once more (final).pdf",
    "media_type": "application/pdf",
    "size": 248211,
    "url": "/files/f2/s/invoice.pdf",
}


def verdict(
    outcome: str,
    rule: str,
    why: str,
    *,
    until: str | None = None,
    remedy: str | None = None,
    instead: str | None = None,
) -> Record:
    """Make a verdict with its words."""
    headline = {"send": "Goes out.", "hold": "Held.", "drop": "Not sent."}[outcome]
    return {
        "outcome": outcome,
        "rule": rule,
        "reason": why,
        "params": {},
        "at": iso(now()),
        "policy": "web-24h.1",
        "passed": ["expiry", "stop", "personal_data", "started", "reason"],
        "until": until,
        "remedy": remedy,
        "said": {
            "headline": headline,
            "rule": rule,
            "why": why,
            "policy": "web-24h.1",
            "passed": [],
            "until": until,
            "instead": instead,
        },
    }


def states() -> list[Record]:
    """Make the thread of the first conversation: yesterday's order, today's question, then each state."""
    cid, siti = "cv-0", {"kind": "contact", "id": "ct-0", "name": "Siti Rahmawati"}
    system = {"kind": "system", "name": "Kopi Kita"}

    def said(kind: str, author: Record, words: str, minutes: float, **more: Any) -> Record:
        return message(cid, kind, author, [text(words)], ago(minutes), **more)

    def happened(kind: str, minutes: float, **detail: Any) -> Record:
        return message(cid, "event", teammate(0), [], ago(minutes), event={"kind": kind, "detail": detail})

    return [
        happened("opened", 2900),
        said("in", siti, "Halo kak, pesanan #2041 sudah diproses?", 2899),
        said("out", teammate(1), "Sudah, Siti. Besok pagi kami kirim dari Bandung.", 2880),
        happened("closed", 2870),
        said(
            "in",
            siti,
            "Halo, apakah pesanan saya sudah dikirim? Nomor kartu saya •••• •••• •••• 4242",
            600,
            masked=[{"kind": "card_number", "block": 0, "start": 58, "end": 77}],
        ),
        happened("reopened", 600),
        said(
            "out",
            system,
            "Selamat datang kembali, Siti. Terakhir kita bicara soal pesanan #2041.",
            600,
            automatic="welcome_back",
        ),
        said(
            "note",
            teammate(1),
            "Parcel left Bandung at 08:10, tracking is in the order. @Dewi Lestari can you confirm?",
            598,
            mentions=["tm-dewi"],
        ),
        happened("assigned", 597, assignee_id="tm-dewi", assignee_name="Dewi Lestari"),
        said(
            "out",
            teammate(0),
            "Sudah dikirim pagi ini, Siti. Nomor resinya JNE-88213. Perkiraan tiba besok siang.",
            595,
        ),
        message(cid, "out", teammate(0), [{"type": "image", "file": PICTURE, "alt": "A bag of Gayo beans"}], ago(594)),
        message(cid, "in", siti, [{"type": "file", "file": INVOICE}], ago(560)),
        said("in", siti, "Terima kasih! Kalau stok Gayo 1 kg ada lagi, tolong kabari ya", 550),
        happened("tagged", 549, name="Wholesale"),
        said(
            "out",
            teammate(0),
            "Ada promo akhir pekan untuk Gayo.",
            40,
            state="held",
            held_until=iso(now() + dt.timedelta(hours=9)),
            purpose="promotional",
            verdict=verdict(
                "hold",
                "quiet_hours",
                "It is night where they are (Asia/Jakarta); this goes at Mon 23 Nov 2026, 08:00 (Asia/Jakarta).",
                until=iso(now() + dt.timedelta(hours=9)),
            ),
        ),
        said(
            "out",
            teammate(0),
            "Mohon kirim foto KTP Anda.",
            30,
            state="dropped",
            verdict=verdict(
                "drop",
                "personal_data",
                "It asks for personal data: id document.",
                remedy="ask_securely",
                instead="Ask for it on a payment page or a form of your own, never in a message.",
            ),
        ),
        said(
            "out",
            teammate(0),
            "Kami cek dulu ya.",
            20,
            state="failed",
            failure={
                "class": "channel_broken",
                "text": "The messenger's session has ended on every device.",
                "can_retry": True,
            },
        ),
        said(
            "out",
            teammate(0),
            "Sebentar ya kak.",
            18,
            state="unknown",
            failure={
                "class": "outcome_unknown",
                "text": "The server stopped between sending and learning the outcome.",
                "can_retry": True,
            },
        ),
        said("out", teammate(0), "Siap! Kami kabari begitu Gayo 1 kg tersedia lagi.", 2, state="delivered"),
    ]


def standing(conversation: Record) -> Record:
    """Return what may be said, by how the conversation stands."""
    if conversation["left"]:
        return _shut(
            verdict(
                "drop",
                "stop",
                "They wrote a stop word at Sat 21 Nov 2026, 16:40 (Asia/Jakarta).",
                remedy="contact_must_return",
                instead="Nothing may be sent until they come back themselves.",
            ),
            "nothing",
            "Nothing until they write again.",
        )
    last = dt.datetime.fromisoformat(conversation["last_in"])
    closes = last + dt.timedelta(hours=24)
    is_open = now() < closes
    window = {"rule": "window", "opened_at": iso(last), "closes_at": iso(closes), "length_s": 86400, "open": is_open}
    if is_open:
        given = verdict("send", "window", "They wrote a while ago; the window is open.")
        return {
            "verdict": given,
            "said": given["said"],
            "policy": "web-24h.1",
            "after": "then_follow_up",
            "after_said": "After the window, one follow-up until they answer.",
            "follow_ups_left": 1,
            "window": window,
        }
    if conversation["status"] == "open":
        given = verdict("send", "follow_up", "The window is over, but one follow-up is allowed until they answer.")
        return {
            "verdict": given,
            "said": given["said"],
            "policy": "web-24h.1",
            "after": "last_one",
            "after_said": "This is the one follow-up; after it, nothing until they write again.",
            "follow_ups_left": 1,
            "window": window,
        }
    given = verdict(
        "drop",
        "follow_up",
        "The one follow-up went out at Fri 20 Nov 2026, 10:02 (Asia/Jakarta), and they have not answered since.",
        remedy="wait_for_contact",
        instead="Wait until they write, or reach them on another channel.",
    )
    return {**_shut(given, "nothing", "Nothing until they write again."), "window": window}


def _shut(given: Record, after: str, after_said: str) -> Record:
    return {
        "verdict": given,
        "said": given["said"],
        "policy": "web-24h.1",
        "after": after,
        "after_said": after_said,
        "follow_ups_left": 0,
    }


def location(conversation: Record) -> str:
    """Return the zone of a conversation's location."""
    return (conversation["location"] or LOCATIONS[0])["zone"]
