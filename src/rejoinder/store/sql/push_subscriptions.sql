-- name: put
INSERT INTO push_subscription (workspace_id, id, teammate_id, endpoint, p256dh, auth, user_agent, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (workspace_id, endpoint)
DO UPDATE SET teammate_id = excluded.teammate_id, p256dh = excluded.p256dh, auth = excluded.auth,
              user_agent = excluded.user_agent, failed_at = NULL
RETURNING id, created_at

-- name: of_teammates
SELECT s.id, s.teammate_id, s.endpoint, s.p256dh, s.auth, s.user_agent, s.created_at
  FROM push_subscription s JOIN teammate t ON t.workspace_id = s.workspace_id AND t.id = s.teammate_id AND t.active
 WHERE s.workspace_id = $1 AND s.teammate_id = ANY($2::uuid[]) ORDER BY s.created_at, s.id

-- name: count
SELECT count(*) FROM push_subscription WHERE workspace_id = $1 AND teammate_id = $2

-- name: remove
DELETE FROM push_subscription
 WHERE workspace_id = $1 AND teammate_id = $2 AND (id = $3 OR endpoint = $4) RETURNING id

-- name: gone
DELETE FROM push_subscription WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: failed
UPDATE push_subscription SET failed_at = $3 WHERE workspace_id = $1 AND id = ANY($2::uuid[])
