"""Words of the six languages by which contacts leave, come back, or ask what this is, as people write them.

Case, width and accents do not matter.
"""

from itertools import chain

from rejoinder.domain.policy.saying import plain

STOP = {
    "en": ("stop", "stop all", "unsubscribe", "opt out", "optout"),
    "id": ("berhenti", "berhenti berlangganan", "stop langganan"),
    "pt-BR": ("parar", "sair", "cancelar inscrição", "descadastrar"),
    "ru": ("стоп", "отписаться", "отписка"),
    "th": ("หยุด", "ยกเลิก", "เลิกติดตาม"),
    "zh-CN": ("退订", "退訂", "取消订阅", "停止"),
}
START = {
    "en": ("start", "unstop", "resume"),
    "id": ("mulai", "lanjutkan"),
    "pt-BR": ("começar", "voltar"),
    "ru": ("старт", "начать", "возобновить"),
    "th": ("เริ่ม", "รับข่าวสาร"),
    "zh-CN": ("开始", "恢复", "重新订阅"),
}
HELP = {
    "en": ("help",),
    "id": ("bantuan",),
    "pt-BR": ("ajuda",),
    "ru": ("помощь", "справка"),
    "th": ("ช่วยเหลือ",),
    "zh-CN": ("帮助", "幫助"),
}
STOP_WORDS, START_WORDS, HELP_WORDS = (tuple(chain(*words.values())) for words in (STOP, START, HELP))

#: English words are written by people of every language.
_LANGUAGES = {
    plain(word): language
    for words in (STOP, START, HELP)
    for language, spoken in words.items()
    for word in spoken
    if language != "en"
}


def language_of(word: str) -> str | None:
    """Tell in which language somebody speaks who writes such a word; None where it tells nothing."""
    return _LANGUAGES.get(plain(word))
