-- name: add
INSERT INTO note (workspace_id, id, conversation_id, teammate_id, author_name, blocks, text, mentions, client_id, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (workspace_id, conversation_id, client_id) DO UPDATE SET client_id = note.client_id
RETURNING id

-- name: view
SELECT n.id, n.conversation_id, n.teammate_id, n.author_name, n.blocks, n.mentions, n.client_id, n.at, t.avatar_file_id
  FROM note n LEFT JOIN teammate t ON t.workspace_id = n.workspace_id AND t.id = n.teammate_id
 WHERE n.workspace_id = $1 AND n.id = ANY($2::uuid[])
