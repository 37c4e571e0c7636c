-- name: add
INSERT INTO handover (workspace_id, id, begun, deliveries, attempts, lease_until) VALUES ($1, $2, $3, $4, $5, $6)

-- name: advance
UPDATE handover SET begun = $3 WHERE workspace_id = $1 AND id = $2 RETURNING id

-- name: remove
DELETE FROM handover WHERE workspace_id = $1 AND id = $2

-- name: take_back
WITH gone AS (
  DELETE FROM handover WHERE workspace_id = $1 AND lease_until < $2 RETURNING deliveries, attempts, begun),
waiting AS (
  SELECT w.id, w.attempt FROM gone g, unnest(g.deliveries[g.begun + 1:], g.attempts[g.begun + 1:]) AS w(id, attempt))
UPDATE delivery d SET state = 'queued', due_at = $2, lease_until = NULL
  FROM waiting w
 WHERE d.workspace_id = $1 AND d.id = w.id AND d.attempt = w.attempt AND d.state LIKE 'sending'
RETURNING d.id
