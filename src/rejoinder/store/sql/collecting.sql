-- name: workspaces_due
SELECT c.workspace_id FROM channel c
  LEFT JOIN collecting g ON g.workspace_id = c.workspace_id AND g.channel_id = c.id
 WHERE c.type = ANY($2::text[]) AND c.archived_at IS NULL AND c.state = 'active'
   AND (g.lease_until IS NULL OR g.lease_until <= $1)
 GROUP BY c.workspace_id

-- name: begin
INSERT INTO collecting (workspace_id, channel_id)
SELECT c.workspace_id, c.id FROM channel c
 WHERE c.workspace_id = $1 AND c.type = ANY($2::text[]) AND c.archived_at IS NULL AND c.state = 'active'
ON CONFLICT DO NOTHING

-- name: claim
UPDATE collecting SET lease_until = $4
 WHERE workspace_id = $1 AND channel_id IN (
   SELECT g.channel_id FROM collecting g
     JOIN channel c ON c.workspace_id = g.workspace_id AND c.id = g.channel_id
    WHERE g.workspace_id = $1 AND (g.lease_until IS NULL OR g.lease_until <= $3)
      AND c.type = ANY($2::text[]) AND c.archived_at IS NULL AND c.state = 'active'
    ORDER BY g.lease_until NULLS FIRST LIMIT $5 FOR UPDATE OF g SKIP LOCKED)
RETURNING channel_id, place, failures

-- name: moved
UPDATE collecting SET place = $4, lease_until = $5, collected_at = $6, failures = 0
 WHERE workspace_id = $1 AND channel_id = $2 AND lease_until = $3

-- name: rests
UPDATE collecting SET lease_until = $4, failures = $5
 WHERE workspace_id = $1 AND channel_id = $2 AND lease_until = $3
