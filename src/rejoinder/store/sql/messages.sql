-- name: add
INSERT INTO message (workspace_id, id, conversation_id, contact_id, channel_id, kind, author_kind, author_id,
                     author_name, blocks, text, masked, purpose, reason, automatic, state, client_id, provider_id,
                     payload, event, at, created_at, held_until)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $21, $22)
ON CONFLICT DO NOTHING
RETURNING id

-- name: view
SELECT m.id, m.conversation_id, m.kind, m.author_kind, m.author_id, m.author_name, m.blocks, m.masked, m.purpose,
       m.reason, m.automatic, m.state, m.held_until, m.failure, m.event, m.client_id, m.payload, m.at,
       t.avatar_file_id,
       (SELECT v.body FROM delivery d JOIN verdict v ON v.workspace_id = d.workspace_id AND v.delivery_id = d.id
         WHERE d.workspace_id = m.workspace_id AND d.message_id = m.id ORDER BY v.turn DESC LIMIT 1) AS verdict
  FROM message m
  LEFT JOIN teammate t ON t.workspace_id = m.workspace_id AND t.id = m.author_id AND m.author_kind = 'teammate'
 WHERE m.workspace_id = $1 AND m.id = ANY($2::uuid[])

-- name: thread
SELECT id, at, false AS note FROM message
 WHERE workspace_id = $1 AND conversation_id = $2 AND ($3::timestamptz IS NULL OR (at, id) < ($3, $4))
UNION ALL
SELECT id, at, true FROM note
 WHERE workspace_id = $1 AND conversation_id = $2 AND ($3::timestamptz IS NULL OR (at, id) < ($3, $4))
 ORDER BY at DESC, id DESC LIMIT $5

-- name: thread_forward
SELECT id, at, false AS note FROM message
 WHERE workspace_id = $1 AND conversation_id = $2 AND (at, id) > ($3, $4)
UNION ALL
SELECT id, at, true FROM note
 WHERE workspace_id = $1 AND conversation_id = $2 AND (at, id) > ($3, $4)
 ORDER BY at, id LIMIT $5

-- name: thread_of_contact
SELECT id, at FROM message
 WHERE workspace_id = $1 AND conversation_id = $2
   AND ($3::timestamptz IS NULL OR (at, id) < ($3, $4))
   AND (kind = 'in' OR (kind = 'out' AND state IN ('sent', 'delivered', 'seen'))
        OR (kind = 'event' AND event->>'kind' IN ('closed', 'reopened')))
 ORDER BY at DESC, id DESC LIMIT $5

-- name: place
SELECT at FROM message WHERE workspace_id = $1 AND id = $2
UNION ALL
SELECT at FROM note WHERE workspace_id = $1 AND id = $2

-- name: place_in
SELECT at FROM message WHERE workspace_id = $1 AND conversation_id = $2 AND id = $3

-- name: by_client
SELECT id FROM message WHERE workspace_id = $1 AND conversation_id = $2 AND client_id = $3

-- name: latest_naming
SELECT id, blocks FROM message
 WHERE workspace_id = $1 AND conversation_id = $2 AND kind = 'out' AND state NOT IN ('dropped', 'withdrawn', 'failed')
   AND blocks::text LIKE '%' || $3::text || '%'
 ORDER BY at DESC, id DESC LIMIT 1

-- name: by_provider
SELECT id, conversation_id FROM message WHERE workspace_id = $1 AND channel_id = $2 AND provider_id = $3

-- name: set_state
UPDATE message SET state = $3, held_until = $4, failure = $5, at = coalesce($6, at)
 WHERE workspace_id = $1 AND id = $2

-- name: receipt
UPDATE message SET state = $4
 WHERE workspace_id = $1 AND conversation_id = $2 AND kind = 'out' AND id = ANY($3::uuid[])
   AND ((state = 'sent' AND $4 IN ('delivered', 'seen')) OR (state = 'delivered' AND $4 = 'seen'))
RETURNING id

-- name: unseen_up_to
SELECT id FROM message
 WHERE workspace_id = $1 AND conversation_id = $2 AND kind = 'out' AND state IN ('sent', 'delivered')
   AND (at, id) <= ($3, $4)

-- name: received_unseen
UPDATE message SET state = 'seen'
 WHERE workspace_id = $1 AND conversation_id = $2 AND kind = 'in' AND state = 'received'
RETURNING id

-- name: keep_original
INSERT INTO message_original (workspace_id, message_id, sealed) VALUES ($1, $2, $3)

-- name: original
SELECT sealed FROM message_original WHERE workspace_id = $1 AND message_id = $2

-- name: edit
UPDATE message SET blocks = $3, text = $4, masked = $5 WHERE workspace_id = $1 AND id = $2

-- name: withdraw
UPDATE message SET state = 'withdrawn' WHERE workspace_id = $1 AND id = $2

-- name: outbound_facts
SELECT m.id, m.conversation_id, m.contact_id, m.channel_id, m.state, m.author_id, m.kind, m.at, m.author_kind
  FROM message m WHERE m.workspace_id = $1 AND m.id = $2 FOR UPDATE

-- name: whereabouts
SELECT id, contact_id, conversation_id FROM message WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: remove
DELETE FROM message WHERE workspace_id = $1 AND id = $2

-- name: settle
UPDATE message m SET state = v.state, held_until = v.held_until, failure = v.failure::jsonb,
       at = CASE WHEN m.held_until IS NOT NULL AND v.state = 'sent' THEN $2::timestamptz ELSE m.at END
  FROM unnest($3::uuid[], $4::text[], $5::timestamptz[], $6::text[]) AS v(id, state, held_until, failure)
 WHERE m.workspace_id = $1 AND m.id = v.id AND m.state <> 'withdrawn'
RETURNING m.id
