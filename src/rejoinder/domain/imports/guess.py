"""What the columns of a file seem to mean, by their headings and their first rows."""

import re
from collections.abc import Mapping as Known

import msgspec

from rejoinder.domain.imports.mapping import (
    MANY,
    OF_CONTACTS,
    OF_EVENTS,
    REMEDY,
    RESERVED,
    TAGS,
    WHY,
    Column,
    Kind,
    Mapping,
    To,
)
from rejoinder.domain.imports.moments import Written, written_as
from rejoinder.domain.imports.values import Ways, type_seen
from rejoinder.domain.typed import Type

#: By what is left of a heading without signs and capitals.
_SAID = {
    To.EXTERNAL_ID: "userid externalid customerid clientid memberid contactid uid id",
    To.EMAIL: "email emailaddress mail useremail correo",
    To.PHONE: "phone phonenumber mobile mobilephone mobilenumber telephone tel cell whatsapp msisdn",
    To.NAME: "name fullname displayname contactname customername",
    To.FIRST_NAME: "firstname givenname forename",
    To.LAST_NAME: "lastname surname familyname",
    To.LANGUAGE: "language locale lang",
    To.ZONE: "timezone zone tz",
    To.COUNTRY: "country countrycode",
    To.CITY: "city town",
    To.AVATAR: "avatar avatarurl photo picture",
    To.COMPANY_ID: "companyid accountid organizationid organisationid groupid",
    To.COMPANY_NAME: "company companyname organization organisation accountname",
    To.TAGS: "tags labels",
    To.EVENT: "event eventname action activity eventtype",
    To.AT: "at time timestamp date datetime createdat occurredat happenedat eventtime originaltimestamp",
    To.MESSAGE_ID: "messageid eventid insertid",
}
_MEANT = {word: to for to, words in _SAID.items() for word in words.split()}
_SIGNS = re.compile(r"[\W_]+")


def guessed(names: list[str], samples: list[list[str]], kind: Kind, known: Known[str, Type], *, comma: bool) -> Mapping:
    """Guess what columns mean from their names and some rows; `known` are the attributes that there are."""
    ways = Ways(decimal_comma=comma)
    taken: set[To] = set()
    columns = []
    for number, name in enumerate(names):
        if name in {WHY, REMEDY}:
            continue
        told = [row[number] for row in samples if number < len(row)]
        one = _guess(number, name, told, kind, known, ways)
        if one.to in taken:
            one = _other(number, name, told, kind, known, ways)
        taken |= {one.to} - MANY
        columns.append(one)
    if To.COMPANY_NAME in taken and To.COMPANY_ID not in taken:
        columns = [
            msgspec.structs.replace(one, to=To.COMPANY_ID) if one.to is To.COMPANY_NAME else one for one in columns
        ]
    times = [one.column for one in columns if one.to is To.AT or one.type is Type.DATE]
    written = next((way for one in times if (way := written_as([row[one] for row in samples if one < len(row)]))), None)
    return Mapping(columns=tuple(columns), written=written or Written.ISO, decimal_comma=comma)


def _guess(number: int, name: str, told: list[str], kind: Kind, known: Known[str, Type], ways: Ways) -> Column:
    meant = _MEANT.get(_SIGNS.sub("", name.lower()))
    if kind == "events" and meant is To.EXTERNAL_ID and _SIGNS.sub("", name.lower()) == "id":
        meant = To.MESSAGE_ID
    if meant in (OF_CONTACTS if kind == "contacts" else OF_EVENTS) and name not in known:
        return Column(number, meant)
    return _other(number, name, told, kind, known, ways)


def _other(number: int, name: str, told: list[str], kind: Kind, known: Known[str, Type], ways: Ways) -> Column:
    if kind == "events":
        return Column(number, To.PROPERTY, name, type_seen(told, ways))
    alike = next((one for one in known if one.lower() == name.lower()), name)
    free = alike if alike not in RESERVED | {TAGS} else f"{alike}_2"
    return Column(number, To.ATTRIBUTE, free, known.get(free) or type_seen(told, ways))
