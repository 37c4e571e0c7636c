# ruff: noqa: E501 - a pattern reads best on one line
"""What a draft asks its reader for, in six languages.

A sentence asks when it has a word that asks (send, tell us, what is, ...) and names a kind of personal data, and its
clause does not forbid it ("never send your password") and the data is not the business's own ("our account number").
"""

import re

from rejoinder.domain.policy import PersonalData


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_SENTENCE = re.compile(r"[.!?…。！？\n]+(?=\s|$|[^\x00-\x7F])|\n")
_CLAUSE = re.compile(r"[,;:，；：、—]")

_ASKS = _any(
    r"\b(?:send|share|give|tell|provide|forward|email|text|whats ?app|dictate|confirm|attach|upload|message|dm)\b",
    r"\b(?:reply|respond|get back to us) with\b|\bwrite (?:down|us|me|your)\b|\btype (?:in )?your\b|\bread (?:out|me)\b",
    r"\bwhat(?:'s| is| are|’s)\b|\b(?:may|can|could) (?:i|we) (?:have|get|see)\b|\b(?:we|i)(?:'ll| will)? (?:need|require)\b",
    r"\blet (?:us|me) (?:know|have)\b|\b(?:photo|picture|scan|copy) of\b",
    r"\b(?:kirim|kirimkan|dikirim|kasih|berikan|beri tahu|beritahu|sebutkan|infokan|informasikan|lampirkan|unggah|fotokan"
    r"|ketik|isi|isikan|cantumkan|konfirmasi|bagikan|foto)\b",
    r"\b(?:minta|mohon|tolong|boleh|butuh|perlu|memerlukan|membutuhkan) .{0,40}(?:anda|kakak|kak|bapak|ibu|kamu|nya|kartu|nomor|foto)\b",
    r"\bberapa\b|\bapa (?:nomor|kata sandi|sandi|password|kode)\b",
    r"\b(?:envie|enviar|envia|mande|mandar|manda|informe|informar|informa|passe|passar|digite|fornecer?|forneça|compartilhe"
    r"|compartilhar|anexe|anexar|confirme|confirmar|diga|dizer|escreva)\b",
    r"\b(?:preciso|precisamos) (?:d[aoe]s?|que)\b|\bqual (?:é|e|o|a|seu|sua)\b|\bfoto d[aoe]\b|\bcópia d[aoe]\b",
    r"\b(?:при|от|вы|пере)шлите\b|\bотправьте\b|\bотправить нам\b|\bскиньте\b|\bукажите\b|\bсообщите\b|\bнапишите\b|\bназовите\b"
    r"|\bпродиктуйте\b|\bдайте\b|\bподтвердите\b|\bприкрепите\b|\bпредоставьте\b|\bсфотографируйте\b|\bскажите\b|\bвведите\b",
    r"\b(?:нам|мне) (?:нуж\w+|необходим\w*|понадоб\w+)\b|\bкак(?:ой|ая|ое|ов|ова)\b|\bфото\b|\bскан\b",
    r"ขอ(?!บคุณ|โทษ|อภัย|ให้)|ส่ง|แจ้ง|บอก|ระบุ|พิมพ์|ถ่ายรูป|ถ่ายภาพ|แนบ|กรอก|อะไร",
    r"发(?!货|票|现|生)|提供|告诉|告知|输入|回复|填写|拍|上传|报一下|是多少|给我|说一下|什么",
)

_FORBIDS = _any(
    r"\b(?:never|don['’]?t|do not|won['’]?t|will not|cannot|shouldn['’]?t|no need|not (?:need|ask|send|share))\b",
    r"\b(?:jangan|tidak (?:akan|perlu|boleh|pernah|usah|meminta)|tak perlu|tanpa|nggak perlu|ga perlu)\b",
    r"\b(?:não|nao|nunca|jamais)\b",
    r"\bне\b|\bникогда\b|\bникому\b|\bнельзя\b",
    r"อย่า|ห้าม|ไม่ต้อง|ไม่ควร|จะไม่|ไม่ขอ|ไม่เคย",
    r"不要|请勿|切勿|不会|不用|无需|不需要|别",
)

_P = PersonalData
_NAMES: dict[PersonalData, re.Pattern[str]] = {
    _P.CARD_NUMBER: _any(
        r"\bcard (?:number|no\.?|details|info(?:rmation)?|data)\b|\b(?:full|long) number (?:on|of) (?:the|your) card\b",
        r"\bcard'?s? (?:expiry|expiration)\b|\b(?:front|picture|photo) of (?:your|the) (?:credit |debit |bank )?card\b",
        r"\b(?:nomor|nomer|no\.?|detail|data|foto) kartu (?!keluarga|identitas|tanda|member|anggota|garansi)",
        r"\b(?:n[uú]mero|dados|foto) d[oae] (?:seu |teu )?cart[aã]o\b",
        r"\b(?:номер\w*|данны\w+|реквизит\w*|фото) (?:вашей |твоей )?(?:банковской |кредитной )?карт\w+",
        r"(?:หมายเลข|เลข|ข้อมูล|รูป|ภาพ)(?:ที่)?(?:หน้า)?บัตร(?:เครดิต|เดบิต|เอทีเอ็ม)|เลขบัตร 16 หลัก|เลขหน้าบัตร",
        r"(?:银行卡|信用卡|储蓄卡)(?:的)?(?:卡?号码?|信息|照片|正面)|卡号",
    ),
    _P.CARD_CODE: _any(
        r"\bcvv2?\b|\bcvc2?\b|\bsecurity code\b|\b(?:3|three|4|four) digits (?:on|at) the (?:back|front)\b",
        r"\bkode keamanan kartu\b|\b3 (?:angka|digit) (?:di )?belakang\b",
        r"\bc[oó]digo de seguran[cç]a\b|\bкод безопасности\b|\b(?:три|3) цифры\b|รหัสหลังบัตร|เลขหลังบัตร|ตัวเลข 3 หลัก|安全码|卡背面",
    ),
    _P.BANK_ACCOUNT: _any(
        r"\b(?:bank )?account (?:number|no\.?|details)\b|\bbank details\b|\biban\b",
        r"\b(?:nomor|nomer|no\.?) rekening\b|\brekening bank\b",
        r"\bdados banc[aá]rios\b|\bn[uú]mero da (?:sua )?conta\b|\bag[eê]ncia e conta\b",
        r"\bномер\w* (?:вашего )?(?:банковского |расч[её]тного )?сч[её]та\b|\bбанковские реквизиты\b",
        r"เลข(?:ที่)?บัญชี|หมายเลขบัญชี|银行账[号户]|账号信息|银行卡账号",
    ),
    _P.ID_DOCUMENT: _any(
        r"\bpassports?\b(?! number)|\b(?:id|identity|identification) (?:card|document)s?\b|\bdriv(?:er|ing)['’]?s? licen[cs]e\b"
        r"|\b(?:photo|picture|scan|copy) of your id\b|\bid photo\b|\bselfie with your id\b",
        r"\bktp\b|\bpaspor\b|\bkartu (?:identitas|keluarga|tanda penduduk)\b|\bfoto sim\b|\bselfie (?:dengan|pegang)\b",
        r"\b(?:rg|cnh)\b|\bpassaporte\b|\bdocumento de identidade\b|\bdocumento com foto\b|\bidentidade \(?frente\b",
        r"\bпаспорт(?:а|у|ом|ные данные|ных данных)?\b|\bводительск\w+ (?:права|удостоверени\w+)\b|\bудостоверени\w+ личности\b",
        r"(?:รูป|ภาพ|สำเนา|หน้า)(?:ถ่าย)?บัตรประชาชน|บัตรประชาชน|พาสปอร์ต|หนังสือเดินทาง|ใบขับขี่",
        r"身份证(?!号)|护照(?!号)|驾驶证|驾照|户口本",
    ),
    _P.ID_NUMBER: _any(
        r"\b(?:passport|id|identity|national id|social security|tax) number\b|\bssn\b",
        r"\bnik\b|\b(?:nomor|no\.?) (?:ktp|paspor|identitas|induk)\b|\bnpwp\b",
        r"\bcpf\b|\bn[uú]mero do (?:rg|documento|passaporte)\b",
        r"\bснилс\b|\bинн\b|\b(?:номер|сери\w+)(?: и номер)? паспорта\b",
        r"เลข(?:ที่)?(?:ประจำตัว|บัตร)ประชาชน|เลขพาสปอร์ต|เลขที่หนังสือเดินทาง|身份证号|护照号",
    ),
    _P.PASSWORD: _any(
        r"\bpass ?words?\b(?! (?:reset|policy|manager|protect\w+|field|page|link|settings|change|hint))|\bpasscode\b|\bpin (?:code|number)\b|\byour pin\b",
        r"\bkata sandi\b|\bsandi (?:anda|kakak|akun)\b|\bpin (?:anda|kartu|atm)\b",
        r"\bsenhas?\b|\bпарол\w+\b|\bпин-?код\w*\b|รหัสผ่าน|พาสเวิร์ด|รหัส atm|密码",
    ),
    _P.ONE_TIME_CODE: _any(
        r"\botp\b|\bone[- ]time (?:code|password)\b|\b(?:verification|confirmation|sms) code\b|\bcode (?:that )?(?:you (?:got|received)|we sent)\b",
        r"\bkode (?:otp|verifikasi|sms)\b|\bc[oó]digo (?:de verifica[cç][aã]o|sms|que (?:voc[eê] )?recebeu)\b",
        r"\bкод\w* (?:подтверждения|из (?:смс|sms))\b|รหัส ?otp|รหัสยืนยัน|验证码",
    ),
    _P.HEALTH: _any(
        r"\bmedical (?:records?|history)\b|\byour diagnosis\b|\brekam medis\b|\bprontu[aá]rio\b|\bhist[oó]rico m[eé]dico\b",
        r"\bмедицинск\w+ карт\w+|\bистори\w+ болезни\b|ประวัติการรักษา|ประวัติสุขภาพ|病历|诊断书",
    ),
}  # fmt: skip

#: What is the business's own, told and not asked for.
_OURS = _any(
    r"\bour\b|\bto (?:this|the following)\b|\b(?:kami|berikut)\b|\bnoss[ao]\b|\bнаш\w*\b|ของเรา|ของร้าน|我们的|本店"
)


def asks_for(text: str) -> tuple[PersonalData, ...]:
    """Name the kinds of personal data that a text asks its reader for, each once."""
    found: list[PersonalData] = []
    for sentence in _SENTENCE.split(text):
        if _ASKS.search(sentence):
            found += [kind for kind, names in _NAMES.items() if kind not in found and _wanted(sentence, names)]
    return tuple(found)


def _wanted(sentence: str, names: re.Pattern[str]) -> bool:
    """Look at each clause; what forbids in one holds for those that only go on listing."""
    forbidden = False
    for clause in _CLAUSE.split(sentence):
        if _FORBIDS.search(clause):
            forbidden = True
        elif _ASKS.search(clause):
            forbidden = False
        if names.search(clause) and not forbidden and not _OURS.search(clause):
            return True
    return False
