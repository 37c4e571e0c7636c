-- name: page
SELECT id, key, names, descriptions, frequencies, channel_ids, provider_titles, lasts_days, created_at, archived_at
  FROM topic
 WHERE workspace_id = $1 AND ($2 OR archived_at IS NULL) AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4

-- name: several
SELECT id, key, names, descriptions, frequencies, channel_ids, provider_titles, lasts_days, created_at, archived_at
  FROM topic WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: by_key
SELECT id, key, names, descriptions, frequencies, channel_ids, provider_titles, lasts_days, created_at, archived_at
  FROM topic WHERE workspace_id = $1 AND key = $2

-- name: titled
SELECT id, key, names, descriptions, frequencies, channel_ids, provider_titles, lasts_days, created_at, archived_at
  FROM topic
 WHERE workspace_id = $1 AND archived_at IS NULL
   AND (provider_titles @> jsonb_build_array($2::text)
        OR EXISTS (SELECT FROM jsonb_each_text(names) AS n(locale, name) WHERE lower(n.name) = lower($2::text)))
 ORDER BY provider_titles @> jsonb_build_array($2::text) DESC, id LIMIT 1

-- name: add
INSERT INTO topic (workspace_id, id, key, names, descriptions, frequencies, channel_ids, provider_titles, lasts_days,
                   created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (workspace_id, key) DO NOTHING RETURNING id

-- name: put
UPDATE topic t
   SET key = $3, names = $4, descriptions = $5, frequencies = $6, channel_ids = $7, provider_titles = $8,
       lasts_days = $9
 WHERE workspace_id = $1 AND id = $2
   AND NOT EXISTS (SELECT FROM topic o WHERE o.workspace_id = $1 AND o.key = $3 AND o.id <> $2)
RETURNING id

-- name: archive
UPDATE topic SET archived_at = $3 WHERE workspace_id = $1 AND id = $2
