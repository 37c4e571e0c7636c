-- name: add
WITH made AS (
  INSERT INTO contact (workspace_id, id, kind, name, email, phone, external_id, locale, zone, attributes,
                       first_seen_at, last_seen_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
  RETURNING workspace_id, id)
INSERT INTO contact_tally (workspace_id, contact_id, facts) SELECT workspace_id, id, '{}' FROM made

-- name: view
SELECT id, kind, name, email, phone, external_id, avatar_url, locale, zone, city, attributes, first_seen_at,
       last_seen_at, blocked_at, merged_into
  FROM contact WHERE workspace_id = $1 AND id = $2

-- name: lock
SELECT id, kind, external_id, blocked_at FROM contact WHERE workspace_id = $1 AND id = $2 FOR UPDATE

-- name: by_external_id
SELECT id FROM contact WHERE workspace_id = $1 AND external_id = $2

-- name: seen
UPDATE contact SET last_seen_at = greatest(last_seen_at, $3), locale = coalesce($4, locale), zone = coalesce($5, zone)
 WHERE workspace_id = $1 AND id = $2

-- name: describe
UPDATE contact SET name = coalesce($3, name), email = coalesce($4, email), phone = coalesce($5, phone),
       attributes = attributes || $6::jsonb, kind = $7, external_id = coalesce($8, external_id)
 WHERE workspace_id = $1 AND id = $2

-- name: identities
SELECT i.id, i.channel_id, c.type AS channel_type, c.name AS channel_name, i.address, i.label, i.last_seen_at
  FROM identity i JOIN channel c ON c.workspace_id = i.workspace_id AND c.id = i.channel_id
 WHERE i.workspace_id = $1 AND i.contact_id = $2 ORDER BY i.id

-- name: add_identity
WITH made AS (
  INSERT INTO identity (workspace_id, id, contact_id, channel_id, address, label, created_at, last_seen_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
  RETURNING workspace_id, id)
INSERT INTO ledger (workspace_id, identity_id, facts) SELECT workspace_id, id, '{}' FROM made

-- name: identity
SELECT id, contact_id, channel_id, address, label FROM identity WHERE workspace_id = $1 AND id = $2

-- name: identity_by_address
SELECT id, contact_id FROM identity WHERE workspace_id = $1 AND channel_id = $2 AND address = $3

-- name: identity_of_contact
SELECT id, contact_id FROM identity
 WHERE workspace_id = $1 AND contact_id = $2 AND channel_id = $3 ORDER BY id LIMIT 1

-- name: move_identity
UPDATE identity SET contact_id = $3 WHERE workspace_id = $1 AND id = $2

-- name: move_conversations
UPDATE conversation SET contact_id = $3, identity_id = $4, version = version + 1
 WHERE workspace_id = $1 AND identity_id = $2 RETURNING id

-- name: move_messages
UPDATE message SET contact_id = $3 WHERE workspace_id = $1 AND conversation_id = ANY($2::uuid[])

-- name: move_events
UPDATE event SET contact_id = $3 WHERE workspace_id = $1 AND contact_id = $2

-- name: move_sessions
UPDATE visitor_session SET identity_id = $3 WHERE workspace_id = $1 AND identity_id = $2

-- name: merged
UPDATE contact SET merged_into = $3, external_id = NULL WHERE workspace_id = $1 AND id = $2

-- name: add_event
INSERT INTO event (workspace_id, id, contact_id, name, properties, at, received_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: add_session
INSERT INTO visitor_session (workspace_id, id, identity_id, channel_id, token_hash, verified_as, created_at,
                             last_seen_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)

-- name: verify_session
UPDATE visitor_session SET verified_as = $3, identity_id = $4 WHERE workspace_id = $1 AND id = $2

-- name: touch_session
UPDATE visitor_session SET last_seen_at = $3, expires_at = $4 WHERE workspace_id = $1 AND id = $2

-- name: revoke_session
UPDATE visitor_session SET revoked_at = $3 WHERE workspace_id = $1 AND id = $2

-- name: set_blocked
UPDATE contact SET blocked_at = $3 WHERE workspace_id = $1 AND id = $2

-- name: set_city
UPDATE contact SET city = $3 WHERE workspace_id = $1 AND id = $2
