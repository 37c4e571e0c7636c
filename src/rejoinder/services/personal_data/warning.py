"""Whoever sends personal data in a chat is told, once, that they had better not."""

from uuid import UUID

from rejoinder.domain.content import Text
from rejoinder.domain.message import Author as Writer
from rejoinder.domain.policy import Author, Purpose
from rejoinder.services.propose import Outgoing, propose
from rejoinder.services.system import System
from rejoinder.store.database import Tx

#: By language; each says what was done and what to do.
TEXTS = {
    "en": "For your safety we have hidden the personal details in your message. Please don't send card numbers, "
    "passwords or documents in this chat.",
    "id": "Demi keamanan Anda, data pribadi dalam pesan Anda telah kami sembunyikan. Mohon jangan mengirim nomor "
    "kartu, kata sandi, atau dokumen lewat obrolan ini.",
    "pt": "Para sua segurança, ocultamos os dados pessoais da sua mensagem. Por favor, não envie números de cartão, "
    "senhas nem documentos por este chat.",
    "ru": "Ради вашей безопасности мы скрыли личные данные в вашем сообщении. Пожалуйста, не отправляйте в этот чат "
    "номера карт, пароли и документы.",
    "th": "เพื่อความปลอดภัยของคุณ เราได้ซ่อนข้อมูลส่วนตัวในข้อความของคุณแล้ว กรุณาอย่าส่งหมายเลขบัตร รหัสผ่าน หรือเอกสารในแชตนี้",
    "zh": "为了您的安全，我们已隐藏您消息中的个人信息。请不要在此聊天中发送卡号、密码或证件。",
}


async def warn(system: System, tx: Tx, conversation_id: UUID, locale: str | None) -> None:
    """Warn a contact in their language; a conversation is warned in once."""
    language = (locale or "en").partition("-")[0].lower()
    await propose(
        system,
        tx,
        Outgoing(
            conversation_id=conversation_id,
            writer=Writer(kind="system", name=""),
            author=Author.SYSTEM,
            purpose=Purpose.REPLY,
            blocks=(Text(TEXTS.get(language, TEXTS["en"])),),
            key=f"warning:{conversation_id}",
            automatic="warning",
        ),
    )
