-- name: of_identity
SELECT facts FROM ledger WHERE workspace_id = $1 AND identity_id = $2

-- name: lock_identity
INSERT INTO ledger AS l (workspace_id, identity_id, facts) VALUES ($1, $2, $3)
ON CONFLICT (workspace_id, identity_id) DO UPDATE SET facts = l.facts
RETURNING facts

-- name: read_many
SELECT i.id AS identity_id, coalesce(l.facts, '{}') AS facts, coalesce(t.facts, '{}') AS tally
  FROM identity i
  LEFT JOIN ledger l ON l.workspace_id = i.workspace_id AND l.identity_id = i.id
  LEFT JOIN contact_tally t ON t.workspace_id = i.workspace_id AND t.contact_id = i.contact_id
 WHERE i.workspace_id = $1 AND i.id = ANY($2::uuid[])

-- name: lock_many
SELECT identity_id, facts FROM ledger
 WHERE workspace_id = $1 AND identity_id = ANY($2::uuid[]) ORDER BY identity_id FOR UPDATE

-- name: put
INSERT INTO ledger (workspace_id, identity_id, facts) VALUES ($1, $2, $3)
ON CONFLICT (workspace_id, identity_id) DO UPDATE SET facts = excluded.facts

-- name: put_many
UPDATE ledger l SET facts = v.facts::jsonb FROM unnest($2::uuid[], $3::text[]) AS v(id, facts)
 WHERE l.workspace_id = $1 AND l.identity_id = v.id

-- name: tally_of
SELECT facts FROM contact_tally WHERE workspace_id = $1 AND contact_id = $2

-- name: lock_tallies
SELECT contact_id, facts FROM contact_tally
 WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[]) ORDER BY contact_id FOR UPDATE

-- name: ensure_tallies
INSERT INTO contact_tally (workspace_id, contact_id, facts)
SELECT $1, v.id, '{}'::jsonb FROM (SELECT DISTINCT unnest($2::uuid[]) AS id ORDER BY 1) AS v
ON CONFLICT DO NOTHING

-- name: ensure_ledgers
INSERT INTO ledger (workspace_id, identity_id, facts)
SELECT $1, v.id, '{}'::jsonb FROM (SELECT DISTINCT unnest($2::uuid[]) AS id ORDER BY 1) AS v
ON CONFLICT DO NOTHING

-- name: put_tallies
UPDATE contact_tally t SET facts = v.facts::jsonb FROM unnest($2::uuid[], $3::text[]) AS v(id, facts)
 WHERE t.workspace_id = $1 AND t.contact_id = v.id

-- name: after
SELECT identity_id, facts FROM ledger WHERE workspace_id = $1 AND identity_id > $2 ORDER BY identity_id LIMIT $3

-- name: tallies_after
SELECT contact_id, facts FROM contact_tally WHERE workspace_id = $1 AND contact_id > $2 ORDER BY contact_id LIMIT $3
