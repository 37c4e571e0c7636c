-- name: record
INSERT INTO change (workspace_id, id, kind, entry_id, conversation_id, contact_id, teammate_id, data, at)
SELECT $1, c.id, c.kind, c.entry_id, c.conversation_id, c.contact_id, c.teammate_id, c.data::jsonb, $2
  FROM unnest($3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::uuid[], $9::text[])
    AS c(id, kind, entry_id, conversation_id, contact_id, teammate_id, data)

-- name: since
SELECT xid::text::bigint AS xid, id, kind, entry_id, conversation_id, contact_id, teammate_id, data::text AS data, at
  FROM change
 WHERE workspace_id = $1 AND xid >= $2::text::xid8
 ORDER BY xid, id LIMIT $3

-- name: news
SELECT h.horizon, c.xid::text::bigint AS xid, c.id, c.kind, c.entry_id, c.conversation_id, c.contact_id, c.teammate_id,
       c.data::text AS data, c.at
  FROM (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon) AS h
  LEFT JOIN (SELECT * FROM change WHERE workspace_id = $1 AND xid >= $2::text::xid8
              ORDER BY xid, id LIMIT $3) AS c ON true
 ORDER BY c.xid, c.id

-- name: horizon
SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint

-- name: forget
DELETE FROM change WHERE workspace_id = $1 AND at < $2
