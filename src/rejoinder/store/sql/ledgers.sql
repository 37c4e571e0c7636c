-- name: of_identity
SELECT facts FROM ledger WHERE workspace_id = $1 AND identity_id = $2

-- name: lock_identity
INSERT INTO ledger AS l (workspace_id, identity_id, facts) VALUES ($1, $2, $3)
ON CONFLICT (workspace_id, identity_id) DO UPDATE SET facts = l.facts
RETURNING facts

-- name: lock_many
SELECT identity_id, facts FROM ledger
 WHERE workspace_id = $1 AND identity_id = ANY($2::uuid[]) ORDER BY identity_id FOR UPDATE

-- name: put
INSERT INTO ledger (workspace_id, identity_id, facts) VALUES ($1, $2, $3)
ON CONFLICT (workspace_id, identity_id) DO UPDATE SET facts = excluded.facts

-- name: put_many
INSERT INTO ledger (workspace_id, identity_id, facts)
SELECT $1, v.id, v.facts::jsonb FROM unnest($2::uuid[], $3::text[]) AS v(id, facts)
ON CONFLICT (workspace_id, identity_id) DO UPDATE SET facts = excluded.facts

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
INSERT INTO contact_tally (workspace_id, contact_id, facts)
SELECT $1, v.id, v.facts::jsonb FROM unnest($2::uuid[], $3::text[]) AS v(id, facts)
ON CONFLICT (workspace_id, contact_id) DO UPDATE SET facts = excluded.facts
