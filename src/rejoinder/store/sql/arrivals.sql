-- name: add
INSERT INTO arrival (workspace_id, id, channel_id, body, received_at, due_at)
SELECT $1, v.id, v.channel_id, v.body, $5, $5
  FROM unnest($2::uuid[], $3::uuid[], $4::bytea[]) AS v(id, channel_id, body)

-- name: workspaces_waiting
SELECT workspace_id FROM arrival WHERE due_at <= $1 AND (lease_until IS NULL OR lease_until < $1) GROUP BY workspace_id

-- name: take_turn
SELECT pg_try_advisory_xact_lock(hashtextextended($1::uuid::text || ':arrivals', 0))

-- name: claim
UPDATE arrival SET lease_until = $3, attempt = attempt + 1
 WHERE workspace_id = $1 AND id IN (
   SELECT a.id FROM arrival a
    WHERE a.workspace_id = $1 AND a.due_at <= $2 AND (a.lease_until IS NULL OR a.lease_until < $2)
      AND a.channel_id NOT IN (SELECT b.channel_id FROM arrival b WHERE b.workspace_id = $1 AND b.lease_until >= $2)
    ORDER BY a.id LIMIT $4 FOR UPDATE SKIP LOCKED)
RETURNING id, channel_id, body, attempt, received_at

-- name: done
DELETE FROM arrival WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: let_go
UPDATE arrival SET lease_until = NULL, due_at = $3 WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: add_oddity
INSERT INTO oddity (workspace_id, id, channel_id, at, kind, why, raw) VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: add_refused
INSERT INTO oddity (workspace_id, id, write_key_id, at, kind, why, raw) SELECT $1, $2, $3, $4, $5, $6, $7
 WHERE (SELECT count(*) FROM oddity o WHERE o.workspace_id = $1 AND o.write_key_id = $3 AND o.settled_at IS NULL) < $8

-- name: oddities
SELECT o.id, o.channel_id, o.write_key_id, o.at, o.kind, o.why, o.raw, o.settled_at FROM oddity o
 WHERE o.workspace_id = $1 AND o.settled_at IS NULL AND ($2::uuid IS NULL OR $2 IN (o.channel_id, o.write_key_id))
   AND ($3::uuid IS NULL OR o.id < $3) ORDER BY o.id DESC LIMIT $4

-- name: settle_oddity
UPDATE oddity SET settled_at = $3 WHERE workspace_id = $1 AND id = $2 AND settled_at IS NULL
