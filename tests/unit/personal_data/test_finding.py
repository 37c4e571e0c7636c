import pytest

from rejoinder.services.personal_data import find

PERSONAL = [
    # English
    ("my card is 4242 4242 4242 4242", "card_number", "4242 4242 4242 4242"),
    ("5555-5555-5555-4444 exp 12/29", "card_number", "5555-5555-5555-4444"),
    ("amex 378282246310005", "card_number", "378282246310005"),
    ("Refund to GB82 WEST 1234 5698 7654 32 please", "bank_account", "GB82 WEST 1234 5698 7654 32"),
    ("the cvv is 123", "card_code", "123"),
    ("my password: sunflower", "password", "sunflower"),
    ("My password is Tr0ub4dor", "password", "Tr0ub4dor"),
    ("OTP 482913", "one_time_code", "482913"),
    ("passport number is C1234567", "id_document", "C1234567"),
    # Indonesian
    ("NIK saya 3171014509870002", "id_number", "3171014509870002"),
    ("3171014509870002", "id_number", "3171014509870002"),
    ("kata sandi: melati77", "password", "melati77"),
    ("kode OTP saya 99812", "one_time_code", "99812"),
    ("nomor kartu 4000 0566 5566 5556 ya kak", "card_number", "4000 0566 5566 5556"),
    # Portuguese
    ("Meu CPF é 529.982.247-25", "id_number", "529.982.247-25"),
    ("cpf 52998224725", "id_number", "52998224725"),
    ("52998224725", "id_number", "52998224725"),
    ("CNPJ 11.222.333/0001-81", "id_number", "11.222.333/0001-81"),
    ("a senha é gato123", "password", "gato123"),
    ("código de segurança: 737", "card_code", "737"),
    # Russian
    ("паспорт 4509 123456", "id_document", "4509 123456"),
    ("Серия 45 09 номер 123456", "id_document", "45 09 номер 123456"),
    ("СНИЛС 112-233-445 95", "id_number", "112-233-445 95"),
    ("мой ИНН 500100732259", "id_number", "500100732259"),
    ("пароль: котик99", "password", "котик99"),
    ("код из смс 4821", "one_time_code", "4821"),
    ("карта 2200 0000 0000 0004", "card_number", "2200 0000 0000 0004"),
    # Thai
    ("เลขบัตรประชาชน 1234567890121 ค่ะ", "id_number", "1234567890121"),
    ("1-2345-67890-12-1", "id_number", "1-2345-67890-12-1"),
    ("รหัสผ่านคือ maew1234", "password", "maew1234"),
    ("บัตร 4111111111111111 นะคะ", "card_number", "4111111111111111"),
    ("รหัส OTP 123456", "one_time_code", "123456"),
    # Chinese
    ("我的身份证11010519491231002X", "id_number", "11010519491231002X"),
    ("密码是abc12345", "password", "abc12345"),
    ("卡号6222020000000000001吗", None, ""),
    ("验证码：482913", "one_time_code", "482913"),
    ("银行卡 6228480402564890018", "card_number", "6228480402564890018"),
]

HARMLESS = [
    "Order 4242424242424242 has not arrived",
    "Where is order #100234567890?",
    "Tracking number 4111111111111111",
    "It costs 1,234,567.00 or 12.500.000",
    "Call me on +1 415 555 0132 or 0812-3456-7890",
    "I forgot my password",
    "How do I change my password?",
    "My password is not working",
    "The password reset link does not open: https://shop.example/reset?id=12345678901234",
    "Meet at 10:30 on 2026-11-22, table 12",
    "Resi JNE 3171014509870002 belum sampai",
    "nomor pesanan 20261122001234",
    "no hp saya 081234567890",
    "Harga Rp 4.500.000 atau 15.750.000?",
    "Paket 8 kg, ongkir 45000",
    "Meu telefone é 11987654321",
    "Ligue para (21) 99876-5432",
    "Pedido 52998224725 não chegou",
    "O código de rastreio é LB123456789BR",
    "R$ 1.234,56 em 12x",
    "Заказ 4509 123456 не пришёл",
    "Телефон +7 912 345-67-89",
    "трек-номер 80084523456789",
    "Цена 129 990 ₽",
    "ИНН продавца какой?",
    "เบอร์โทร 081-234-5678",
    "เลขพัสดุ 1234567890121",
    "ราคา 12,500 บาท",
    "订单号 110105194912310021",
    "快递单号4111111111111111",
    "电话13812345678",
    "价格是1299元",
    "密码忘了怎么办",
    "barcode 4006381333931",
    "1700000000000",
]


@pytest.mark.parametrize(("text", "kind", "part"), PERSONAL)
def test_personal_data_is_found_where_it_stands(text: str, kind: str | None, part: str) -> None:
    found = find(text)
    if kind is None:
        assert not found
        return
    assert [(one.kind, text[one.start : one.end]) for one in found] == [(kind, part)]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_people_may_well_write_is_left_alone(text: str) -> None:
    assert find(text) == ()
