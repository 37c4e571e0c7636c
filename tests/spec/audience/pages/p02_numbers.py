# ruff: noqa: E501 - a table is read as a table

TITLE = "Numbers, truths and lists"
TEXT = """
Numbers are the numbers of JSON, compared exactly as they are written; a text with digits is no number. `between` takes
in both ends. A list is looked at item by item: texts by the rules of text, numbers as numbers.
"""
TABLES = {
    "Numbers": """
| case                            | facts                                | rule                          | now              | in  | because                                              |
| ------------------------------- | ------------------------------------ | ----------------------------- | ---------------- | --- | ---------------------------------------------------- |
| equal                           | attribute age = 30                   | attribute age eq 30           | 2026-01-05 10:00 | yes | age is 30; 30 wanted.                                |
| equal, written otherwise        | attribute age = 30.0                 | attribute age eq 30           | 2026-01-05 10:00 | yes | age is 30; 30 wanted.                                |
| a part is exact                 | attribute price = 0.1                | attribute price eq 0.1        | 2026-01-05 10:00 | yes | price is 0.1; 0.1 wanted.                            |
| not equal                       | attribute age = 31                   | attribute age ne 30           | 2026-01-05 10:00 | yes | age is 31; not 30 wanted.                            |
| not equal, and nothing is known |                                      | attribute age ne 30           | 2026-01-05 10:00 | yes | age is not known; not 30 wanted.                     |
| not equal, and a text is there  | attribute age = "30"                 | attribute age ne 30           | 2026-01-05 10:00 | yes | age is “30”; not 30 wanted.                          |
| a text with digits is no number | attribute age = "30"                 | attribute age eq 30           | 2026-01-05 10:00 | no  | age is “30”; 30 wanted.                              |
| truth is no number              | attribute age = true                 | attribute age eq 1            | 2026-01-05 10:00 | no  | age is yes; 1 wanted.                                |
| more                            | attribute age = 30.01                | attribute age gt 30           | 2026-01-05 10:00 | yes | age is 30.01; more than 30 wanted.                   |
| not more                        | attribute age = 30                   | attribute age gt 30           | 2026-01-05 10:00 | no  | age is 30; more than 30 wanted.                      |
| at least                        | attribute age = 30                   | attribute age gte 30          | 2026-01-05 10:00 | yes | age is 30; at least 30 wanted.                       |
| less                            | attribute age = -1                   | attribute age lt 0            | 2026-01-05 10:00 | yes | age is -1; less than 0 wanted.                       |
| not less                        | attribute age = 0                    | attribute age lt 0            | 2026-01-05 10:00 | no  | age is 0; less than 0 wanted.                        |
| at most                         | attribute age = 30                   | attribute age lte 30          | 2026-01-05 10:00 | yes | age is 30; at most 30 wanted.                        |
| nothing is not less             |                                      | attribute age lt 30           | 2026-01-05 10:00 | no  | age is not known; less than 30 wanted.               |
| the lower end                   | attribute age = 18                   | attribute age between [18,30] | 2026-01-05 10:00 | yes | age is 18; between 18 and 30 wanted.                 |
| the upper end                   | attribute age = 30                   | attribute age between [18,30] | 2026-01-05 10:00 | yes | age is 30; between 18 and 30 wanted.                 |
| beyond the upper end            | attribute age = 30.5                 | attribute age between [18,30] | 2026-01-05 10:00 | no  | age is 30.5; between 18 and 30 wanted.               |
| a very large one                | attribute age = 12345678901234567890 | attribute age gt 1e19         | 2026-01-05 10:00 | yes | age is 12345678901234567890; more than 1e+19 wanted. |
| a very small one                | attribute age = 1e-300               | attribute age gt 0            | 2026-01-05 10:00 | yes | age is 1e-300; more than 0 wanted.                   |
""",
    "Yes or no": """
| case                   | facts                  | rule                   | now              | in  | because                       |
| ---------------------- | ---------------------- | ---------------------- | ---------------- | --- | ----------------------------- |
| yes                    | attribute vip = true   | attribute vip is_true  | 2026-01-05 10:00 | yes | vip is yes; yes wanted.       |
| no                     | attribute vip = false  | attribute vip is_false | 2026-01-05 10:00 | yes | vip is no; no wanted.         |
| no is not yes          | attribute vip = false  | attribute vip is_true  | 2026-01-05 10:00 | no  | vip is no; yes wanted.        |
| nothing is neither yes |                        | attribute vip is_true  | 2026-01-05 10:00 | no  | vip is not known; yes wanted. |
| nor no                 |                        | attribute vip is_false | 2026-01-05 10:00 | no  | vip is not known; no wanted.  |
| a text is neither      | attribute vip = "true" | attribute vip is_true  | 2026-01-05 10:00 | no  | vip is “true”; yes wanted.    |
| a number is neither    | attribute vip = 1      | attribute vip is_true  | 2026-01-05 10:00 | no  | vip is 1; yes wanted.         |
| zero is neither        | attribute vip = 0      | attribute vip is_false | 2026-01-05 10:00 | no  | vip is 0; no wanted.          |
""",
    "Lists": """
| case                             | facts                                         | rule                                   | now              | in  | because                                                                               |
| -------------------------------- | --------------------------------------------- | -------------------------------------- | ---------------- | --- | ------------------------------------------------------------------------------------- |
| it has one of them               | attribute likes = ["Tea", "coffee"]           | attribute likes has ["tea","milk"]     | 2026-01-05 10:00 | yes | likes is a list of “Tea”, “coffee”; a list with one of “tea”, “milk” wanted.          |
| it has none of them              | attribute likes = ["tea"]                     | attribute likes has ["milk"]           | 2026-01-05 10:00 | no  | likes is a list of “tea”; a list with one of “milk” wanted.                           |
| it has all of them               | attribute likes = ["Tea", "coffee", "milk"]   | attribute likes has_all ["tea","milk"] | 2026-01-05 10:00 | yes | likes is a list of “Tea”, “coffee”, “milk”; a list with all of “tea”, “milk” wanted.  |
| it lacks one of them             | attribute likes = ["tea"]                     | attribute likes has_all ["tea","milk"] | 2026-01-05 10:00 | no  | likes is a list of “tea”; a list with all of “tea”, “milk” wanted.                    |
| having is denied                 | attribute likes = ["tea"]                     | attribute likes has_none ["milk"]      | 2026-01-05 10:00 | yes | likes is a list of “tea”; no list with any of “milk” wanted.                          |
| having is denied, and it has one | attribute likes = ["tea","milk"]              | attribute likes has_none ["milk"]      | 2026-01-05 10:00 | no  | likes is a list of “tea”, “milk”; no list with any of “milk” wanted.                  |
| nothing has none                 |                                               | attribute likes has_none ["milk"]      | 2026-01-05 10:00 | yes | likes is not known; no list with any of “milk” wanted.                                |
| an empty list has none           | attribute likes = []                          | attribute likes has ["milk"]           | 2026-01-05 10:00 | no  | likes is not known; a list with one of “milk” wanted.                                 |
| a text is no list                | attribute likes = "milk"                      | attribute likes has ["milk"]           | 2026-01-05 10:00 | no  | likes is “milk”; a list with one of “milk” wanted.                                    |
| numbers in a list                | attribute sizes = [41, 42.0]                  | attribute sizes has [42]               | 2026-01-05 10:00 | yes | sizes is a list of 41, 42; a list with one of 42 wanted.                              |
| a number is not its digits       | attribute sizes = ["42"]                      | attribute sizes has [42]               | 2026-01-05 10:00 | no  | sizes is a list of “42”; a list with one of 42 wanted.                                |
| texts and numbers                | attribute sizes = [true, null, {"a": 1}, "L"] | attribute sizes has [1,"l"]            | 2026-01-05 10:00 | yes | sizes is a list of yes, not known, “{'a': 1}”, “L”; a list with one of 1, “l” wanted. |
| a truth is no number in a list   | attribute sizes = [true]                      | attribute sizes has [1]                | 2026-01-05 10:00 | no  | sizes is a list of yes; a list with one of 1 wanted.                                  |
| Cyrillic in a list               | attribute likes = ["ЧАЙ"]                     | attribute likes has ["чай"]            | 2026-01-05 10:00 | yes | likes is a list of “ЧАЙ”; a list with one of “чай” wanted.                            |
""",
}
