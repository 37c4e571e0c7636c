-- name: add
INSERT INTO campaign_pointing (workspace_id, id, campaign_id, secret_hash, variant, locale, url, by_id, at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)

-- name: open
UPDATE campaign_pointing SET secret_hash = $4, opened_at = $5, expires_at = $6
 WHERE workspace_id = $1 AND id = $2 AND secret_hash = $3 AND opened_at IS NULL AND expires_at > $5
RETURNING id

-- name: session
SELECT p.campaign_id, p.variant, p.locale, p.by_id
  FROM campaign_pointing p
  JOIN teammate t ON t.workspace_id = p.workspace_id AND t.id = p.by_id AND t.active
  JOIN role r ON r.workspace_id = t.workspace_id AND r.id = t.role_id AND 'campaigns' = ANY(r.permissions)
 WHERE p.workspace_id = $1 AND p.id = $2 AND p.secret_hash = $3 AND p.opened_at IS NOT NULL AND p.expires_at > $4

-- name: saved
UPDATE campaign_pointing SET saved_at = $3 WHERE workspace_id = $1 AND id = $2

-- name: page
SELECT p.id, p.variant, p.locale, p.url, t.name AS by_name, p.at, p.expires_at, p.opened_at, p.saved_at
  FROM campaign_pointing p
  LEFT JOIN teammate t ON t.workspace_id = p.workspace_id AND t.id = p.by_id
 WHERE p.workspace_id = $1 AND p.campaign_id = $2 AND ($3::uuid IS NULL OR p.id < $3)
 ORDER BY p.id DESC
 LIMIT $4

-- name: forget
DELETE FROM campaign_pointing WHERE workspace_id = $1 AND expires_at < $2
