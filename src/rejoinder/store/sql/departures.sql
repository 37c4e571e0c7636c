-- name: add
INSERT INTO departure (workspace_id, id, channel_id, identity_id, contact_id, at, how, scope, purpose)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9, (
  SELECT m.purpose FROM delivery d JOIN message m ON m.workspace_id = d.workspace_id AND m.id = d.message_id
   WHERE d.workspace_id = $1 AND d.identity_id = $4 AND d.state = 'sent' ORDER BY d.settled_at DESC LIMIT 1)))

-- name: counted
SELECT how, count(DISTINCT identity_id) AS people FROM departure
 WHERE workspace_id = $1 AND channel_id = $2 AND at >= $3 GROUP BY how ORDER BY how
