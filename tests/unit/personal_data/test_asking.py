import pytest

from rejoinder.domain.automatic import Kind
from rejoinder.domain.policy import PersonalData
from rejoinder.services.automatic.shipped import shipped
from rejoinder.services.personal_data import asks_for

P = PersonalData

ASKS = [
    ("Please send us your card number and CVV.", (P.CARD_NUMBER, P.CARD_CODE)),
    ("Could you share a photo of your passport?", (P.ID_DOCUMENT,)),
    ("What is your password?", (P.PASSWORD,)),
    ("Don't worry about the rest, send me your password, please", (P.PASSWORD,)),
    ("Thanks! Now tell me the verification code we sent you", (P.ONE_TIME_CODE,)),
    ("We need your bank account number for the refund.", (P.BANK_ACCOUNT,)),
    ("If you don't remember it, send me your password", (P.PASSWORD,)),
    ("Mohon kirim foto KTP kakak ya", (P.ID_DOCUMENT,)),
    ("Boleh minta nomor kartu kreditnya kak?", (P.CARD_NUMBER,)),
    ("Tolong sebutkan kode OTP yang masuk", (P.ONE_TIME_CODE,)),
    ("Kirimkan kata sandi akun Anda", (P.PASSWORD,)),
    ("Por favor, envie o número do seu cartão", (P.CARD_NUMBER,)),
    ("Pode me informar seu CPF?", (P.ID_NUMBER,)),
    ("Qual é a sua senha?", (P.PASSWORD,)),
    ("Mande uma foto da sua CNH", (P.ID_DOCUMENT,)),
    ("Пришлите, пожалуйста, фото паспорта", (P.ID_DOCUMENT,)),
    ("Укажите номер карты и код безопасности", (P.CARD_NUMBER, P.CARD_CODE)),
    ("Назовите код из смс", (P.ONE_TIME_CODE,)),
    ("Какой у вас пароль?", (P.PASSWORD,)),
    ("ขอเลขบัตรเครดิตด้วยค่ะ", (P.CARD_NUMBER,)),
    ("รบกวนส่งรูปบัตรประชาชนให้หน่อยนะคะ", (P.ID_DOCUMENT,)),
    ("แจ้งรหัส OTP ให้แอดมินด้วยค่ะ", (P.ONE_TIME_CODE,)),
    ("请提供您的银行卡号", (P.CARD_NUMBER,)),
    ("麻烦发一下身份证照片", (P.ID_DOCUMENT,)),
    ("请告诉我验证码", (P.ONE_TIME_CODE,)),
    ("您的密码是多少？", (P.PASSWORD,)),
]

ASKS_FOR_NOTHING = [
    "We will never ask for your password.",
    "Please do not send your card number here.",
    "Never share your password with anybody!",
    "You can reset your password on the sign-in page.",
    "Please send us your order number and a photo of the parcel.",
    "What is the password policy?",
    "Please transfer to our account number 12-345.",
    "Bring your passport when you pick up the bike.",
    "Can you tell me which colour you would like?",
    "Jangan kirim nomor kartu Anda lewat chat.",
    "Kami tidak akan meminta kata sandi Anda.",
    "Boleh minta nomor pesanannya kak?",
    "Silakan transfer ke nomor rekening kami",
    "Nunca envie a sua senha por mensagem.",
    "Pode me enviar o número do pedido?",
    "Não precisamos do seu CPF.",
    "Не присылайте номер карты в чат.",
    "Никому не сообщайте код из смс!",
    "Пришлите номер заказа и фото посылки",
    "Для получения возьмите паспорт",
    "อย่าส่งรหัสผ่านให้ใครนะคะ",
    "ขอเลขออเดอร์ด้วยค่ะ",
    "ขอบคุณค่ะ เรื่องบัตรเครดิตใช้ได้ค่ะ",
    "请不要发送银行卡号",
    "请提供订单号",
    "我们不会问您的密码",
    "您可以在设置里修改密码",
    "Never send card numbers, passwords or documents.",
    *shipped()[Kind.WARNING].values(),
]


@pytest.mark.parametrize(("text", "kinds"), ASKS)
def test_a_draft_that_asks_for_personal_data_is_found(text: str, kinds: tuple[P, ...]) -> None:
    assert set(asks_for(text)) == set(kinds)


@pytest.mark.parametrize("text", ASKS_FOR_NOTHING)
def test_a_draft_that_asks_for_nothing_personal_passes(text: str) -> None:
    assert asks_for(text) == ()
