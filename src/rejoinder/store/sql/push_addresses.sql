-- name: put
INSERT INTO push_address (workspace_id, identity_id, p256dh, auth, at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (workspace_id, identity_id)
DO UPDATE SET p256dh = excluded.p256dh, auth = excluded.auth, at = excluded.at, gone_at = NULL

-- name: keys
SELECT identity_id, p256dh, auth FROM push_address
 WHERE workspace_id = $1 AND identity_id = ANY($2::uuid[]) AND gone_at IS NULL

-- name: gone
UPDATE push_address SET gone_at = $3
 WHERE workspace_id = $1 AND identity_id = ANY($2::uuid[]) AND gone_at IS NULL

-- name: of_answers
SELECT m.id AS message_id, m.conversation_id, m.channel_id, m.author_kind, m.author_name, m.text, p.identity_id
  FROM message m
  JOIN conversation c ON c.workspace_id = m.workspace_id AND c.id = m.conversation_id
  JOIN identity i ON i.workspace_id = c.workspace_id AND i.contact_id = c.contact_id
  JOIN push_address p ON p.workspace_id = i.workspace_id AND p.identity_id = i.id AND p.gone_at IS NULL
 WHERE m.workspace_id = $1 AND m.id = ANY($2::uuid[]) AND m.kind = 'out' AND m.automatic IS NULL
   AND m.purpose IN ('reply', 'follow_up') AND m.state IN ('sent', 'delivered')
 ORDER BY m.at, m.id, p.identity_id

-- name: waiting
SELECT d.id, d.message_id
  FROM delivery d
  JOIN push_address p ON p.workspace_id = d.workspace_id AND p.identity_id = d.identity_id
 WHERE d.workspace_id = $1 AND d.state IN ('queued', 'held')
   AND d.identity_id IN (SELECT id FROM identity WHERE workspace_id = $1 AND contact_id = $2)
   AND d.key = ANY(SELECT 'push:' || m || ':' || d.identity_id FROM unnest($3::text[]) AS m)
   FOR UPDATE OF d

-- name: of_contact
SELECT p.identity_id FROM push_address p
  JOIN identity i ON i.workspace_id = p.workspace_id AND i.id = p.identity_id
 WHERE p.workspace_id = $1 AND i.contact_id = $2 AND p.gone_at IS NULL
 ORDER BY p.identity_id
