-- name: by_id
SELECT id, type, name, location_id, key, policy_id, policy_overrides, settings, secrets, state, snippet_seen_at,
       snippet_seen_url, created_at
  FROM channel WHERE workspace_id = $1 AND id = $2 AND archived_at IS NULL

-- name: list
SELECT id, type, name, location_id, key, policy_id, policy_overrides, settings, secrets, state, snippet_seen_at,
       snippet_seen_url, created_at
  FROM channel WHERE workspace_id = $1 AND archived_at IS NULL ORDER BY created_at, id

-- name: of_ids
SELECT id, type, name, location_id, key, policy_id, policy_overrides, settings, secrets, state, snippet_seen_at,
       snippet_seen_url, created_at
  FROM channel WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: add
INSERT INTO channel (workspace_id, id, type, name, location_id, key, policy_id, settings, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: snippet_seen
UPDATE channel SET snippet_seen_at = $3, snippet_seen_url = $4 WHERE workspace_id = $1 AND id = $2
