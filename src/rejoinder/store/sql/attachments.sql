-- name: add
INSERT INTO attachment (workspace_id, id, name, media_type, size, width, height, sha256, uploaded_by_kind,
                        uploaded_by, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)

-- name: several
SELECT id, name, media_type, size, width, height FROM attachment WHERE workspace_id = $1 AND id = ANY($2::uuid[])
