-- name: list
SELECT id, kind, enabled, text, channel_id, location_id, locale, delay_s, updated_at
  FROM automatic_message WHERE workspace_id = $1
 ORDER BY kind, channel_id NULLS FIRST, location_id NULLS FIRST, locale NULLS FIRST

-- name: put
INSERT INTO automatic_message (workspace_id, id, kind, channel_id, location_id, locale, enabled, text, delay_s,
                               updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (workspace_id, kind, channel_id, location_id, locale)
DO UPDATE SET enabled = excluded.enabled, text = excluded.text, delay_s = excluded.delay_s,
              updated_at = excluded.updated_at
RETURNING id

-- name: remove
DELETE FROM automatic_message WHERE workspace_id = $1 AND id = $2 RETURNING kind

-- name: scene
SELECT c.id, c.channel_id, c.location_id, c.identity_id, c.contact_id, c.status, c.waiting_since, c.left_at,
       c.last_kind, c.last_author_kind, c.last_at, c.follow_up_at, ch.name AS channel_name, w.name AS workspace_name,
       w.locale AS workspace_locale, w.zone AS workspace_zone, p.name, p.email, p.phone, p.locale, p.zone,
       (SELECT coalesce(jsonb_agg(to_jsonb(a)), '[]') FROM automatic_message a
         WHERE a.workspace_id = c.workspace_id AND (a.channel_id IS NULL OR a.channel_id = c.channel_id)
           AND (a.location_id IS NULL OR a.location_id = c.location_id)) AS settings
  FROM conversation c
  JOIN channel ch ON ch.workspace_id = c.workspace_id AND ch.id = c.channel_id
  JOIN contact p ON p.workspace_id = c.workspace_id AND p.id = c.contact_id
  JOIN workspace w ON w.id = c.workspace_id
 WHERE c.workspace_id = $1 AND c.id = $2

-- name: answered_at
SELECT max(m.at) FROM message m
 WHERE m.workspace_id = $1 AND m.conversation_id = $2 AND m.kind = 'out' AND m.author_kind = 'teammate'
   AND m.at > $3

-- name: topic
SELECT m.text FROM conversation c JOIN message m ON m.workspace_id = c.workspace_id AND m.conversation_id = c.id
 WHERE c.workspace_id = $1 AND c.identity_id = $2 AND c.left_at IS NULL AND m.kind = 'in' AND m.text <> ''
   AND m.at <= $3
 ORDER BY c.created_at DESC, m.at, m.id LIMIT 1

-- name: last_inbound
SELECT m.id, m.at FROM message m
 WHERE m.workspace_id = $1 AND m.conversation_id = $2 AND m.kind = 'in' ORDER BY m.at DESC, m.id DESC LIMIT 1

-- name: plan_follow_up
UPDATE conversation SET follow_up_at = $3 WHERE workspace_id = $1 AND id = $2

-- name: workspaces_with_follow_ups_due
SELECT workspace_id FROM conversation WHERE follow_up_at <= $1 GROUP BY workspace_id

-- name: follow_ups_due
SELECT id, identity_id FROM conversation
 WHERE workspace_id = $1 AND follow_up_at <= $2 ORDER BY follow_up_at LIMIT 200
