"""Who may call which route. A new route needs a line here; the test beside it fails until it has one."""

#: Needs no credentials: signing in, joining, health, files by their signed links, pages.
ANYONE = "anyone"
#: A signed-in teammate, whatever their role, and no API token.
TEAMMATE = "teammate"
#: A visitor's messenger session.
VISITOR = "visitor"

_TABLE = """
POST   /api/v1/session                                       anyone
DELETE /api/v1/session                                       anyone
GET    /api/v1/setup                                         anyone
POST   /api/v1/setup                                         anyone
GET    /api/v1/invitations/by-token/{token}                  anyone
POST   /api/v1/invitations/accept                            anyone

GET    /api/v1/me                                            teammate
PATCH  /api/v1/me                                            teammate
PUT    /api/v1/me/password                                   teammate
GET    /api/v1/me/sessions                                   teammate
DELETE /api/v1/me/sessions                                   teammate
DELETE /api/v1/me/sessions/{session_id}                      teammate
POST   /api/v1/me/totp                                       teammate
PUT    /api/v1/me/totp                                       teammate
DELETE /api/v1/me/totp                                       teammate
GET    /api/v1/me/notifications                              teammate
PATCH  /api/v1/me/notifications                              teammate
GET    /api/v1/me/push-key                                   teammate
GET    /api/v1/me/push-subscriptions                         teammate
POST   /api/v1/me/push-subscriptions                         teammate
DELETE /api/v1/me/push-subscriptions                         teammate
DELETE /api/v1/me/push-subscriptions/{subscription_id}       teammate
GET    /api/v1/notifications                                 teammate
POST   /api/v1/notifications/seen                            teammate

GET    /api/v1/workspace                                     read
PATCH  /api/v1/workspace                                     settings
GET    /api/v1/roles                                         read
GET    /api/v1/teammates                                     read
PATCH  /api/v1/teammates/{teammate_id}                       team
GET    /api/v1/invitations                                   team
POST   /api/v1/invitations                                   team
DELETE /api/v1/invitations/{invitation_id}                   team
GET    /api/v1/teams                                         read
POST   /api/v1/teams                                         team
PATCH  /api/v1/teams/{team_id}                               team
DELETE /api/v1/teams/{team_id}                               team
GET    /api/v1/tokens                                        settings
POST   /api/v1/tokens                                        settings
DELETE /api/v1/tokens/{token_id}                             settings
GET    /api/v1/audit                                         audit

GET    /api/v1/locations                                     read
POST   /api/v1/locations                                     settings
GET    /api/v1/locations/{location_id}                       read
PATCH  /api/v1/locations/{location_id}                       settings
DELETE /api/v1/locations/{location_id}                       settings
GET    /api/v1/locations/{location_id}/hours                 read
GET    /api/v1/channels                                      read
POST   /api/v1/channels                                      channels
GET    /api/v1/channels/{channel_id}                         read
PATCH  /api/v1/channels/{channel_id}                         channels
DELETE /api/v1/channels/{channel_id}                         channels
POST   /api/v1/channels/{channel_id}/secret                  channels
DELETE /api/v1/channels/{channel_id}/secret                  channels
GET    /api/v1/channels/{channel_id}/snippet                 read
GET    /api/v1/policies                                      read
GET    /api/v1/house-rules                                   read
PUT    /api/v1/house-rules                                   settings
GET    /api/v1/automatic-messages                            read
PUT    /api/v1/automatic-messages                            settings
DELETE /api/v1/automatic-messages/{setting_id}               settings
POST   /api/v1/automatic-messages/preview                    read
GET    /api/v1/tags                                          read
POST   /api/v1/tags                                          reply
PATCH  /api/v1/tags/{tag_id}                                 reply
DELETE /api/v1/tags/{tag_id}                                 settings
GET    /api/v1/saved-replies                                 read
POST   /api/v1/saved-replies                                 saved_replies
PATCH  /api/v1/saved-replies/{reply_id}                      saved_replies
DELETE /api/v1/saved-replies/{reply_id}                      saved_replies
POST   /api/v1/saved-replies/{reply_id}/render               reply

GET    /api/v1/conversations                                 read
GET    /api/v1/conversations/counts                          read
POST   /api/v1/conversations/bulk                            reply
POST   /api/v1/conversations/bulk/undo                       reply
GET    /api/v1/conversations/{conversation_id}               read
PATCH  /api/v1/conversations/{conversation_id}               reply
POST   /api/v1/conversations/{conversation_id}/seen          read
GET    /api/v1/conversations/{conversation_id}/draft         read
PUT    /api/v1/conversations/{conversation_id}/draft         reply
DELETE /api/v1/conversations/{conversation_id}/draft         reply
GET    /api/v1/conversations/{conversation_id}/messages      read
POST   /api/v1/conversations/{conversation_id}/messages      reply
GET    /api/v1/conversations/{conversation_id}/standing      read
POST   /api/v1/conversations/{conversation_id}/check         reply
POST   /api/v1/messages/{message_id}/withdraw                reply
POST   /api/v1/messages/{message_id}/retry                   reply
POST   /api/v1/messages/{message_id}/drop                    reply
POST   /api/v1/messages/{message_id}/reveal                  reveal
GET    /api/v1/messages/{message_id}/verdicts                read
GET    /api/v1/deliveries                                    read
POST   /api/v1/deliveries/{delivery_id}/retry                reply
POST   /api/v1/deliveries/{delivery_id}/drop                 reply
GET    /api/v1/contacts                                      read
GET    /api/v1/contacts/{contact_id}                         read
PATCH  /api/v1/contacts/{contact_id}                         contacts
GET    /api/v1/contacts/{contact_id}/conversations           read
GET    /api/v1/contacts/{contact_id}/events                  read
GET    /api/v1/contacts/{contact_id}/standing                read
POST   /api/v1/contacts/{contact_id}/block                   contacts
DELETE /api/v1/contacts/{contact_id}/block                   contacts
GET    /api/v1/search                                        read
POST   /api/v1/files                                         reply
GET    /api/v1/reports/answers                               reports
GET    /api/v1/reports/responsiveness                        reports

POST   /messenger/v1/boot                                    anyone
GET    /messenger/v1/home                                    visitor
GET    /messenger/v1/conversations                           visitor
DELETE /messenger/v1/conversations/{conversation_id}         visitor
GET    /messenger/v1/conversations/{conversation_id}/messages visitor
POST   /messenger/v1/conversations/{conversation_id}/mute    visitor
POST   /messenger/v1/conversations/{conversation_id}/seen    visitor
POST   /messenger/v1/messages                                visitor
POST   /messenger/v1/block                                   visitor
POST   /messenger/v1/uploads                                 visitor
POST   /messenger/v1/events                                  visitor
POST   /messenger/v1/pages                                   visitor
POST   /messenger/v1/shutdown                                visitor
"""

#: What each route needs: one of the above, or a permission.
NEEDS = {(method, path): need for method, path, need in (line.split() for line in _TABLE.splitlines() if line.strip())}

#: Bodies of routes that look at more than their schema says before they look at who asks.
BODIES = {
    ("POST", "/api/v1/me/push-subscriptions"): {
        "endpoint": "https://push.example/1",
        "keys": {
            "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "auth": "BTBZMqHH6r4Tts7J_aSIgg",
        },
    },
}
