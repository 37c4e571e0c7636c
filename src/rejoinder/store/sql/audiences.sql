-- name: contacts
SELECT c.id, c.kind, c.name, c.email, c.phone, c.external_id, c.locale, c.zone, c.city, c.attributes, c.place,
       c.first_seen_at, c.last_seen_at, c.shut_out_at IS NOT NULL AS blocked, c.blocked_at IS NOT NULL AS left,
       w.zone AS fallback
  FROM contact c JOIN workspace w ON w.id = c.workspace_id
 WHERE c.workspace_id = $1 AND c.id = ANY($2::uuid[]) AND c.merged_into IS NULL

-- name: came_through
SELECT DISTINCT ON (i.contact_id) i.contact_id, p.slug
  FROM identity i
  JOIN entry_arrival a ON a.workspace_id = i.workspace_id AND a.identity_id = i.id
  JOIN entry_point p ON p.workspace_id = a.workspace_id AND p.id = a.entry_point_id
 WHERE i.workspace_id = $1 AND i.contact_id = ANY($2::uuid[])
 ORDER BY i.contact_id, a.first_at, p.id

-- name: companies
SELECT l.contact_id, c.attributes
  FROM contact_company l JOIN company c ON c.workspace_id = l.workspace_id AND c.id = l.company_id
 WHERE l.workspace_id = $1 AND l.contact_id = ANY($2::uuid[]) ORDER BY l.contact_id, l.at, c.id

-- name: counters
SELECT contact_id, name, count, first_at, last_at FROM event_count
 WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[]) AND name = ANY($3::text[])

-- name: events
SELECT contact_id, name, at, CASE WHEN $5 THEN properties END AS properties FROM event
 WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[]) AND name = ANY($3::text[]) AND at > $4
 ORDER BY contact_id, at, id

-- name: events_at
SELECT e.contact_id, e.name, e.at, e.properties
  FROM unnest($2::uuid[], $3::text[], $4::timestamptz[]) AS v(contact_id, name, at)
  JOIN event e ON e.workspace_id = $1 AND e.contact_id = v.contact_id AND e.at = v.at AND e.name = v.name
 ORDER BY e.contact_id, e.at, e.id

-- name: events_ahead
SELECT e.contact_id, e.name, e.at, e.properties
  FROM unnest($2::uuid[], $3::text[]) AS v(contact_id, name)
  JOIN event e ON e.workspace_id = $1 AND e.contact_id = v.contact_id AND e.name = v.name AND e.at > $4
 ORDER BY e.contact_id, e.at, e.id

-- name: last_before
SELECT v.contact_id, v.name, max(e.at) AS at
  FROM unnest($2::uuid[], $3::text[]) AS v(contact_id, name)
  JOIN event e ON e.workspace_id = $1 AND e.contact_id = v.contact_id AND e.name = v.name AND e.at <= $4
 GROUP BY v.contact_id, v.name

-- name: subscriptions
SELECT i.contact_id, s.topic_id, c.type AS channel_type, s.expires_at
  FROM identity i
  JOIN subscription s ON s.workspace_id = i.workspace_id AND s.identity_id = i.id
  JOIN channel c ON c.workspace_id = s.workspace_id AND c.id = s.channel_id
 WHERE i.workspace_id = $1 AND i.contact_id = ANY($2::uuid[]) AND s.state = 'active'
   AND (s.expires_at IS NULL OR s.expires_at > $3)

-- name: reach
SELECT DISTINCT i.contact_id, c.type
  FROM identity i
  JOIN channel c ON c.workspace_id = i.workspace_id AND c.id = i.channel_id AND c.archived_at IS NULL
  LEFT JOIN ledger l ON l.workspace_id = i.workspace_id AND l.identity_id = i.id
  LEFT JOIN contact_tally t ON t.workspace_id = i.workspace_id AND t.contact_id = i.contact_id
 WHERE i.workspace_id = $1 AND i.contact_id = ANY($2::uuid[])
   AND NOT coalesce(l.facts @> '{"stops": [{"scope": "all"}]}', false)
   AND NOT coalesce(t.facts @> '{"stops": [{"scope": "all"}]}', false)

-- name: conversations
SELECT v.contact_id, v.status, c.type AS channel_type, v.last_at,
       coalesce(v.last_author_kind = 'contact', false) AS theirs,
       ARRAY(SELECT t.tag_id FROM conversation_tag t
              WHERE t.workspace_id = v.workspace_id AND t.conversation_id = v.id) AS tags
  FROM conversation v JOIN channel c ON c.workspace_id = v.workspace_id AND c.id = v.channel_id
 WHERE v.workspace_id = $1 AND v.contact_id = ANY($2::uuid[])

-- name: campaigns
SELECT contact_id, campaign_id, fact AS what, last_at AS at FROM campaign_fact
 WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[]) AND campaign_id = ANY($3::uuid[]) AND detail = ''
