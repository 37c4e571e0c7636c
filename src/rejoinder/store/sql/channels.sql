-- name: by_id
SELECT c.id, c.type, c.name, c.location_id, c.key, c.policy_id, c.policy_overrides, c.settings, c.secrets, c.state,
       c.snippet_seen_at, c.snippet_seen_url, c.created_at, c.address, c.health, c.limits, c.rests_until, c.first_event_at,
       c.inspected_at, c.marketing_paused_at, c.marketing_paused_why, w.settings->'house_rules' AS house_rules
  FROM channel c JOIN workspace w ON w.id = c.workspace_id
 WHERE c.workspace_id = $1 AND c.id = $2 AND c.archived_at IS NULL

-- name: list
SELECT c.id, c.type, c.name, c.location_id, c.key, c.policy_id, c.policy_overrides, c.settings, c.secrets, c.state,
       c.snippet_seen_at, c.snippet_seen_url, c.created_at, c.address, c.health, c.limits, c.rests_until, c.first_event_at,
       c.inspected_at, c.marketing_paused_at, c.marketing_paused_why, w.settings->'house_rules' AS house_rules
  FROM channel c JOIN workspace w ON w.id = c.workspace_id
 WHERE c.workspace_id = $1 AND c.archived_at IS NULL ORDER BY c.created_at, c.id

-- name: of_ids
SELECT c.id, c.type, c.name, c.location_id, c.key, c.policy_id, c.policy_overrides, c.settings, c.secrets, c.state,
       c.snippet_seen_at, c.snippet_seen_url, c.created_at, c.address, c.health, c.limits, c.rests_until, c.first_event_at,
       c.inspected_at, c.marketing_paused_at, c.marketing_paused_why, w.settings->'house_rules' AS house_rules
  FROM channel c JOIN workspace w ON w.id = c.workspace_id
 WHERE c.workspace_id = $1 AND c.id = ANY($2::uuid[])

-- name: add
INSERT INTO channel (workspace_id, id, type, name, location_id, key, policy_id, settings, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: snippet_seen
UPDATE channel SET snippet_seen_at = $3, snippet_seen_url = $4 WHERE workspace_id = $1 AND id = $2

-- name: put
UPDATE channel SET name = $3, location_id = $4, policy_id = $5, policy_overrides = $6, settings = $7
 WHERE workspace_id = $1 AND id = $2 AND archived_at IS NULL

-- name: set_secrets
UPDATE channel SET secrets = $3 WHERE workspace_id = $1 AND id = $2 AND archived_at IS NULL

-- name: archive
UPDATE channel SET archived_at = $3, secrets = NULL WHERE workspace_id = $1 AND id = $2 AND archived_at IS NULL

-- name: workspace_setting
SELECT settings->$2 FROM workspace WHERE id = $1

-- name: set_workspace_setting
UPDATE workspace SET settings = jsonb_set(settings, ARRAY[$2::text], $3::jsonb) WHERE id = $1

-- name: inspected
UPDATE channel SET health = $3, address = coalesce($4, address), inspected_at = $5
 WHERE workspace_id = $1 AND id = $2 AND archived_at IS NULL

-- name: set_health
UPDATE channel SET health = $3 WHERE workspace_id = $1 AND id = $2 AND archived_at IS NULL

-- name: told_limits
UPDATE channel SET limits = limits || $3::jsonb
 WHERE workspace_id = $1 AND id = ANY($2::uuid[]) AND archived_at IS NULL AND NOT limits @> $3::jsonb
RETURNING id

-- name: by_account
SELECT id FROM channel
 WHERE workspace_id = $1 AND type = $2 AND settings->'account'->>$3 = $4 AND archived_at IS NULL ORDER BY created_at LIMIT 1

-- name: heard
UPDATE channel SET first_event_at = $3 WHERE workspace_id = $1 AND id = $2 AND first_event_at IS NULL

-- name: rest
UPDATE channel SET rests_until = $3 WHERE workspace_id = $1 AND id = $2

-- name: pause_marketing
UPDATE channel SET marketing_paused_at = $3, marketing_paused_why = $4 WHERE workspace_id = $1 AND id = $2

