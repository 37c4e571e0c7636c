# ruff: noqa: E501 - a table is read as a table

TITLE = "Text"
TEXT = """
Text is compared without regard to capitals, letter by letter. A letter is the same as its capital where Unicode gives
it exactly one small letter: `Й` and `й`, `Ç` and `ç`, `ẞ` and `ß`. Nothing else is made alike: `ß` is not `ss`, the
Turkish `İ` and `ı` are letters of their own, and no accent is left out. An empty text is as good as none.
"""
TABLES = {
    "The same text": """
| case                                  | facts                   | rule                                  | now              | in  | because                                          |
| ------------------------------------- | ----------------------- | ------------------------------------- | ---------------- | --- | ------------------------------------------------ |
| the same text                         | name = "Anna"           | field name is "Anna"                  | 2026-01-05 10:00 | yes | Name is “Anna”; “Anna” wanted.                   |
| other capitals                        | name = "ANNA"           | field name is "anna"                  | 2026-01-05 10:00 | yes | Name is “ANNA”; “anna” wanted.                   |
| not a part of it                      | name = "Anna Lee"       | field name is "anna"                  | 2026-01-05 10:00 | no  | Name is “Anna Lee”; “anna” wanted.               |
| nothing is known                      |                         | field name is "anna"                  | 2026-01-05 10:00 | no  | Name is not known; “anna” wanted.                |
| denied, and it is so                  | name = "Anna"           | field name is_not "anna"              | 2026-01-05 10:00 | no  | Name is “Anna”; not “anna” wanted.               |
| denied, and it is not so              | name = "Bram"           | field name is_not "anna"              | 2026-01-05 10:00 | yes | Name is “Bram”; not “anna” wanted.               |
| denied, and nothing is known          |                         | field name is_not "anna"              | 2026-01-05 10:00 | yes | Name is not known; not “anna” wanted.            |
| one of several                        | attribute plan = "Team" | attribute plan one_of ["pro","team"]  | 2026-01-05 10:00 | yes | plan is “Team”; one of “pro”, “team” wanted.     |
| none of several                       | attribute plan = "Team" | attribute plan none_of ["pro","team"] | 2026-01-05 10:00 | no  | plan is “Team”; none of “pro”, “team” wanted.    |
| none of several, and nothing is known |                         | attribute plan none_of ["pro","team"] | 2026-01-05 10:00 | yes | plan is not known; none of “pro”, “team” wanted. |
""",
    "Parts of a text": """
| case                              | facts                                        | rule                                                   | now              | in  | because                                                                                                           |
| --------------------------------- | -------------------------------------------- | ------------------------------------------------------ | ---------------- | --- | ----------------------------------------------------------------------------------------------------------------- |
| it contains the text              | email = "anna@Example.com"                   | field email contains "@example."                       | 2026-01-05 10:00 | yes | Email is “anna@Example.com”; something with “@example.” wanted.                                                   |
| it does not contain it            | email = "anna@example.com"                   | field email contains "gmail"                           | 2026-01-05 10:00 | no  | Email is “anna@example.com”; something with “gmail” wanted.                                                       |
| containing is denied              | email = "anna@example.com"                   | field email not_contains "gmail"                       | 2026-01-05 10:00 | yes | Email is “anna@example.com”; nothing with “gmail” wanted.                                                         |
| a percent sign is a percent sign  | attribute deal = "50 off"                    | attribute deal contains "5%"                           | 2026-01-05 10:00 | no  | deal is “50 off”; something with “5%” wanted.                                                                     |
| it starts with the text           | page_url = "https://shop.example/Sale/shoes" | field page_url starts_with "https://shop.example/sale" | 2026-01-05 10:00 | yes | Page address is “https://shop.example/Sale/shoes”; something that starts with “https://shop.example/sale” wanted. |
| it starts with something else     | page_url = "https://shop.example/"           | field page_url starts_with "https://shop.example/sale" | 2026-01-05 10:00 | no  | Page address is “https://shop.example/”; something that starts with “https://shop.example/sale” wanted.           |
| it ends with the text             | email = "anna@Example.COM"                   | field email ends_with ".com"                           | 2026-01-05 10:00 | yes | Email is “anna@Example.COM”; something that ends with “.com” wanted.                                              |
| it ends with something else       | email = "anna@example.org"                   | field email ends_with ".com"                           | 2026-01-05 10:00 | no  | Email is “anna@example.org”; something that ends with “.com” wanted.                                              |
| it is shorter than its wanted end | attribute plan = "x"                         | attribute plan ends_with "pro x"                       | 2026-01-05 10:00 | no  | plan is “x”; something that ends with “pro x” wanted.                                                             |
""",
    "Letters of the world": r"""
| case                                     | facts                             | rule                              | now              | in  | because                                                             |
| ---------------------------------------- | --------------------------------- | --------------------------------- | ---------------- | --- | ------------------------------------------------------------------- |
| Cyrillic capitals                        | city = "МОСКВА"                   | field city is "Москва"            | 2026-01-05 10:00 | yes | City is “МОСКВА”; “Москва” wanted.                                  |
| a part in Cyrillic                       | city = "Нижний Новгород"          | field city contains "НОВГОРОД"    | 2026-01-05 10:00 | yes | City is “Нижний Новгород”; something with “НОВГОРОД” wanted.        |
| Thai knows no capitals                   | city = "กรุงเทพมหานคร"             | field city starts_with "กรุงเทพ"   | 2026-01-05 10:00 | yes | City is “กรุงเทพมหานคร”; something that starts with “กรุงเทพ” wanted. |
| Thai vowels count                        | city = "เชียงใหม่"                 | field city is "เชียงใหม"          | 2026-01-05 10:00 | no  | City is “เชียงใหม่”; “เชียงใหม” wanted.                              |
| accents stay                             | city = "SÃO PAULO"                | field city is "são paulo"         | 2026-01-05 10:00 | yes | City is “SÃO PAULO”; “são paulo” wanted.                            |
| without the accent it is another         | city = "São Paulo"                | field city is "sao paulo"         | 2026-01-05 10:00 | no  | City is “São Paulo”; “sao paulo” wanted.                            |
| the German sharp s and its capital       | attribute street = "HAUPTSTRAẞE"  | attribute street is "Hauptstraße" | 2026-01-05 10:00 | yes | street is “HAUPTSTRAẞE”; “Hauptstraße” wanted.                      |
| the sharp s is not two letters           | attribute street = "HAUPTSTRASSE" | attribute street is "Hauptstraße" | 2026-01-05 10:00 | no  | street is “HAUPTSTRASSE”; “Hauptstraße” wanted.                     |
| Turkish capital I with a dot             | city = "İSTANBUL"                 | field city is "İstanbul"          | 2026-01-05 10:00 | yes | City is “İSTANBUL”; “İstanbul” wanted.                              |
| it is not a plain i                      | city = "İzmir"                    | field city is "izmir"             | 2026-01-05 10:00 | no  | City is “İzmir”; “izmir” wanted.                                    |
| Turkish small i without a dot            | city = "Diyarbakır"               | field city is "DIYARBAKIR"        | 2026-01-05 10:00 | no  | City is “Diyarbakır”; “DIYARBAKIR” wanted.                          |
| one end of a Greek word is not the other | attribute word = "ΛΟΓΟΣ"          | attribute word is "λογος"         | 2026-01-05 10:00 | no  | word is “ΛΟΓΟΣ”; “λογος” wanted.                                    |
| Greek in between                         | attribute word = "ΛΟΓΟΣ"          | attribute word is "λογοσ"         | 2026-01-05 10:00 | yes | word is “ΛΟΓΟΣ”; “λογοσ” wanted.                                    |
| the sign for Kelvin is no letter k       | attribute unit = "\u212a"         | attribute unit is "k"             | 2026-01-05 10:00 | no  | unit is “K”; “k” wanted.                                            |
| Chinese                                  | city = "北京市"                      | field city contains "北京"          | 2026-01-05 10:00 | yes | City is “北京市”; something with “北京” wanted.                          |
""",
    "Other types are not known": """
| case                 | facts                         | rule                          | now              | in  | because                                                      |
| -------------------- | ----------------------------- | ----------------------------- | ---------------- | --- | ------------------------------------------------------------ |
| a number is no text  | attribute code = 5            | attribute code is "5"         | 2026-01-05 10:00 | no  | code is 5; “5” wanted.                                       |
| truth is no text     | attribute code = true         | attribute code is "true"      | 2026-01-05 10:00 | no  | code is yes; “true” wanted.                                  |
| a list is no text    | attribute code = ["pro"]      | attribute code contains "pro" | 2026-01-05 10:00 | no  | code is a list of “pro”; something with “pro” wanted.        |
| an object is no text | attribute code = {"a": "pro"} | attribute code ends_with "}"  | 2026-01-05 10:00 | no  | code is “{'a': 'pro'}”; something that ends with “}” wanted. |
| denied of a number   | attribute code = 5            | attribute code is_not "5"     | 2026-01-05 10:00 | yes | code is 5; not “5” wanted.                                   |
""",
    "Set or not": """
| case                                | facts                            | rule                       | now              | in  | because                                                         |
| ----------------------------------- | -------------------------------- | -------------------------- | ---------------- | --- | --------------------------------------------------------------- |
| something is there                  | attribute plan = "pro"           | attribute plan is_set      | 2026-01-05 10:00 | yes | plan is “pro”; anything wanted.                                 |
| nothing is there                    |                                  | attribute plan is_set      | 2026-01-05 10:00 | no  | plan is not known; anything wanted.                             |
| null is nothing                     | attribute plan = null            | attribute plan is_set      | 2026-01-05 10:00 | no  | plan is not known; anything wanted.                             |
| an empty text is nothing            | attribute plan = ""              | attribute plan is_not_set  | 2026-01-05 10:00 | yes | plan is not known; nothing wanted.                              |
| an empty list is nothing            | attribute plan = []              | attribute plan is_set      | 2026-01-05 10:00 | no  | plan is not known; anything wanted.                             |
| an empty object is nothing          | attribute plan = {}              | attribute plan is_set      | 2026-01-05 10:00 | no  | plan is not known; anything wanted.                             |
| no is something                     | attribute plan = false           | attribute plan is_set      | 2026-01-05 10:00 | yes | plan is no; anything wanted.                                    |
| zero is something                   | attribute plan = 0               | attribute plan is_set      | 2026-01-05 10:00 | yes | plan is 0; anything wanted.                                     |
| a field is not set                  |                                  | field phone is_not_set     | 2026-01-05 10:00 | yes | Phone is not known; nothing wanted.                             |
| a field is set                      | phone = "+62 812"                | field phone is_set         | 2026-01-05 10:00 | yes | Phone is “+62 812”; anything wanted.                            |
| a field of the place is set         | device = "phone"                 | field device is_set        | 2026-01-05 10:00 | yes | Device is “phone”; anything wanted.                             |
| what is always known is set         |                                  | field blocked is_set       | 2026-01-05 10:00 | yes | Blocked by you is no; anything wanted.                          |
| when somebody was first seen is set | first_seen_at = 2026-01-01 10:00 | field first_seen_at is_set | 2026-01-05 10:00 | yes | First seen is 2026-01-01 17:00 (Asia/Jakarta); anything wanted. |
""",
    "What Rejoinder keeps": """
| case                       | facts                                         | rule                                    | now              | in  | because                                                                                     |
| -------------------------- | --------------------------------------------- | --------------------------------------- | ---------------- | --- | ------------------------------------------------------------------------------------------- |
| the language of a locale   | locale = "pt-BR"; language = "pt"             | field language is "pt"                  | 2026-01-05 10:00 | yes | Language is “pt”; “pt” wanted.                                                              |
| the country where they are | country = "ID"                                | field country one_of ["id","th"]        | 2026-01-05 10:00 | yes | Country is “ID”; one of “id”, “th” wanted.                                                  |
| the browser                | browser = "Firefox"                           | field browser is "firefox"              | 2026-01-05 10:00 | yes | Browser is “Firefox”; “firefox” wanted.                                                     |
| the system                 | os = "Android"                                | field os is_not "ios"                   | 2026-01-05 10:00 | yes | Operating system is “Android”; not “ios” wanted.                                            |
| the page's title           | page_title = "Summer sale"                    | field page_title contains "SALE"        | 2026-01-05 10:00 | yes | Page title is “Summer sale”; something with “SALE” wanted.                                  |
| where they came from       | referrer = "https://www.google.com/"          | field referrer contains "google"        | 2026-01-05 10:00 | yes | Referring page is “https://www.google.com/”; something with “google” wanted.                |
| through which entry point  | identity web; came_through = "cikini-table-4" | field came_through starts_with "cikini" | 2026-01-05 10:00 | yes | Came through (entry point) is “cikini-table-4”; something that starts with “cikini” wanted. |
| through none               | identity web                                  | field came_through is_not_set           | 2026-01-05 10:00 | yes | Came through (entry point) is not known; nothing wanted.                                    |
| the kind                   | kind = "lead"                                 | field kind one_of ["lead","user"]       | 2026-01-05 10:00 | yes | Kind is “lead”; one of “lead”, “user” wanted.                                               |
| the id at the business     | external_id = "c-19"                          | field external_id is "C-19"             | 2026-01-05 10:00 | yes | Your id is “c-19”; “C-19” wanted.                                                           |
| the zone by its name       | zone Asia/Bangkok                             | field zone is "asia/bangkok"            | 2026-01-05 10:00 | yes | Time zone is “Asia/Bangkok”; “asia/bangkok” wanted.                                         |
| blocked                    | blocked = true                                | field blocked is_true                   | 2026-01-05 10:00 | yes | Blocked by you is yes; yes wanted.                                                          |
| not blocked                |                                               | field blocked is_false                  | 2026-01-05 10:00 | yes | Blocked by you is no; no wanted.                                                            |
| left                       | left = true                                   | field left is_false                     | 2026-01-05 10:00 | no  | Left everything is yes; no wanted.                                                          |
""",
}
