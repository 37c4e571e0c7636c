"""Fictional contacts and what they wrote, in the six languages and in every state of a conversation."""

from typing import NamedTuple


class Person(NamedTuple):
    """A contact with the last thing said, and how their conversation stands."""

    name: str
    kind: str
    locale: str
    city: str
    text: str
    channel: str = "web"
    state: str = "waiting"
    minutes: int = 30
    tags: tuple[str, ...] = ()
    subject: str = ""


PEOPLE = (
    Person(
        "Siti Rahmawati",
        "user",
        "id",
        "Bandung",
        "Terima kasih! Kalau stok Gayo 1 kg ada lagi, tolong kabari ya",
        minutes=550,
    ),
    Person(
        "Павел Кузнецов",
        "user",
        "ru",
        "Казань",
        "Можно вернуть, если не подошёл размер фильтра?",
        minutes=1402,
        tags=("Refund",),
        channel="telegram",
    ),
    Person("นภา วงศ์สุข", "lead", "th", "เชียงใหม่", "สั่งเมื่อวาน ยังไม่ได้รับอีเมลยืนยันเลยค่ะ", minutes=1452, state="late"),
    Person("Marina Oliveira", "user", "pt-BR", "Recife", "Vocês abrem no feriado?", minutes=1260, channel="messenger"),
    Person("陈小雨", "visitor", "zh-CN", "成都", "你好,这款咖啡可以磨粉吗?", minutes=1140),
    Person(
        "Jonas Berg",
        "user",
        "en",
        "Bergen",
        "Re: Invoice for November",
        minutes=180,
        tags=("Billing", "Wholesale"),
        channel="email",
        subject="Invoice for November",
    ),
    Person(
        "Ana Ferreira",
        "user",
        "pt-BR",
        "Porto Alegre",
        "Confirmado, obrigada",
        state="answered",
        minutes=70,
        channel="rcs",
    ),
    Person("Rizky Saputra", "lead", "id", "Surabaya", "👍", state="answered", minutes=400, channel="instagram"),
    Person("Tanya K.", "lead", "en", "Leeds", "STOP", state="left", minutes=900, channel="sms"),
    Person(
        "Maximiliana Featherstonehaugh-Cholmondeley van der Westhuizen-Oosthuizen",
        "user",
        "en",
        "Llanfairpwllgwyngyllgogerychwyrndrobwll",
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverkäuferin wants the longest grinder cable that you have, and a second one as a spare, please and thank you very much indeed",
        minutes=33,
        tags=("Wholesale", "Billing", "Refund", "Very long tag name that nobody should have made but somebody did"),
    ),
    Person("Visitor 4821", "visitor", "en", "", "hi", minutes=1),
    Person("Dewi Anggraini", "user", "id", "Bogor", "Apakah bisa kirim ke Bogor hari ini?", minutes=12),
    Person(
        "Budi Hartono",
        "user",
        "id",
        "Jakarta",
        "Sudah saya transfer ya kak",
        channel="whatsapp",
        state="answered",
        minutes=1600,
    ),
    Person("Ольга Смирнова", "user", "ru", "Самара", "Спасибо, всё пришло!", state="closed", minutes=2100),
    Person("สมชาย ใจดี", "user", "th", "กรุงเทพฯ", "มีรุ่นสีดำไหมครับ", state="snoozed", minutes=3000),
    Person("王思远", "user", "zh-CN", "上海", "订单什么时候发货?", minutes=640),
    Person(
        "Lucas Pereira",
        "lead",
        "pt-BR",
        "Curitiba",
        "Qual o prazo de entrega para o interior?",
        state="answered",
        minutes=300,
    ),
    Person("Aisha Karim", "visitor", "en", "Birmingham", "Do you ship to Northern Ireland?", minutes=95),
)

WORDS = {
    "id": ("Halo, apakah pesanan saya sudah dikirim?", "Baik, terima kasih.", "Ada diskon untuk pembelian grosir?"),
    "ru": (
        "Здравствуйте! Когда придёт мой заказ?",
        "Хорошо, жду.",
        "Подскажите, какой помол лучше для гейзерной кофеварки?",
    ),
    "th": ("สวัสดีค่ะ สินค้าพร้อมส่งไหมคะ", "ขอบคุณค่ะ", "จัดส่งกี่วันคะ"),
    "pt-BR": ("Oi! Meu pedido já saiu?", "Perfeito, obrigada!", "Vocês têm moagem para prensa francesa?"),
    "zh-CN": ("你好,请问有现货吗?", "好的,谢谢。", "可以开发票吗?"),
    "en": ("Hello! Has my order been sent?", "Great, thank you.", "Which grind is best for a moka pot?"),
}

GIVEN = ("Ayu", "Иван", "มาลี", "João", "李娜", "Grace", "Putri", "Мария", "ธนา", "Beatriz", "赵磊", "Owen")
FAMILY = ("Lestari", "Петров", "ศรีสุข", "Souza", "", "Okafor", "Wijaya", "Волкова", "ทองดี", "Lima", "", "Hughes")
LOCALES = ("id", "ru", "th", "pt-BR", "zh-CN", "en")


def more(count: int) -> list[Person]:
    """Make further people, so that a list is long."""
    states = ("waiting", "answered", "answered", "closed", "waiting", "snoozed")
    return [
        Person(
            f"{GIVEN[at % 12]} {FAMILY[(at * 5 + at // 12) % 12]}".strip(),
            ("visitor", "lead", "user")[at % 3],
            LOCALES[at % 6],
            ("Medan", "Пермь", "ภูเก็ต", "Natal", "杭州", "Cardiff")[at % 6],
            WORDS[LOCALES[at % 6]][at % 3],
            state=states[at % 6],
            minutes=40 + at * 37,
        )
        for at in range(count)
    ]
