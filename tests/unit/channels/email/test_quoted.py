"""An answer is shown without what it answers, in whichever language and program it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.channels.email.quoted import said_anew

QUOTE = "\n\n> Halo Rina,\n> jam sembilan.\n"
HEADINGS = [
    "On Mon, 16 Nov 2026 at 10:00, Kopi Angsa <halo@kopi.example> wrote:",
    "On Mon, 16 Nov 2026 at 10:00, Kopi Angsa <halo@kopi.example>\nwrote:",
    "On 16 Nov 2026, at 10.00, Kopi Angsa <halo@kopi.example> wrote:",
    "Pada Sen, 16 Nov 2026 pukul 10.00 Kopi Angsa <halo@kopi.example> menulis:",
    "Em seg., 16 de nov. de 2026 às 10:00, Kopi Angsa <halo@kopi.example> escreveu:",
    "пн, 16 нояб. 2026 г. в 10:00, Kopi Angsa <halo@kopi.example>:",
    "16.11.2026, 10:00, «Kopi Angsa» <halo@kopi.example> написал:",
    "16 ноября 2026 г., в 10:00, Kopi Angsa <halo@kopi.example> написал(а):",
    "เมื่อ จ. 16 พ.ย. 2026 เวลา 10:00 Kopi Angsa <halo@kopi.example> เขียนว่า:",
    "Kopi Angsa <halo@kopi.example> 于2026年11月16日周一 10:00写道：",
    '在 2026-11-16 10:00:00，"Kopi Angsa" <halo@kopi.example> 写道：',
    "2026-11-16 10:00 GMT+07:00 Kopi Angsa <halo@kopi.example>:",
]
OUTLOOK = [
    ("From: Kopi Angsa <halo@kopi.example>", "Sent: Monday, 16 November 2026 10:00", "To: Rina", "Subject: Jam buka"),
    ("Dari: Kopi Angsa", "Dikirim: 16 November 2026", "Kepada: Rina", "Subjek: Jam buka"),
    ("De: Kopi Angsa", "Enviado: 16 de novembro de 2026", "Para: Rina", "Assunto: Horário"),
    ("От: Kopi Angsa", "Отправлено: 16 ноября 2026", "Кому: Rina", "Тема: Часы"),
    ("จาก: Kopi Angsa", "ส่ง: 16 พฤศจิกายน 2026", "ถึง: Rina", "เรื่อง: เวลา"),
    ("发件人: Kopi Angsa", "发送时间: 2026年11月16日", "收件人: Rina", "主题: 时间"),
]
DIVIDERS = [
    "-----Original Message-----",
    "---------- Forwarded message ---------",
    "-----Pesan Asli-----",
    "----- Mensagem original -----",
    "-------- Исходное сообщение --------",
    "----- 原始邮件 -----",
    "________________________________",
]
FOOTERS = [
    "Sent from my iPhone",
    "Get Outlook for Android",
    "Dikirim dari iPhone saya",
    "Enviado do meu iPhone",
    "Отправлено с iPhone",
    "ส่งจาก iPhone ของฉัน",
    "发自我的 iPhone",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_quote_under_its_heading_is_left_out(heading: str) -> None:
    assert said_anew(f"Terima kasih!\n\nSampai nanti.\n\n{heading}{QUOTE}") == "Terima kasih!\n\nSampai nanti."


@pytest.mark.parametrize("heading", HEADINGS)
def test_an_answer_under_the_quote_is_kept(heading: str) -> None:
    assert said_anew(f"{heading}{QUOTE}\nTerima kasih!") == "Terima kasih!"


@pytest.mark.parametrize("block", OUTLOOK)
def test_outlooks_block_of_headers_begins_the_quote(block: tuple[str, ...]) -> None:
    assert said_anew("Ya, baik.\n\n" + "\n".join(block) + "\n\nHalo Rina") == "Ya, baik."


@pytest.mark.parametrize("divider", DIVIDERS)
def test_what_follows_a_divider_is_left_out(divider: str) -> None:
    assert said_anew(f"Ya.\n\n{divider}\nKopi Angsa: Halo") == "Ya."


@pytest.mark.parametrize("footer", FOOTERS)
def test_what_telephones_sign_with_is_left_out(footer: str) -> None:
    assert said_anew(f"Ya.\n\n{footer}") == "Ya."


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Halo\n\n-- \nRina W.\n+62 812", "Halo"),
        ("> how much?\nTen.\n> when?\nNow.", "Ten.\nNow."),
        ("From: here it is far.\nTo: you I say hello.", "From: here it is far.\nTo: you I say hello."),
        ("Mother wrote:\nbuy 2 eggs", "Mother wrote:\nbuy 2 eggs"),
        ("Мама написала:\nкупи яйца", "Мама написала:\nкупи яйца"),
        ("a\r\n\r\n\r\n\r\nb", "a\n\nb"),
    ],
)
def test_what_people_say_themselves_is_kept(text: str, kept: str) -> None:
    assert said_anew(text) == kept


@pytest.mark.parametrize(
    "whole", ["> only a quote", "---------- Forwarded message ---------\nFrom: a\nSee this", "-- \nRina"]
)
def test_where_nothing_else_is_left_all_is_shown(whole: str) -> None:
    assert said_anew(whole) == whole.strip()


@given(st.text(max_size=400))
def test_any_text_is_read_and_none_is_invented(text: str) -> None:
    said = said_anew(text)
    assert set(said) <= set(text.replace("\r", "\n")) | {"\n"}
    assert bool(said) == bool(text.strip())
