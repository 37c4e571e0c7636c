-- name: faces
SELECT name, avatar_file_id FROM teammate
 WHERE workspace_id = $1 AND active AND role_id IN ('owner', 'admin', 'agent')
 ORDER BY last_seen_at DESC NULLS LAST, id LIMIT $2

-- name: add
INSERT INTO teammate (workspace_id, id, email, name, role_id, password_hash, locale, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (workspace_id, email) DO NOTHING
RETURNING id

-- name: list
SELECT id, name, email, role_id AS role, CASE WHEN active THEN 'active' ELSE 'inactive' END AS status, away,
       totp_confirmed_at IS NOT NULL AS totp, avatar_file_id, last_seen_at, deactivated_at
  FROM teammate WHERE workspace_id = $1 AND ($2::uuid IS NULL OR id = $2) ORDER BY active DESC, lower(name), id

-- name: by_email
SELECT id, name, active FROM teammate WHERE workspace_id = $1 AND email = $2

-- name: lock
SELECT id, name, email, role_id AS role, active FROM teammate WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE

-- name: lock_owners
SELECT id FROM teammate WHERE workspace_id = $1 AND role_id = 'owner' AND active ORDER BY id FOR NO KEY UPDATE

-- name: set_rights
UPDATE teammate SET role_id = $3, active = $4,
       deactivated_at = CASE WHEN $4 THEN NULL ELSE coalesce(deactivated_at, $5::timestamptz) END
 WHERE workspace_id = $1 AND id = $2

-- name: preferences
SELECT preferences FROM teammate WHERE workspace_id = $1 AND id = $2

-- name: describe
UPDATE teammate SET name = coalesce($3, name), away = coalesce($4, away), locale = coalesce($5, locale),
       preferences = jsonb_strip_nulls(preferences || $6::jsonb)
 WHERE workspace_id = $1 AND id = $2

-- name: credentials
SELECT id, name, email, password_hash, totp_secret, totp_confirmed_at
  FROM teammate WHERE workspace_id = $1 AND id = $2 FOR UPDATE

-- name: set_password
UPDATE teammate SET password_hash = $3 WHERE workspace_id = $1 AND id = $2

-- name: propose_totp
UPDATE teammate SET totp_secret = $3, totp_last_step = NULL
 WHERE workspace_id = $1 AND id = $2 AND totp_confirmed_at IS NULL RETURNING id

-- name: confirm_totp
UPDATE teammate SET totp_confirmed_at = $3, recovery_hashes = $4
 WHERE workspace_id = $1 AND id = $2

-- name: remove_totp
UPDATE teammate SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL, recovery_hashes = '{}'
 WHERE workspace_id = $1 AND id = $2

-- name: use_step
UPDATE teammate SET totp_last_step = $3
 WHERE workspace_id = $1 AND id = $2 AND (totp_last_step IS NULL OR totp_last_step < $3) RETURNING id

-- name: use_recovery
UPDATE teammate SET recovery_hashes = array_remove(recovery_hashes, $3::bytea)
 WHERE workspace_id = $1 AND id = $2 AND $3 = ANY(recovery_hashes) RETURNING cardinality(recovery_hashes)
