-- name: put
INSERT INTO message_template (workspace_id, channel_id, name, language, status, category, body, synced_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (workspace_id, channel_id, name, language) DO UPDATE
  SET status = coalesce(nullif(excluded.status, ''), message_template.status),
      category = coalesce(nullif(excluded.category, ''), message_template.category), synced_at = excluded.synced_at,
      body = message_template.body || (SELECT coalesce(jsonb_object_agg(key, value), '{}')
                                         FROM jsonb_each(excluded.body) WHERE value <> '""')

-- name: every
SELECT body FROM message_template
 WHERE workspace_id = $1 AND channel_id = $2 AND ($3::text IS NULL OR (name, language) > ($3, $4))
 ORDER BY name, language LIMIT $5

-- name: one
SELECT body FROM message_template WHERE workspace_id = $1 AND channel_id = $2 AND name = $3 AND language = $4

-- name: forget_older
DELETE FROM message_template WHERE workspace_id = $1 AND channel_id = $2 AND synced_at < $3
