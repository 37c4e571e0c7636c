-- name: add
INSERT INTO attachment (workspace_id, id, name, media_type, size, width, height, sha256, uploaded_by_kind,
                        uploaded_by, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)

-- name: several
SELECT id, name, media_type, size, width, height FROM attachment WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: given_up
SELECT id FROM attachment WHERE workspace_id = $1 AND given_up_at IS NOT NULL ORDER BY id LIMIT $2

-- name: named_elsewhere
SELECT EXISTS (SELECT FROM message WHERE workspace_id = $1 AND jsonb_path_exists(blocks, '$.**.id')
                                     AND jsonb_path_query_array(blocks, '$.**.id') ? $2::text)
    OR EXISTS (SELECT FROM note WHERE workspace_id = $1 AND blocks::text LIKE '%' || $2 || '%')
    OR EXISTS (SELECT FROM topic_message
                WHERE workspace_id = $1 AND (blocks::text LIKE '%' || $2 || '%' OR variants::text LIKE '%' || $2 || '%'))
    OR EXISTS (SELECT FROM teammate WHERE workspace_id = $1 AND avatar_file_id::text = $2)
    OR EXISTS (SELECT FROM channel WHERE workspace_id = $1 AND settings::text LIKE '%' || $2 || '%')
    OR EXISTS (SELECT FROM workspace WHERE id = $1 AND settings::text LIKE '%' || $2 || '%')

-- name: keep_on
UPDATE attachment SET given_up_at = NULL WHERE workspace_id = $1 AND id = $2

-- name: remove
DELETE FROM attachment WHERE workspace_id = $1 AND id = $2
