# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy.profiles import WHATSAPP

TITLE = "WhatsApp"
POLICY = WHATSAPP
TEXT = """
The contact starts, or agreed that the business may. A message, a tap or a call opens the customer service window for 24
hours, renewed each time; inside it everything may be said. After it only templates go that were approved beforehand:
utility and authentication ones to those who agreed to service messages, marketing ones to those who agreed to such. A
template has the category that WhatsApp gave it, and a marketing template is no service message, whatever it is called.

Who came through an ad that opens a chat, and is answered within 24 hours, may be written to for 72 hours without a charge;
that is a matter of price, and opens no longer window.

WhatsApp limits marketing to one person over all businesses, adaptively and without naming a number: error 131049 says so.
Such messages then wait a day, or until the contact writes. Numbers of the United States get no marketing template at all.
What was sent is paced: 80 messages a second a number, one in six seconds to one person.

A portfolio may write to so many different people in any 24 hours whose window is over: 250, 2,000, 10,000, 100,000 or
without a limit, as WhatsApp Manager shows it and the channel's form repeats it. All numbers of the portfolio share it. Who
was written to in those 24 hours may be written to again; templates to people whose window is open count nothing; what could
not be delivered gives its place back. Everybody else waits until a place is free: service messages first, the others in a
line that moves as fast as places become free.
"""
TABLES = {
    "Window and templates": """
| case                                            | facts                                                       | proposal                                                      | now         | outcome | rule               | reason          | remedy           |
| ----------------------------------------------- | ----------------------------------------------------------- | ------------------------------------------------------------- | ----------- | ------- | ------------------ | --------------- | ---------------- |
| free text inside                                | message Mon 10:00                                           | reply human                                                   | Tue 09:00   | send    | window             | window_open     |                  |
| free text outside                               | message Mon 10:00                                           | reply human                                                   | Tue 10:00   | drop    | window             | window_closed   | wait_for_contact |
| a call opens the window                         | call Mon 10:00                                              | reply human                                                   | Mon 11:00   | send    | window             | window_open     |                  |
| a click on an ad alone does not                 | ad_click Mon 10:00                                          | reply human                                                   | Mon 11:00   | drop    | started            | never_started   | let_them_start   |
| the first message after an ad: a day            | ad_click Mon 09:00; message Mon 10:00                       | reply human                                                   | Wed 10:00   | drop    | window             | window_closed   | wait_for_contact |
| one follow-up inside                            | message Mon 10:00                                           | follow_up system                                              | Mon 20:00   | send    | follow_up          | follow_up_left  |                  |
| an answer as a template, with consent           | message Mon 10:00; permit consent:service since Mon 10:00   | reply human; template=still_there; category=utility           | Wed 10:00   | send    | utility_template   | template_allows |                  |
| an answer outside, with consent to a template   | message Mon 10:00; permit consent:service since Mon 10:00   | reply human                                                   | Wed 10:00   | drop    | window             | window_closed   | use_template     |
| the business starts with a template and consent | permit consent:marketing since Mon 10:00                    | promotional api; template=sale; category=marketing            | Mon+3 10:00 | send    | marketing_template | template_allows |                  |
| without consent it may not                      |                                                             | promotional api; template=sale; category=marketing            | Mon+3 10:00 | drop    | started            | never_started   | let_them_start   |
| without a template it may not                   | permit consent:marketing since Mon 10:00                    | promotional api                                               | Mon+3 10:00 | drop    | window             | never_opened    | use_template     |
| consent to something else                       | message Mon 10:00; permit consent:service since Mon 10:00   | promotional api; template=sale; category=marketing            | Mon+3 10:00 | drop    | marketing_template | no_consent      | wait_for_contact |
| a utility template for promotion                | message Mon 10:00; permit consent:marketing since Mon 10:00 | promotional api; template=shipped; category=utility           | Mon+3 10:00 | drop    | marketing_template | wrong_category  | wait_for_contact |
| a marketing template for an order               | message Mon 10:00; permit consent:service since Mon 10:00   | transactional api; template=sale; category=marketing          | Mon+3 10:00 | drop    | utility_template   | wrong_category  | wait_for_contact |
| a code to sign in                               | permit consent:service since Mon 10:00                      | transactional api; template=code; category=authentication     | Mon+3 10:00 | send    | utility_template   | template_allows |                  |
| asking for more, as a template                  | permit consent:marketing since Mon 10:00                    | opt_in_request api; topic=a; template=ask; category=marketing | Mon+3 10:00 | send    | marketing_template | template_allows |                  |
| a topic inside as text                          | message Mon 10:00; permit topic:a since Mon 10:00           | topic api; topic=a                                            | Mon 12:00   | send    | topic_in_window    | subscribed      |                  |
| a topic outside as a template                   | message Mon 10:00; permit topic:a since Mon 10:00           | topic api; topic=a; template=news; category=marketing         | Mon+3 10:00 | send    | topic_template     | template_allows |                  |
| a topic outside as text                         | message Mon 10:00; permit topic:a since Mon 10:00           | topic api; topic=a                                            | Mon+3 10:00 | drop    | topic_in_window    | window_closed   | use_template     |
""",
    "Leaving marketing": """
| case                                | facts                                                                                                                             | proposal                                              | now         | outcome | rule               | reason           | remedy              |
| ----------------------------------- | --------------------------------------------------------------------------------------------------------------------------------- | ----------------------------------------------------- | ----------- | ------- | ------------------ | ---------------- | ------------------- |
| stopped marketing                   | message Mon 10:00; permit consent:marketing since Mon 10:00; stop promotional unsubscribe Tue 10:00                               | promotional api; template=sale; category=marketing    | Mon+3 10:00 | drop    | stop               | left_unsubscribe | only_answers        |
| stopped marketing, news of an order | message Mon 10:00; permit consent:service since Mon 10:00; stop promotional unsubscribe Tue 10:00                                 | transactional api; template=shipped; category=utility | Mon+3 10:00 | send    | utility_template   | template_allows  |                     |
| told by an error (131050)           | message Mon 10:00; permit consent:marketing since Mon 10:00; stop promotional provider Tue 10:00                                  | promotional api; template=sale; category=marketing    | Mon+3 10:00 | drop    | stop               | left_provider    | only_answers        |
| resumed marketing                   | message Mon 10:00; permit consent:marketing since Mon 10:00; stop promotional unsubscribe Tue 10:00; resume promotional Wed 10:00 | promotional api; template=sale; category=marketing    | Mon+3 10:00 | send    | marketing_template | template_allows  |                     |
| blocked the business                | message Mon 10:00; permit consent:service since Mon 10:00; stop all block Tue 10:00                                               | transactional api; template=shipped; category=utility | Mon+3 10:00 | drop    | stop               | left_block       | contact_must_return |
""",
    "The limit for one person": """
| case                                               | facts                                                                                              | proposal                                              | now       | outcome | rule               | reason          | until     |
| -------------------------------------------------- | -------------------------------------------------------------------------------------------------- | ----------------------------------------------------- | --------- | ------- | ------------------ | --------------- | --------- |
| a day of rest                                      | permit consent:marketing since Mon 10:00; rest 131049 Mon 12:00 until Tue 12:00                    | promotional api; template=sale; category=marketing    | Mon 15:00 | hold    | per_user_cap       | left_alone      | Tue 12:00 |
| after it                                           | permit consent:marketing since Mon 10:00; rest 131049 Mon 12:00 until Tue 12:00                    | promotional api; template=sale; category=marketing    | Tue 12:00 | send    | marketing_template | template_allows |           |
| the contact wrote: it does not count               | permit consent:marketing since Mon 10:00; rest 131049 Mon 12:00 until Tue 12:00; message Mon 14:00 | promotional api; template=sale; category=marketing    | Mon 15:00 | send    | window             | window_open     |           |
| news of an order does not wait                     | permit consent:service since Mon 10:00; rest 131049 Mon 12:00 until Tue 12:00                      | transactional api; template=shipped; category=utility | Mon 15:00 | send    | utility_template   | template_allows |           |
| another wish of the channel is none of this rule's | permit consent:marketing since Mon 10:00; rest 1 Mon 12:00 until Tue 12:00                         | promotional api; template=sale; category=marketing    | Mon 15:00 | send    | marketing_template | template_allows |           |
""",
    "The United States": """
| case                                 | facts                                                                   | proposal                                              | now       | outcome | rule               | reason          | remedy           |
| ------------------------------------ | ----------------------------------------------------------------------- | ----------------------------------------------------- | --------- | ------- | ------------------ | --------------- | ---------------- |
| a marketing template                 | country US; permit consent:marketing since Mon 10:00                    | promotional api; template=sale; category=marketing    | Mon 15:00 | drop    | no_marketing_there | barred_there    | wait_for_contact |
| even inside the window               | country US; message Mon 14:00; permit consent:marketing since Mon 10:00 | promotional api; template=sale; category=marketing    | Mon 15:00 | drop    | no_marketing_there | barred_there    | wait_for_contact |
| an offer in words, inside the window | country US; message Mon 14:00                                           | promotional api                                       | Mon 15:00 | send    | window             | window_open     |                  |
| a utility template                   | country US; permit consent:service since Mon 10:00                      | transactional api; template=shipped; category=utility | Mon 15:00 | send    | utility_template   | template_allows |                  |
| Canada is another country            | country CA; permit consent:marketing since Mon 10:00                    | promotional api; template=sale; category=marketing    | Mon 15:00 | send    | marketing_template | template_allows |                  |
""",
}
