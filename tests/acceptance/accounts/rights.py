"""Who may call which route. A new route needs a line here; the test beside it fails until it has one."""

#: Needs no account: signing in, joining, health, files by their signed links, pages, events that come with a write key.
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
GET    /api/v1/password-resets                               anyone
POST   /api/v1/password-resets                               anyone
GET    /api/v1/password-resets/by-token/{token}              anyone
POST   /api/v1/password-resets/use                           anyone
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

GET    /api/v1/segments                                      read
POST   /api/v1/segments                                      campaigns
GET    /api/v1/segments/{segment_id}                         read
PATCH  /api/v1/segments/{segment_id}                         campaigns
DELETE /api/v1/segments/{segment_id}                         campaigns
POST   /api/v1/segments/{segment_id}/restore                 campaigns
GET    /api/v1/segments/{segment_id}/contacts                read
GET    /api/v1/segments/{segment_id}/why/{contact_id}        read
GET    /api/v1/contacts/{contact_id}/segments                read
POST   /api/v1/audiences/preview                             read
GET    /api/v1/audiences/vocabulary                          read

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
DELETE /api/v1/contacts/{contact_id}                         settings
GET    /api/v1/contacts/{contact_id}/export                  contacts
GET    /api/v1/contacts/{contact_id}/conversations           read
GET    /api/v1/contacts/{contact_id}/events                  read
GET    /api/v1/contacts/{contact_id}/standing                read
POST   /api/v1/contacts/{contact_id}/block                   contacts
DELETE /api/v1/contacts/{contact_id}/block                   contacts
GET    /api/v1/contacts/{contact_id}/subscriptions           read
GET    /api/v1/contacts/{contact_id}/consents                read
GET    /api/v1/contacts/{contact_id}/entry-points            read
GET    /api/v1/contacts/{contact_id}/duplicates              read
GET    /api/v1/contacts/{contact_id}/merge                   read
POST   /api/v1/conversations/{conversation_id}/opt-in-requests reply
DELETE /api/v1/oddities/{oddity_id}                          channels
GET    /api/v1/channels/types                                read
GET    /api/v1/channels/{channel_id}/reputation              read
GET    /api/v1/channels/{channel_id}/templates               read
GET    /api/v1/dry-runs                                      read
GET    /api/v1/dry-runs/{dry_run_id}                         read
GET    /api/v1/dry-runs/{dry_run_id}/contacts/{contact_id}   read
GET    /api/v1/oddities                                      channels
GET    /api/v1/policies/{policy_id}/matrix                   read
POST   /api/v1/channels/{channel_id}/inspect                 channels
GET    /api/v1/channels/{channel_id}/limits                  read
POST   /api/v1/channels/{channel_id}/preview                 read
POST   /api/v1/channels/{channel_id}/promotion/pause         channels
POST   /api/v1/channels/{channel_id}/promotion/resume        channels
POST   /api/v1/channels/{channel_id}/templates/sync          channels
POST   /api/v1/contacts/{contact_id}/identities/{identity_id}/split contacts
POST   /api/v1/contacts/{contact_id}/merge                   contacts
POST   /api/v1/dry-runs                                      campaigns
POST   /api/v1/dry-runs/{dry_run_id}/cancel                  campaigns
POST   /c/{token}                                            anyone
POST   /hooks/{channel_id}                                   anyone
POST   /l/{slug}/consent                                     anyone
POST   /l/{slug}/{key}                                       anyone
POST   /u/{token}                                            anyone
GET    /api/v1/campaigns                                     read
POST   /api/v1/campaigns                                     campaigns
GET    /api/v1/campaigns/{campaign_id}                       read
PUT    /api/v1/campaigns/{campaign_id}                       campaigns
DELETE /api/v1/campaigns/{campaign_id}                       campaigns
POST   /api/v1/campaigns/{campaign_id}/duplicate             campaigns
POST   /api/v1/campaigns/{campaign_id}/archive               campaigns

POST   /api/v1/campaigns/preview                             read
GET    /api/v1/campaigns/{campaign_id}/missing               read
POST   /api/v1/campaigns/{campaign_id}/test                  campaigns
GET    /api/v1/campaigns/{campaign_id}/experiment            reports
GET    /api/v1/coupon-lists                                  read
POST   /api/v1/coupon-lists                                  campaigns
GET    /api/v1/coupon-lists/{list_id}                        read
PATCH  /api/v1/coupon-lists/{list_id}                        campaigns
DELETE /api/v1/coupon-lists/{list_id}                        campaigns
POST   /api/v1/coupon-lists/{list_id}/codes                  campaigns
GET    /api/v1/coupon-lists/{list_id}/coupons                read
DELETE /api/v1/coupon-lists/{list_id}/coupons/{code}         campaigns
GET    /api/v1/topics                                        read
POST   /api/v1/topics                                        campaigns
GET    /api/v1/topics/{topic_id}                             read
PATCH  /api/v1/topics/{topic_id}                             campaigns
POST   /api/v1/topics/{topic_id}/archive                     campaigns
DELETE /api/v1/topics/{topic_id}/archive                     campaigns
GET    /api/v1/topics/{topic_id}/subscribers                 read
POST   /api/v1/topics/{topic_id}/subscribers                 campaigns
DELETE /api/v1/topics/{topic_id}/subscribers/{identity_id}   contacts
GET    /api/v1/topics/{topic_id}/messages                    read
POST   /api/v1/topics/{topic_id}/messages                    campaigns
GET    /api/v1/topics/{topic_id}/messages/{message_id}       read
POST   /api/v1/topics/{topic_id}/messages/{message_id}/cancel campaigns
GET    /api/v1/consents                                      read
POST   /api/v1/consents                                      campaigns
GET    /api/v1/consents/export                               campaigns
POST   /api/v1/consents/withdraw                             contacts
GET    /api/v1/consents/imports                              read
POST   /api/v1/consents/imports                              campaigns
POST   /api/v1/consents/imports/preview                      campaigns
POST   /api/v1/consents/imports/{import_id}/undo             campaigns
GET    /api/v1/entry-points                                  read
POST   /api/v1/entry-points                                  campaigns
GET    /api/v1/entry-points/slugs/{slug}                     campaigns
GET    /api/v1/entry-points/channels                         read
GET    /api/v1/entry-points/{entry_point_id}                 read
PATCH  /api/v1/entry-points/{entry_point_id}                 campaigns
POST   /api/v1/entry-points/{entry_point_id}/archive         campaigns
DELETE /api/v1/entry-points/{entry_point_id}/archive         campaigns
GET    /api/v1/entry-points/{entry_point_id}/statistics      read
GET    /api/v1/entry-points/{entry_point_id}/arrivals        read
GET    /api/v1/entry-points/{entry_point_id}/snippets        read
GET    /api/v1/entry-points/{entry_point_id}/card            read
POST   /api/v1/entry-points/{entry_point_id}/links           campaigns
GET    /api/v1/search                                        read
POST   /api/v1/files                                         reply
GET    /api/v1/reports/answers                               reports
GET    /api/v1/reports/responsiveness                        reports

GET    /api/v1/write-keys                                    settings
POST   /api/v1/write-keys                                    settings
PATCH  /api/v1/write-keys/{key_id}                           settings
DELETE /api/v1/write-keys/{key_id}                           settings
GET    /api/v1/events/kinds                                  read
PATCH  /api/v1/events/kinds                                  settings
GET    /api/v1/events/settings                               read
PUT    /api/v1/events/settings                               settings
GET    /api/v1/attributes                                    read
PATCH  /api/v1/attributes                                    settings
GET    /api/v1/contacts/{contact_id}/companies               read
GET    /api/v1/companies                                     read
GET    /api/v1/companies/{company_id}                        read
GET    /api/v1/companies/{company_id}/contacts               read
POST   /v1/batch                                             anyone
POST   /v1/import                                            anyone
POST   /v1/b                                                 anyone
POST   /v1/track                                             anyone
POST   /v1/t                                                 anyone
POST   /v1/identify                                          anyone
POST   /v1/i                                                 anyone
POST   /v1/page                                              anyone
POST   /v1/p                                                 anyone
POST   /v1/screen                                            anyone
POST   /v1/s                                                 anyone
POST   /v1/group                                             anyone
POST   /v1/g                                                 anyone
POST   /v1/alias                                             anyone
POST   /v1/a                                                 anyone
POST   /v1/m                                                 anyone

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
GET    /messenger/v1/push                                    visitor
POST   /messenger/v1/push                                    visitor
DELETE /messenger/v1/push                                    visitor
"""

#: What each route needs: one of the above, or a permission.
NEEDS = {(method, path): need for method, path, need in (line.split() for line in _TABLE.splitlines() if line.strip())}

#: Bodies of routes that look at more than their schema says before they look at who asks.
BODIES = {
    ("POST", "/api/v1/topics"): {"key": "beans", "names": {"en": "Beans"}},
    ("POST", "/api/v1/me/push-subscriptions"): {
        "endpoint": "https://push.example/1",
        "keys": {
            "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "auth": "BTBZMqHH6r4Tts7J_aSIgg",
        },
    },
}
