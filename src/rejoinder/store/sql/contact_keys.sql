-- name: of_contact
SELECT kind, value, at FROM contact_key WHERE workspace_id = $1 AND contact_id = $2 ORDER BY kind, value
