-- name: add
WITH made AS (
  INSERT INTO contact (workspace_id, id, kind, name, email, phone, external_id, locale, zone, attributes,
                       first_seen_at, last_seen_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
  RETURNING workspace_id, id)
INSERT INTO contact_tally (workspace_id, contact_id, facts) SELECT workspace_id, id, '{}' FROM made

-- name: view
SELECT id, kind, name, email, phone, external_id, avatar_url, locale, zone, city, attributes, first_seen_at,
       last_seen_at, blocked_at, shut_out_at, merged_into
  FROM contact WHERE workspace_id = $1 AND id = $2

-- name: view_many
SELECT id, kind, name, email, phone, external_id, avatar_url, locale, zone, city, attributes, first_seen_at,
       last_seen_at, blocked_at, shut_out_at, merged_into
  FROM contact WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: names
SELECT id, coalesce(name, '') AS name FROM contact WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: spoken_to
SELECT id, locale, zone FROM contact
 WHERE workspace_id = $1 AND id = ANY($2::uuid[]) AND merged_into IS NULL ORDER BY id

-- name: at_addresses
SELECT i.contact_id AS id FROM identity i
 WHERE i.workspace_id = $1 AND i.channel_id = ANY($2::uuid[]) AND i.address = ANY($3::text[])

-- name: recent
SELECT id, last_seen_at AS at FROM contact
 WHERE workspace_id = $1 AND merged_into IS NULL
   AND ($2::timestamptz IS NULL OR (last_seen_at, id) < ($2, $3::uuid))
 ORDER BY last_seen_at DESC, id DESC LIMIT $4

-- name: matching
SELECT id, last_seen_at AS at FROM contact
 WHERE workspace_id = $1 AND merged_into IS NULL AND search @@ to_tsquery('simple', $5)
   AND ($2::timestamptz IS NULL OR (last_seen_at, id) < ($2, $3::uuid))
 ORDER BY last_seen_at DESC, id DESC LIMIT $4

-- name: change
UPDATE contact
   SET name = CASE WHEN 'name' = ANY($3::text[]) THEN $4 ELSE name END,
       email = CASE WHEN 'email' = ANY($3::text[]) THEN $5 ELSE email END,
       phone = CASE WHEN 'phone' = ANY($3::text[]) THEN $6 ELSE phone END,
       locale = CASE WHEN 'locale' = ANY($3::text[]) THEN $7 ELSE locale END,
       zone = CASE WHEN 'zone' = ANY($3::text[]) THEN $8 ELSE zone END,
       kind = CASE WHEN kind = 'visitor' AND coalesce($5, $6) IS NOT NULL THEN 'lead' ELSE kind END,
       attributes = jsonb_strip_nulls(attributes || $9::jsonb)
 WHERE workspace_id = $1 AND id = $2 RETURNING id

-- name: shut_out
UPDATE contact SET shut_out_at = $3 WHERE workspace_id = $1 AND id = $2

-- name: last_talk
SELECT c.id AS conversation_id, c.last_at AS at, c.status,
       coalesce((SELECT left(m.text, 200) FROM message m WHERE m.workspace_id = $1 AND m.conversation_id = c.id
          AND m.kind = 'in' ORDER BY m.at DESC, m.id DESC LIMIT 1), '') AS asked,
       coalesce(o.text, '') AS answered, coalesce(o.author_name, '') AS answered_by
  FROM conversation c
  LEFT JOIN LATERAL (
    SELECT left(m.text, 200) AS text, m.author_name FROM message m
     WHERE m.workspace_id = $1 AND m.conversation_id = c.id AND m.kind = 'out' AND m.automatic IS NULL
       AND m.state IN ('sent', 'delivered', 'seen') ORDER BY m.at DESC, m.id DESC LIMIT 1) AS o ON true
 WHERE c.workspace_id = $1 AND c.contact_id = $2 AND c.status = 'closed'
 ORDER BY c.last_at DESC LIMIT 1

-- name: lock
SELECT id, kind, external_id, blocked_at FROM contact WHERE workspace_id = $1 AND id = $2 FOR UPDATE

-- name: by_external_id
SELECT id FROM contact WHERE workspace_id = $1 AND external_id = $2

-- name: seen
UPDATE contact
   SET last_seen_at = greatest(last_seen_at, $3), locale = coalesce($4, locale), zone = coalesce($5, zone),
       visit_at = CASE WHEN visit_at IS NULL OR last_seen_at < $3 - interval '30 minutes' THEN $3 ELSE visit_at END
 WHERE workspace_id = $1 AND id = $2

-- name: describe
UPDATE contact SET name = coalesce($3, name), email = coalesce($4, email), phone = coalesce($5, phone),
       attributes = attributes || $6::jsonb, kind = $7, external_id = coalesce($8, external_id)
 WHERE workspace_id = $1 AND id = $2

-- name: fill_in
UPDATE contact SET name = coalesce(name, $3), email = coalesce(email, $4), phone = coalesce(phone, $5),
       locale = coalesce(locale, $6), avatar_url = coalesce(avatar_url, $7),
       last_seen_at = greatest(last_seen_at, $8)
 WHERE workspace_id = $1 AND id = $2

-- name: with_address
SELECT i.contact_id FROM identity i
  JOIN channel c ON c.workspace_id = i.workspace_id AND c.id = i.channel_id
 WHERE i.workspace_id = $1 AND i.address = $3 AND c.type = ANY($2::text[])
 ORDER BY i.last_seen_at DESC, i.id LIMIT 1

-- name: identities
SELECT i.id, i.contact_id, i.channel_id, c.type AS channel_type, c.name AS channel_name, i.address, i.label,
       i.last_seen_at, coalesce(jsonb_array_length(l.facts->'stops') > 0, false) AS left
  FROM identity i
  JOIN channel c ON c.workspace_id = i.workspace_id AND c.id = i.channel_id
  LEFT JOIN ledger l ON l.workspace_id = i.workspace_id AND l.identity_id = i.id
 WHERE i.workspace_id = $1 AND i.contact_id = ANY($2::uuid[]) ORDER BY i.id

-- name: add_identity
WITH made AS (
  INSERT INTO identity (workspace_id, id, contact_id, channel_id, address, label, created_at, last_seen_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
  RETURNING workspace_id, id)
INSERT INTO ledger (workspace_id, identity_id, facts) SELECT workspace_id, id, '{}' FROM made

-- name: identity
SELECT id, contact_id, channel_id, address, label FROM identity WHERE workspace_id = $1 AND id = $2

-- name: whose
SELECT i.id AS identity_id, i.contact_id, i.channel_id, c.type AS channel_type, i.address, coalesce(p.name, '') AS name,
       p.locale
  FROM identity i
  JOIN channel c ON c.workspace_id = i.workspace_id AND c.id = i.channel_id
  JOIN contact p ON p.workspace_id = i.workspace_id AND p.id = i.contact_id
 WHERE i.workspace_id = $1 AND i.id = ANY($2::uuid[])

-- name: identity_by_address
SELECT id, contact_id, address FROM identity WHERE workspace_id = $1 AND channel_id = $2 AND address = $3
 UNION ALL
SELECT i.id, i.contact_id, i.address FROM identity_alias a
  JOIN identity i ON i.workspace_id = a.workspace_id AND i.id = a.identity_id
 WHERE a.workspace_id = $1 AND a.channel_id = $2 AND a.address = $3
 LIMIT 1

-- name: add_alias
INSERT INTO identity_alias (workspace_id, channel_id, address, identity_id, at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (workspace_id, channel_id, address) DO UPDATE SET identity_id = excluded.identity_id, at = excluded.at

-- name: aliases
SELECT a.address AS alias, i.address FROM identity_alias a
  JOIN identity i ON i.workspace_id = a.workspace_id AND i.id = a.identity_id
 WHERE a.workspace_id = $1 AND a.channel_id = $2 AND a.address = ANY($3::text[])

-- name: identity_of_contact
SELECT id, contact_id FROM identity
 WHERE workspace_id = $1 AND contact_id = $2 AND channel_id = $3 ORDER BY id LIMIT 1

-- name: readdress
UPDATE identity SET address = $3 WHERE workspace_id = $1 AND id = $2

-- name: hold_address
SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text || $2::uuid::text || $3, 0))

-- name: lock_deliveries
SELECT id FROM delivery
 WHERE workspace_id = $1 AND identity_id = $2 AND state NOT IN ('dropped', 'withdrawn') ORDER BY id FOR UPDATE

-- name: move_deliveries
UPDATE delivery SET identity_id = $3, contact_id = $4 WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: move_conversations
UPDATE conversation SET contact_id = $3, identity_id = $4, version = version + 1
 WHERE workspace_id = $1 AND identity_id = $2 RETURNING id

-- name: move_messages
UPDATE message SET contact_id = $3 WHERE workspace_id = $1 AND conversation_id = ANY($2::uuid[])

-- name: merged
UPDATE contact SET merged_into = $3, external_id = NULL WHERE workspace_id = $1 AND id = $2

-- name: take_over
UPDATE contact t
   SET name = coalesce(t.name, s.name), locale = coalesce(t.locale, s.locale), zone = coalesce(t.zone, s.zone),
       city = coalesce(t.city, s.city), attributes = s.attributes || t.attributes,
       first_seen_at = least(t.first_seen_at, s.first_seen_at), last_seen_at = greatest(t.last_seen_at, s.last_seen_at),
       blocked_at = coalesce(t.blocked_at, s.blocked_at), shut_out_at = coalesce(t.shut_out_at, s.shut_out_at)
  FROM contact s
 WHERE t.workspace_id = $1 AND t.id = $3 AND s.workspace_id = $1 AND s.id = $2

-- name: session_now
SELECT s.workspace_id, s.id, s.identity_id, s.channel_id, s.verified_as, s.last_seen_at, i.contact_id
  FROM visitor_session s JOIN identity i ON i.workspace_id = s.workspace_id AND i.id = s.identity_id
 WHERE s.workspace_id = $1 AND s.id = $2 AND s.revoked_at IS NULL

-- name: speaker
SELECT s.workspace_id, s.id, s.identity_id, s.channel_id, s.verified_as, i.contact_id,
       p.name, p.blocked_at, p.shut_out_at, m.id AS message_id, m.conversation_id
  FROM visitor_session s
  JOIN identity i ON i.workspace_id = s.workspace_id AND i.id = s.identity_id
  JOIN contact p ON p.workspace_id = s.workspace_id AND p.id = i.contact_id
  LEFT JOIN LATERAL (
    SELECT m.id, m.conversation_id
      FROM conversation c JOIN message m ON m.workspace_id = c.workspace_id AND m.conversation_id = c.id
     WHERE c.workspace_id = $1 AND c.identity_id = s.identity_id AND m.client_id = $3 LIMIT 1) m ON true
 WHERE s.workspace_id = $1 AND s.id = $2 AND s.revoked_at IS NULL

-- name: add_session
INSERT INTO visitor_session (workspace_id, id, identity_id, channel_id, token_hash, verified_as, created_at,
                             last_seen_at, expires_at, proven_until)
VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)

-- name: prove_session
UPDATE visitor_session SET proven_until = $3 WHERE workspace_id = $1 AND id = $2

-- name: end_proofs
UPDATE visitor_session SET proven_until = NULL WHERE workspace_id = $1 AND channel_id = $2 AND verified_as IS NOT NULL

-- name: touch_session
UPDATE visitor_session SET last_seen_at = $3, expires_at = $4 WHERE workspace_id = $1 AND id = $2

-- name: revoke_session
UPDATE visitor_session SET revoked_at = $3 WHERE workspace_id = $1 AND id = $2

-- name: set_blocked
UPDATE contact SET blocked_at = $3 WHERE workspace_id = $1 AND id = $2

-- name: set_place
UPDATE contact SET place = place || $3::jsonb WHERE workspace_id = $1 AND id = $2

-- name: set_city
UPDATE contact SET city = $3 WHERE workspace_id = $1 AND id = $2
