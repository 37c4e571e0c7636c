"""What a mail adds to the one that it answers: quoted text, its headings and signatures are left out."""

import re

#: How mail programs begin what they quote, in the languages that we speak: it ends with a colon, on one line or three.
_WROTE = (
    r"On\b.{0,400}\bwrote",
    r"Pada\b.{0,400}\b(?:menulis|menuliskan)",
    r"(?:Em|A)\b.{0,400}\bescreveu",
    r".{0,400}\b(?:написала?|писала?|пишет|написал\(а\))",
    r"เมื่อ.{0,400}(?:เขียนว่า|เขียน)",
    r"(?:在|于)?.{0,400}(?:写道|寫道|写到)",
    r"\d{4}-\d\d-\d\d.{0,200}<[^<>\s]+@[^<>\s]+>",
    r"(?:пн|вт|ср|чт|пт|сб|вс), \d.{0,300}<[^<>\s]+@[^<>\s]+>",
)
#: A heading ends with a colon and names a day: what merely says that somebody wrote is no heading.
_HEADING = re.compile(rf"^[ \t]*(?:{'|'.join(_WROTE)})[ \t]*[:：][ \t]*$", re.DOTALL | re.IGNORECASE)

#: A line that divides an answer from what it answers.
_DIVIDER = re.compile(
    r"^[ \t]*(?:"
    r"-{2,}[ \t]*(?:Original Message|Forwarded message|Pesan Asli|Pesan yang diteruskan|Mensagem original"
    r"|Mensagem encaminhada|Исходное сообщение|Пересылаемое сообщение|ข้อความต้นฉบับ|ข้อความที่ส่งต่อ"
    r"|原始邮件|原始郵件|转发邮件|邮件原件|Ursprüngliche Nachricht|Message d'origine)[ \t]*-{2,}"
    r"|_{20,}"
    r"|-{2,}[ \t]*Reply above this line[ \t]*-{2,}"
    r")[ \t]*$",
    re.IGNORECASE,
)

#: The first and a following line of the block of headers with which Outlook quotes.
_FROM = re.compile(r"^[ \t*]*(?:From|Dari|De|От|От кого|จาก|发件人|寄件者)[ \t*]*[:：]", re.IGNORECASE)
_MORE = re.compile(
    r"^[ \t*]*(?:Sent|Date|To|Subject|Cc|Dikirim|Tanggal|Kepada|Ke|Subjek|Perihal|Enviad[ao](?: em)?|Data|Para|Assunto"
    r"|Отправлено|Дата|Кому|Тема|ส่ง|วันที่|ถึง|เรื่อง|发送时间|日期|收件人|主题|抄送)[ \t*]*[:：]",
    re.IGNORECASE,
)
_BLOCK = 3

#: What telephones sign with.
_SENT_FROM = re.compile(
    r"^[ \t]*(?:Sent from (?:my |Outlook|Mail)|Get Outlook for|Dikirim dari|Enviad[ao] (?:do|desde|pelo|a partir)"
    r"|Отправлено (?:с|из)|ส่งจาก|发自我的|從我的|发自)(?:.{0,80})$",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"^-- ?$")
_QUOTED = re.compile(r"^[ \t]*>")
#: A heading may be broken over so many lines.
_LONGEST_HEADING = 3
_LONGEST = 600


def said_anew(text: str) -> str:
    """Return what a plain text says itself; all of it where nothing else would be left."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = lines[: _end(lines)]
    kept = [line for line in _without_headings(kept) if not _QUOTED.match(line)]
    while kept and (not kept[-1].strip() or _SENT_FROM.match(kept[-1])):
        kept.pop()
    said = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()
    return said or text.strip()


def _end(lines: list[str]) -> int:
    """Find where what is not new begins and goes on to the end."""
    for number, line in enumerate(lines):
        if _DIVIDER.match(line) or _SIGNATURE.match(line) or _is_block(lines, number):
            return number
        length = _heading(lines, number)
        if length and not _answered_below(lines[number + length :]):
            return number
    return len(lines)


def _heading(lines: list[str], number: int) -> int:
    """Tell over how many lines a heading of a quote goes that begins here; 0 where none does."""
    for length in range(1, _LONGEST_HEADING + 1):
        begun = "\n".join(lines[number : number + length])
        if len(begun) <= _LONGEST and begun.rstrip().endswith((":", "：")) and any(map(str.isdigit, lines[number])):
            return length if _HEADING.match(begun) else 0
    return 0


def _is_block(lines: list[str], number: int) -> bool:
    if not _FROM.match(lines[number]):
        return False
    following = [line for line in lines[number + 1 : number + 7] if line.strip()][:_BLOCK]
    return sum(bool(_MORE.match(line)) for line in following) >= _BLOCK - 1


def _answered_below(rest: list[str]) -> bool:
    """Whether somebody answers between or under lines that are quoted with marks."""
    quoted = [number for number, line in enumerate(rest) if _QUOTED.match(line)]
    return bool(quoted) and any(line.strip() for line in rest[quoted[-1] + 1 :])


def _without_headings(lines: list[str]) -> list[str]:
    kept: list[str] = []
    number = 0
    while number < len(lines):
        length = _heading(lines, number)
        if length:
            number += length
            continue
        kept.append(lines[number])
        number += 1
    return kept
