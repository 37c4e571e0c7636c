-- The only statements that name no workspace: they find it.

-- name: channel_by_key
SELECT workspace_id, id FROM channel WHERE key = $1 AND archived_at IS NULL

-- name: visitor_session
SELECT s.workspace_id, s.id, s.identity_id, s.channel_id, s.verified_as, s.proven_until, s.last_seen_at, i.contact_id,
       c.secrets IS NOT NULL AS signed_identity,
       coalesce((c.settings->>'signed_in_only')::boolean, false) AS signed_in_only
  FROM visitor_session s
  JOIN identity i ON i.workspace_id = s.workspace_id AND i.id = s.identity_id
  JOIN channel c ON c.workspace_id = s.workspace_id AND c.id = s.channel_id
 WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2

-- name: console_session
SELECT s.workspace_id, s.id, s.teammate_id, s.last_seen_at, t.name, t.role_id, r.permissions
  FROM session s
  JOIN teammate t ON t.workspace_id = s.workspace_id AND t.id = s.teammate_id
  JOIN role r ON r.workspace_id = t.workspace_id AND r.id = t.role_id
 WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND t.active

-- name: api_token
SELECT a.workspace_id, a.id, a.name, a.role_id, a.last_used_at, r.permissions
  FROM api_token a JOIN role r ON r.workspace_id = a.workspace_id AND r.id = a.role_id
 WHERE a.token_hash = $1 AND a.revoked_at IS NULL

-- name: workspaces
SELECT id FROM workspace ORDER BY id

-- name: workspaces_by_name
SELECT id FROM workspace WHERE name = $1 ORDER BY id

-- name: workspace_by_channel
SELECT workspace_id FROM channel WHERE id = $1 AND archived_at IS NULL

-- name: hooked_channel
SELECT workspace_id, type, settings, secrets, first_event_at FROM channel WHERE id = $1 AND archived_at IS NULL

-- name: channels_of_types
SELECT workspace_id, id FROM channel WHERE type = ANY($1::text[]) AND archived_at IS NULL AND state = 'active'
 ORDER BY workspace_id, id

-- name: teammates_by_email
SELECT t.workspace_id, w.name AS workspace_name, t.id, t.name, t.role_id, t.password_hash, t.totp_secret,
       t.totp_confirmed_at, r.permissions
  FROM teammate t
  JOIN workspace w ON w.id = t.workspace_id
  JOIN role r ON r.workspace_id = t.workspace_id AND r.id = t.role_id
 WHERE t.email = $1 AND t.active AND ($2::uuid IS NULL OR t.workspace_id = $2)
 ORDER BY t.workspace_id LIMIT 20

-- name: longest_retention
SELECT max(greatest(coalesce((w.settings->>'event_retention_days')::integer, 400), k.days))
  FROM workspace w
  LEFT JOIN (SELECT workspace_id, max(retention_days) AS days FROM event_kind GROUP BY workspace_id) AS k
    ON k.workspace_id = w.id

-- name: write_key
SELECT workspace_id, id, trusted, last_used_at FROM write_key WHERE key = $1 AND revoked_at IS NULL

-- name: workspace_by_invitation
SELECT workspace_id FROM invitation WHERE token_hash = $1

-- name: workspace_by_password_reset
SELECT workspace_id FROM password_reset WHERE token_hash = $1

-- name: entry_point_by_slug
SELECT workspace_id, id FROM entry_point WHERE slug = $1 ORDER BY created_at, id LIMIT 1
