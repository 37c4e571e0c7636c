-- name: add
INSERT INTO session (workspace_id, id, teammate_id, token_hash, user_agent, ip, created_at, last_seen_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)

-- name: touch
UPDATE session SET last_seen_at = $3::timestamptz, expires_at = least(created_at + $4::interval, $3 + $5::interval)
 WHERE workspace_id = $1 AND id = $2

-- name: touch_teammate
UPDATE teammate SET last_seen_at = $3 WHERE workspace_id = $1 AND id = $2

-- name: live
SELECT id, user_agent, ip, created_at, last_seen_at, expires_at
  FROM session WHERE workspace_id = $1 AND teammate_id = $2 AND revoked_at IS NULL AND expires_at > $3
 ORDER BY last_seen_at DESC, id

-- name: revoke
UPDATE session SET revoked_at = $4
 WHERE workspace_id = $1 AND teammate_id = $2 AND id = $3 AND revoked_at IS NULL RETURNING id

-- name: revoke_others
UPDATE session SET revoked_at = $4
 WHERE workspace_id = $1 AND teammate_id = $2 AND id IS DISTINCT FROM $3::uuid AND revoked_at IS NULL

-- name: forget
DELETE FROM session WHERE workspace_id = $1 AND (expires_at < $2 OR revoked_at < $2)
