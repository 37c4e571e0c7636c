"""The accounts and people that every stage begins with; all of them are made up, as are their keys."""

from typing import Any

from rejoinder.simulators.instagram.provider import instagram
from rejoinder.simulators.mail.provider import Mail
from rejoinder.simulators.messenger.provider import messenger
from rejoinder.simulators.provider import Provider
from rejoinder.simulators.rcs.keys import key_file
from rejoinder.simulators.rcs.provider import Rcs
from rejoinder.simulators.records import Account, Person
from rejoinder.simulators.sms.provider import Sms
from rejoinder.simulators.stage import Stage
from rejoinder.simulators.telegram.provider import Telegram
from rejoinder.simulators.whatsapp.provider import WhatsApp
from rejoinder.simulators.whatsapp.templates import template

SHOP = "Kopi Kita"
APP = "1234567890123456"
APP_SECRET = "simulated0app0secret000000000001"  # noqa: S105 - of an app that does not exist


def providers(stage: Stage) -> list[Provider]:
    """Make one of each."""
    return [
        WhatsApp(stage),
        messenger(stage),
        instagram(stage),
        Telegram(stage),
        Rcs(stage),
        Sms(stage),
        Mail(stage),
    ]


def accounts() -> list[Account]:
    """Open one business's accounts."""
    return [_telegram(), _messenger(), _instagram(), _whatsapp(), _sms(), _rcs(), _email()]


def _telegram() -> Account:
    return Account(
        provider="telegram",
        id="7001112233",
        name=SHOP,
        address="kopi_kita_bot",
        secrets={"token": "7001112233:AA-simulated-kopi-kita-bot-000000001"},
    )


def _messenger() -> Account:
    return Account(
        provider="messenger",
        id="102030405060708",
        name=SHOP,
        address="kopikita.example",
        settings={"page_id": "102030405060708", "app_id": APP},
        secrets={"access_token": "EAAsimulatedKopiKitaPageToken0000000000000001", "app_secret": APP_SECRET},
    )


def _instagram() -> Account:
    return Account(
        provider="instagram",
        id="17841400000000001",
        name=SHOP,
        address="kopikita.example",
        settings={"account_id": "17841400000000001", "app_id": APP},
        secrets={"access_token": "IGAAsimulatedKopiKitaToken000000000000000001", "app_secret": APP_SECRET},
    )


def _whatsapp() -> Account:
    return Account(
        provider="whatsapp",
        id="106540352242922",
        name=SHOP,
        address="+447700900900",
        settings={"phone_number_id": "106540352242922", "business_account_id": "102290129340398", "app_id": APP},
        secrets={"access_token": "EAAsimulatedKopiKitaSystemUserToken00000000001", "app_secret": APP_SECRET},
        notes={"templates": _templates()},
    )


def _sms() -> Account:
    sid = "AC0123456789abcdef0123456789abcdef"
    return Account(
        provider="sms",
        id=sid,
        name=SHOP,
        address="+447700900901",
        settings={"account_sid": sid, "sender": "+447700900901"},
        secrets={"auth_token": "simulated0auth0token000000000001"},
    )


def _rcs() -> Account:
    service = "kopi-kita@simulated.example"
    return Account(
        provider="rcs",
        id="kopi_kita_agent",
        name=SHOP,
        address="kopi_kita_agent",
        settings={"agent_id": "kopi_kita_agent", "client_email": service, "use_case": "MULTI_USE"},
        secrets={
            "access_token": "ya29.simulated-kopi-kita",
            "client_token": "simulated-client-token",
            "service_account": key_file(service),
        },
    )


def _email() -> Account:
    address, host = "halo@kopikita.example", "mail.example"
    return Account(
        provider="email",
        id=address,
        name=SHOP,
        address=address,
        settings={
            "from_address": address,
            "from_name": SHOP,
            "smtp_host": host,
            "smtp_security": "none",
            "smtp_user": address,
            "imap_host": host,
            "imap_security": "none",
        },
        secrets={"smtp_password": "simulated-mailbox"},
    )


def _templates() -> list[dict[str, Any]]:
    order = "Hi {{1}}, your order {{2}} left Bandung today. It should be with you on {{3}}."
    kirim = "Halo {{1}}, pesanan {{2}} berangkat dari Bandung hari ini. Perkiraan tiba {{3}}."
    week = "Hi {{1}}! This week we roast {{2}}, at {{3}} until Sunday."
    back = "Hi {{customer_name}}, {{product}} is back: {{count}} bags, first come, first served."
    return [
        template("order_shipped", "en", "UTILITY", order, buttons=["Where is it?"], footer=SHOP),
        template("order_shipped", "id", "UTILITY", kirim, buttons=["Di mana sekarang?"], footer=SHOP),
        template("roast_of_the_week", "en", "MARKETING", week, buttons=["Keep me a bag", "Stop promotions"]),
        template("sign_in_code", "en", "AUTHENTICATION", "{{1}} is your sign-in code."),
        template("back_in_stock", "en", "MARKETING", back, buttons=["Keep me a bag"]),
    ]


def people() -> list[Person]:
    """Invent a few people, each with several apps."""
    return [
        _person("rina", "Rina Contoh", "id", "Bandung", 1),
        _person("tiago", "Tiago Exemplo", "pt-BR", "Recife", 2),
        _person("vera", "Вера Примерова", "ru", "Лиссабон", 3),
        _person("somchai", "สมชาย ตัวอย่าง", "th", "กรุงเทพฯ", 4),
        _person("lin", "林小例", "zh-CN", "上海", 5),
        _person("emma", "Emma Sample", "en", "Berlin", 6),
    ]


def _person(id_: str, name: str, locale: str, city: str, number: int) -> Person:
    phone = f"4477009001{number:02}"
    addresses = {
        "telegram": f"51000000{number}",
        "messenger": f"240000000000000{number}",
        "instagram": f"170000000000000{number}",
        "whatsapp": phone,
        "sms": f"+{phone}",
        "rcs": f"+{phone}",
        "email": f"{id_}@example.com",
    }
    return Person(id=id_, name=name, locale=locale, city=city, addresses=addresses)


def staged(**more: object) -> Stage:
    """Set a stage with everybody on it."""
    stage = Stage(providers, **more)  # type: ignore[arg-type]
    stage.add(*accounts(), *people())
    return stage
