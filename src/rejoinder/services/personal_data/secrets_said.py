# ruff: noqa: E501 - a pattern reads best on one line
"""Passwords, card codes and one-time codes that somebody writes out: found by the words before them."""

import re
from collections.abc import Iterator

_CODE = (
    r"cvv2?|cvc2?|security code|kode keamanan|c[oó]digo de seguran[cç]a|код безопасности|код с оборота"
    r"|รหัสหลังบัตร|รหัส cvv|安全码"
)
_ONE_TIME = (
    r"otp|one[- ]time (?:code|password)|verification code|kode otp|kode verifikasi|c[oó]digo de verifica[cç][aã]o"
    r"|код подтверждения|код из смс|รหัส otp|รหัสยืนยัน|验证码"
)
_PASSWORD = r"pass ?word|passcode|kata sandi|sandi|senha|пароль|รหัสผ่าน|พาสเวิร์ด|密码"  # noqa: S105 - words for one, no secret
_PIN = r"\bpin\b|пин-?код|รหัสพิน"
_IS = r"is|adalah|yaitu|é|eh|это|คือ|是|为"

#: (kind, pattern); the group `it` is what must not be shown.
_SAID = (
    ("card_code", re.compile(rf"(?:{_CODE})\W{{0,6}}(?:(?:{_IS})\W{{0,3}})?(?P<it>\d{{3,4}})(?!\d)", re.IGNORECASE)),
    ("one_time_code", re.compile(rf"(?:{_ONE_TIME})(?:\s[^\W\d]{{1,6}})?\W{{0,6}}(?:(?:{_IS})\W{{0,3}})?(?P<it>\d{{4,8}})(?!\d)", re.IGNORECASE)),
    ("password", re.compile(rf"(?:{_PIN})\W{{0,4}}(?:(?:{_IS})\W{{0,3}})?(?P<it>\d{{4,6}})(?!\d)", re.IGNORECASE)),
    # After a colon whatever stands there is the password; after a mere "is" it must look like one.
    ("password", re.compile(rf"(?:{_PASSWORD})[^\n:=：]{{0,12}}[:=：]\s*(?!https?:)(?P<it>[^\s,;，。]{{4,64}})", re.IGNORECASE)),
    (
        "password",
        re.compile(
            rf"(?:{_PASSWORD})(?:\s+\w{{1,8}})?\s*(?:{_IS}|-|—)\s*[\"'“«]?"
            r"(?P<it>(?=[^\s]*[\d!@#$%^&*_])[^\s,;，。\"'”»]{4,64})",
            re.IGNORECASE,
        ),
    ),
)  # fmt: skip


def find(text: str) -> Iterator[tuple[str, int, int]]:
    """Find what was written out, as (kind, start, end)."""
    for kind, pattern in _SAID:
        for match in pattern.finditer(text):
            yield kind, match.start("it"), match.end("it")
