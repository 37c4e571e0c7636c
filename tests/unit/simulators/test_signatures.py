"""Webhooks of the simulators are signed as their vendors sign them."""

import base64
import hashlib
import hmac

import msgspec

from rejoinder.simulators.cast import staged
from rejoinder.simulators.records import Account, Hook
from rejoinder.simulators.sms.signature import signature
from rejoinder.simulators.stage import Stage


def on_stage(provider: str, hook: Hook) -> tuple[Stage, Account]:
    """Set a stage on which an account has a webhook."""
    stage = staged()
    account = next(stage.of(provider))
    account.hook = hook
    return stage, account


def test_twilio_signs_the_address_and_the_fields_in_their_order() -> None:
    """The example of Twilio's own documentation."""
    fields = {
        "To": "+18005551212",
        "From": "+12349013030",
        "Digits": "1234",
        "Caller": "+12349013030",
        "CallSid": "CA1234567890ABCDE",
    }

    found = signature("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", fields)
    assert found == "0/KCTR6DLpKmkAf8muzZqo1nDgQ="


def test_meta_signs_the_bytes_that_are_sent() -> None:
    stage, account = on_stage("messenger", Hook("https://shop.example/hook"))
    post = stage.providers["messenger"].pack(account, [{"a": "é"}])
    key = account.secrets["app_secret"].encode()

    wanted = "sha256=" + hmac.new(key, post.body, hashlib.sha256).hexdigest()
    assert post.headers["X-Hub-Signature-256"] == wanted
    assert len(wanted) == 71


def test_google_signs_what_is_said_before_it_is_encoded() -> None:
    stage, account = on_stage("rcs", Hook("https://shop.example/hook"))
    post = stage.providers["rcs"].pack(account, [{"eventType": "READ"}])
    data = base64.b64decode(msgspec.json.decode(post.body)["message"]["data"])
    key = account.secrets["client_token"].encode()

    wanted = base64.b64encode(hmac.new(key, data, hashlib.sha512).digest()).decode()
    assert post.headers["X-Goog-Signature"] == wanted
    assert msgspec.json.decode(data) == {"eventType": "READ"}


def test_telegram_sends_the_secret_that_it_was_given() -> None:
    stage, account = on_stage("telegram", Hook("https://shop.example/hook", "s3cret"))
    post = stage.providers["telegram"].pack(account, [{"update_id": 1}])

    assert post.headers["X-Telegram-Bot-Api-Secret-Token"] == "s3cret"
