"""Addresses that people type, brought into the form in which channels know them."""

from rejoinder.domain.email import normal
from rejoinder.domain.problem import Invalid


def normal_address(by: str, address: str, country: str | None, field: str = "address") -> str:
    """Bring an email address or a telephone number into its one form; raises Invalid when it is none.

    `country` says what a number without a country code belongs to, as ISO 3166 has it.
    """
    if by == "email":
        return normal(address, field)
    if by == "phone":
        return _number(address, country, field)
    return address.strip()


def _number(text: str, country: str | None, field: str) -> str:
    import phonenumbers  # noqa: PLC0415 - 80 ms that only numbers wait for

    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_possible_number(number):
        raise Invalid(
            "invalid_phone",
            f"“{text[:40]}” is no telephone number.",
            field=field,
            remedy="Write it with its country code, like +62 812 3456 7890.",
        )
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
