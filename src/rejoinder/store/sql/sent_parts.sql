-- name: add
INSERT INTO sent_part (workspace_id, channel_id, provider_id, message_id, identity_id, part, at)
SELECT $1, v.channel_id, v.provider_id, v.message_id, v.identity_id, v.part, v.at
  FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::int[], $7::timestamptz[])
       AS v(channel_id, provider_id, message_id, identity_id, part, at)
ON CONFLICT DO NOTHING

-- name: message
SELECT message_id, identity_id FROM sent_part WHERE workspace_id = $1 AND channel_id = $2 AND provider_id = $3

-- name: up_to
SELECT DISTINCT s.message_id FROM sent_part s
  JOIN message m ON m.workspace_id = s.workspace_id AND m.id = s.message_id
 WHERE s.workspace_id = $1 AND s.identity_id = $2 AND s.at <= $3 AND m.state IN ('sent', 'delivered')

-- name: of_thread
SELECT provider_id FROM (
  SELECT m.provider_id, m.at, m.id FROM message m
   WHERE m.workspace_id = $1 AND m.conversation_id = $2 AND m.kind = 'in' AND m.provider_id IS NOT NULL
   UNION ALL
  SELECT s.provider_id, s.at, s.message_id FROM sent_part s
    JOIN message m ON m.workspace_id = s.workspace_id AND m.id = s.message_id
   WHERE s.workspace_id = $1 AND m.conversation_id = $2
   ORDER BY at DESC, id DESC LIMIT $3) AS latest
 ORDER BY at, id

-- name: last_heard
SELECT provider_id FROM message
 WHERE workspace_id = $1 AND conversation_id = $2 AND kind = 'in' AND provider_id IS NOT NULL
 ORDER BY at DESC, id DESC LIMIT 1

-- name: conversation
SELECT named.conversation_id FROM (
  SELECT m.conversation_id, m.at FROM message m
   WHERE m.workspace_id = $1 AND m.channel_id = $2 AND m.provider_id = ANY($3::text[])
   UNION ALL
  SELECT m.conversation_id, s.at FROM sent_part s
    JOIN message m ON m.workspace_id = s.workspace_id AND m.id = s.message_id
   WHERE s.workspace_id = $1 AND s.channel_id = $2 AND s.provider_id = ANY($3::text[])) AS named
  JOIN conversation c ON c.workspace_id = $1 AND c.id = named.conversation_id
 WHERE c.identity_id = $4 AND c.left_at IS NULL
 ORDER BY named.at DESC LIMIT 1
