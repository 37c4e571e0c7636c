-- name: mark
INSERT INTO stale_contact (workspace_id, id, contact_id, what, at)
SELECT $1, gen_random_uuid(), v.contact_id, v.what, $4 FROM unnest($2::uuid[], $3::text[]) AS v(contact_id, what)

-- name: erase
DELETE FROM stale_contact WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[])

-- name: mark_members
INSERT INTO stale_contact (workspace_id, id, contact_id, what, at)
SELECT $1, gen_random_uuid(), contact_id, 'company', $3 FROM contact_company
 WHERE workspace_id = $1 AND company_id = ANY($2::uuid[])
