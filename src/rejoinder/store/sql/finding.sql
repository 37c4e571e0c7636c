-- name: said
SELECT id, conversation_id, at, false AS note FROM message
 WHERE workspace_id = $1 AND search @@ to_tsquery('simple', $2) AND state <> 'withdrawn'
 ORDER BY at DESC, id DESC LIMIT $3

-- name: noted
SELECT id, conversation_id, at, true AS note FROM note
 WHERE workspace_id = $1 AND search @@ to_tsquery('simple', $2)
 ORDER BY at DESC, id DESC LIMIT $3
