-- name: mark
INSERT INTO stale_contact (workspace_id, id, contact_id, what, at)
SELECT $1, gen_random_uuid(), v.contact_id, v.what, v.at
  FROM unnest($2::uuid[], $3::text[], $4::timestamptz[]) AS v(contact_id, what, at)

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
SELECT $1, gen_random_uuid(), contact_id, 'company', $3 FROM contact_company
 WHERE workspace_id = $1 AND company_id = ANY($2::uuid[])
