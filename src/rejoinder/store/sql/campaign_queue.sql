-- name: untidy
SELECT c.id, c.state FROM campaign c
 WHERE c.workspace_id = $1 AND c.kind = 'message' AND (
   (c.state = 'paused' AND EXISTS (SELECT FROM delivery d WHERE d.workspace_id = $1 AND d.campaign_id = c.id
                                      AND d.state IN ('queued', 'held')))
   OR (c.state = 'live' AND EXISTS (SELECT FROM delivery d WHERE d.workspace_id = $1 AND d.campaign_id = c.id
                                       AND d.state = 'paused'))
   OR (c.state IN ('ended', 'archived') AND EXISTS (SELECT FROM delivery d WHERE d.workspace_id = $1
                                                       AND d.campaign_id = c.id
                                                       AND d.state IN ('queued', 'held', 'paused'))))
 ORDER BY c.id

-- name: hold_back
WITH still AS (
  SELECT id FROM campaign WHERE workspace_id = $1 AND id = $2 AND state = 'paused' FOR SHARE),
waiting AS (
  SELECT d.id FROM delivery d, still
   WHERE d.workspace_id = $1 AND d.campaign_id = $2 AND d.state IN ('queued', 'held')
   ORDER BY d.due_at, d.id LIMIT $3 FOR UPDATE OF d SKIP LOCKED)
UPDATE delivery d SET state = 'paused' FROM waiting w WHERE d.workspace_id = $1 AND d.id = w.id RETURNING d.id

-- name: let_go
WITH still AS (
  SELECT id FROM campaign WHERE workspace_id = $1 AND id = $2 AND state = 'live' FOR SHARE),
waiting AS (
  SELECT d.id FROM delivery d, still
   WHERE d.workspace_id = $1 AND d.campaign_id = $2 AND d.state = 'paused'
   ORDER BY d.due_at, d.id LIMIT $3 FOR UPDATE OF d SKIP LOCKED)
UPDATE delivery d SET state = 'queued', due_at = greatest(d.due_at, $4)
  FROM waiting w WHERE d.workspace_id = $1 AND d.id = w.id RETURNING d.id

-- name: drop
WITH waiting AS (
  SELECT id, message_id FROM delivery
   WHERE workspace_id = $1 AND campaign_id = $2 AND state IN ('queued', 'held', 'paused')
   ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED),
gone AS (
  UPDATE delivery d SET state = 'dropped', settled_at = $4
    FROM waiting w WHERE d.workspace_id = $1 AND d.id = w.id RETURNING d.message_id)
UPDATE message m SET state = 'dropped', held_until = NULL
  FROM gone g WHERE m.workspace_id = $1 AND m.id = g.message_id RETURNING m.id AS message_id

-- name: forget_timers
DELETE FROM campaign_timer WHERE workspace_id = $1 AND campaign_id = $2

-- name: waits
SELECT EXISTS (SELECT FROM delivery WHERE workspace_id = $1 AND campaign_id = $2
                  AND state IN ('queued', 'held', 'paused', 'sending'))
    OR EXISTS (SELECT FROM campaign_timer WHERE workspace_id = $1 AND campaign_id = $2)
