-- name: touch
UPDATE session SET last_seen_at = $3 WHERE workspace_id = $1 AND id = $2

-- name: touch_teammate
UPDATE teammate SET last_seen_at = $3 WHERE workspace_id = $1 AND id = $2

-- name: touch_token
UPDATE api_token SET last_used_at = $3 WHERE workspace_id = $1 AND id = $2
