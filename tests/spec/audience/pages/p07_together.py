# ruff: noqa: E501 - a table is read as a table

TITLE = "Conditions together"
TEXT = """
Every condition holds or it does not; there is no third. So the opposite of what is not known is met.
"""
SEGMENTS = {
    "buyers": "did Ordered",
    "fans": "all(segment buyers & attribute vip is_true)",
}
TABLES = {
    "All, any, not": """
| case                                 | facts                                                          | rule                                                  | now              | in  | because                             |
| ------------------------------------ | -------------------------------------------------------------- | ----------------------------------------------------- | ---------------- | --- | ----------------------------------- |
| all of two                           | attribute a = 1; attribute b = 2                               | all(attribute a eq 1 & attribute b eq 2)              | 2026-01-05 10:00 | yes | Everything that is asked for holds. |
| one of two is missing                | attribute a = 1                                                | all(attribute a eq 1 & attribute b eq 2)              | 2026-01-05 10:00 | no  | 1 of 2 conditions missing.          |
| all of none                          |                                                                | all()                                                 | 2026-01-05 10:00 | yes | Everything that is asked for holds. |
| any of two                           | attribute a = 1                                                | any(attribute a eq 1 & attribute b eq 2)              | 2026-01-05 10:00 | yes | One is enough: 1 of 2.              |
| neither of two                       |                                                                | any(attribute a eq 1 & attribute b eq 2)              | 2026-01-05 10:00 | no  | Nothing that would be enough holds. |
| any of none                          |                                                                | any()                                                 | 2026-01-05 10:00 | no  | Nothing that would be enough holds. |
| the opposite of what holds           | attribute a = 1                                                | not(attribute a eq 1)                                 | 2026-01-05 10:00 | no  | This must not hold, and does.       |
| the opposite of what is not known    |                                                                | not(attribute a eq 1)                                 | 2026-01-05 10:00 | yes | This must not hold, and does not.   |
| the opposite of the opposite         |                                                                | not(not(attribute a eq 1))                            | 2026-01-05 10:00 | no  | This must not hold, and does.       |
| the opposite of denying              |                                                                | not(attribute a ne 1)                                 | 2026-01-05 10:00 | no  | This must not hold, and does.       |
| not both                             | attribute a = 1                                                | not(all(attribute a eq 1 & attribute b eq 2))         | 2026-01-05 10:00 | yes | This must not hold, and does not.   |
| neither                              | attribute a = 3                                                | not(any(attribute a eq 1 & attribute b eq 2))         | 2026-01-05 10:00 | yes | This must not hold, and does not.   |
| the opposite of an event             | did Viewed at 2026-01-01 10:00                                 | not(did Ordered)                                      | 2026-01-05 10:00 | yes | This must not hold, and does not.   |
| the opposite of a company            |                                                                | not(company plan is "pro")                            | 2026-01-05 10:00 | yes | This must not hold, and does not.   |
| an event or an attribute             | did Ordered at 2026-01-01 10:00                                | any(did Ordered & attribute vip is_true)              | 2026-01-05 10:00 | yes | One is enough: 1 of 2.              |
| an event and not another             | did Added at 2026-01-05 08:00                                  | all(did Added gte 1 last=1 & did Ordered eq 0 last=1) | 2026-01-05 10:00 | yes | Everything that is asked for holds. |
| an event and not another, which came | did Added at 2026-01-05 08:00; did Ordered at 2026-01-05 09:00 | all(did Added gte 1 last=1 & did Ordered eq 0 last=1) | 2026-01-05 10:00 | no  | 1 of 2 conditions missing.          |
""",
    "Segments": """
| case                                    | facts                                                 | rule                | now              | in  | because                           |
| --------------------------------------- | ----------------------------------------------------- | ------------------- | ---------------- | --- | --------------------------------- |
| in a segment                            | did Ordered at 2026-01-01 10:00                       | segment buyers      | 2026-01-05 10:00 | yes | In the segment.                   |
| not in a segment                        |                                                       | segment buyers      | 2026-01-05 10:00 | no  | Not in the segment.               |
| a segment within a segment              | did Ordered at 2026-01-01 10:00; attribute vip = true | segment fans        | 2026-01-05 10:00 | yes | In the segment.                   |
| not in the outer one                    | did Ordered at 2026-01-01 10:00                       | segment fans        | 2026-01-05 10:00 | no  | Not in the segment.               |
| everybody but a segment                 |                                                       | not(segment buyers) | 2026-01-05 10:00 | yes | This must not hold, and does not. |
| a segment that is no more               |                                                       | segment gone        | 2026-01-05 10:00 | no  | This segment is no more.          |
| everybody but a segment that is no more |                                                       | not(segment gone)   | 2026-01-05 10:00 | yes | This must not hold, and does not. |
""",
}
