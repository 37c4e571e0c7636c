-- name: mark
INSERT INTO stale_contact (workspace_id, id, contact_id, what, at)
SELECT $1, gen_random_uuid(), v.contact_id, v.what, $4 FROM unnest($2::uuid[], $3::text[]) AS v(contact_id, what)

-- name: erase
DELETE FROM stale_contact WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[])
