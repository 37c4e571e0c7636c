-- name: mark
INSERT INTO stale_contact (workspace_id, id, contact_id, what, at)
SELECT $1, gen_random_uuid(), v.contact_id, v.what, coalesce(v.at, now())
  FROM unnest($2::uuid[], $3::text[], $4::timestamptz[]) AS v(contact_id, what, at)

-- name: mark_owners
INSERT INTO stale_contact (workspace_id, id, contact_id, what, at)
SELECT $1, gen_random_uuid(), i.contact_id, $3, now()
  FROM (SELECT DISTINCT contact_id FROM identity WHERE workspace_id = $1 AND id = ANY($2::uuid[])) AS i

-- name: take
DELETE FROM stale_contact s
 USING (SELECT at, id FROM stale_contact WHERE workspace_id = $1 ORDER BY at, id LIMIT $2 FOR UPDATE SKIP LOCKED) t
 WHERE s.workspace_id = $1 AND s.at = t.at AND s.id = t.id
RETURNING s.contact_id, s.what

-- name: workspaces
SELECT workspace_id FROM stale_contact GROUP BY workspace_id

-- name: erase
DELETE FROM stale_contact WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[])

-- name: mark_members
INSERT INTO stale_contact (workspace_id, id, contact_id, what, at)
SELECT $1, gen_random_uuid(), contact_id, 'company', coalesce($3, now()) FROM contact_company
 WHERE workspace_id = $1 AND company_id = ANY($2::uuid[])
