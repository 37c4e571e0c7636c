-- name: lock
SELECT identity_id, topic_id, channel_id, state, frequency, token, consent_id, asked_at, granted_at, expires_at,
       renewed_at, renew_at, ended_at
  FROM subscription WHERE workspace_id = $1 AND identity_id = $2 AND topic_id = $3 FOR UPDATE

-- name: of_identity
SELECT identity_id, topic_id, channel_id, state, frequency, token, consent_id, asked_at, granted_at, expires_at,
       renewed_at, renew_at, ended_at
  FROM subscription WHERE workspace_id = $1 AND identity_id = $2 ORDER BY topic_id

-- name: by_token
SELECT topic_id FROM subscription WHERE workspace_id = $1 AND identity_id = $2 AND token = $3

-- name: put
INSERT INTO subscription (workspace_id, identity_id, topic_id, channel_id, state, frequency, token, consent_id,
                          asked_at, granted_at, expires_at, renewed_at, renew_at, ended_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
ON CONFLICT (workspace_id, identity_id, topic_id) DO UPDATE
   SET state = excluded.state, frequency = excluded.frequency, token = excluded.token,
       consent_id = excluded.consent_id, asked_at = excluded.asked_at, granted_at = excluded.granted_at,
       expires_at = excluded.expires_at, renewed_at = excluded.renewed_at, renew_at = excluded.renew_at,
       ended_at = excluded.ended_at

-- name: page
SELECT s.identity_id, s.topic_id, s.channel_id,
       CASE WHEN s.state = 'active' AND s.expires_at <= $10 THEN 'expired' ELSE s.state END AS state, s.frequency, s.consent_id, s.asked_at, s.granted_at,
       s.expires_at, s.renewed_at,
       CASE WHEN s.state = 'active' AND s.expires_at <= $10 THEN s.expires_at ELSE s.ended_at END AS ended_at, i.contact_id, i.address, coalesce(p.name, '') AS contact_name,
       c.type AS channel_type, c.name AS channel_name, t.key AS topic_key, t.names AS topic_names,
       EXISTS (
         SELECT FROM jsonb_array_elements(coalesce(l.facts->'stops', '[]') || coalesce(y.facts->'stops', '[]')) AS o(stop)
          WHERE o.stop->>'scope' = 'all'
             OR (o.stop->>'scope' IN ('promotional', 'topic:' || s.topic_id)
                 AND (o.stop->>'at')::timestamptz >= coalesce(s.granted_at, s.asked_at))) AS left
  FROM subscription s
  JOIN identity i ON i.workspace_id = s.workspace_id AND i.id = s.identity_id
  JOIN contact p ON p.workspace_id = s.workspace_id AND p.id = i.contact_id
  JOIN channel c ON c.workspace_id = s.workspace_id AND c.id = s.channel_id
  JOIN topic t ON t.workspace_id = s.workspace_id AND t.id = s.topic_id
  LEFT JOIN ledger l ON l.workspace_id = s.workspace_id AND l.identity_id = s.identity_id
  LEFT JOIN contact_tally y ON y.workspace_id = s.workspace_id AND y.contact_id = i.contact_id
 WHERE s.workspace_id = $1
   AND ($2::uuid IS NULL OR s.topic_id = $2) AND ($3::uuid IS NULL OR i.contact_id = $3)
   AND ($4::text IS NULL OR CASE WHEN s.state = 'active' AND s.expires_at <= $10 THEN 'expired' ELSE s.state END = $4) AND ($5::uuid IS NULL OR s.channel_id = $5)
   AND ($6::text IS NULL OR coalesce(s.frequency, 'as_it_happens') = $6)
   AND ($7::uuid IS NULL OR (s.identity_id, s.topic_id) > ($7, $8::uuid))
 ORDER BY s.identity_id, s.topic_id LIMIT $9

-- name: counts
SELECT s.topic_id, CASE WHEN s.state = 'active' AND s.expires_at <= $3 THEN 'expired' ELSE s.state END AS state, count(*) AS all,
       count(*) FILTER (WHERE s.state = 'active' AND (s.expires_at IS NULL OR s.expires_at > $3) AND NOT EXISTS (
         SELECT FROM jsonb_array_elements(coalesce(l.facts->'stops', '[]') || coalesce(y.facts->'stops', '[]')) AS o(stop)
          WHERE o.stop->>'scope' = 'all'
             OR (o.stop->>'scope' IN ('promotional', 'topic:' || s.topic_id)
                 AND (o.stop->>'at')::timestamptz >= s.granted_at))) AS reached
  FROM subscription s
  JOIN identity i ON i.workspace_id = s.workspace_id AND i.id = s.identity_id
  LEFT JOIN ledger l ON l.workspace_id = s.workspace_id AND l.identity_id = s.identity_id
  LEFT JOIN contact_tally y ON y.workspace_id = s.workspace_id AND y.contact_id = i.contact_id
 WHERE s.workspace_id = $1 AND s.topic_id = ANY($2::uuid[])
 GROUP BY 1, 2

-- name: reached_after
SELECT s.identity_id, s.channel_id, i.contact_id
  FROM subscription s JOIN identity i ON i.workspace_id = s.workspace_id AND i.id = s.identity_id
 WHERE s.workspace_id = $1 AND s.topic_id = $2 AND s.state = 'active'
   AND (s.expires_at IS NULL OR s.expires_at > $7)
   AND ($3::uuid IS NULL OR s.identity_id > $3)
   AND (cardinality($4::uuid[]) = 0 OR s.channel_id = ANY($4)) AND (cardinality($5::uuid[]) = 0 OR s.identity_id = ANY($5))
 ORDER BY s.identity_id LIMIT $6

-- name: of_import
SELECT s.identity_id, s.topic_id
  FROM consent k
  JOIN subscription s ON s.workspace_id = k.workspace_id AND s.consent_id = k.id
 WHERE k.workspace_id = $1 AND k.import_id = $2 AND s.state IN ('active', 'pending')
 ORDER BY s.identity_id LIMIT $3

-- name: workspaces_with_time_passed
SELECT workspace_id FROM subscription
 WHERE (state = 'active' AND expires_at IS NOT NULL AND expires_at <= $1) OR (renew_at IS NOT NULL AND renew_at <= $1)
 GROUP BY workspace_id

-- name: expire
UPDATE subscription SET state = 'expired', ended_at = expires_at, renew_at = NULL
 WHERE workspace_id = $1 AND state = 'active' AND expires_at IS NOT NULL AND expires_at <= $2
RETURNING identity_id

-- name: to_renew
SELECT s.identity_id, s.topic_id, s.channel_id, s.expires_at, s.granted_at, s.renewed_at, i.contact_id
  FROM subscription s JOIN identity i ON i.workspace_id = s.workspace_id AND i.id = s.identity_id
 WHERE s.workspace_id = $1 AND s.renew_at IS NOT NULL AND s.renew_at <= $2
 ORDER BY s.renew_at, s.identity_id LIMIT $3

-- name: renew_at
UPDATE subscription SET renew_at = $4 WHERE workspace_id = $1 AND identity_id = $2 AND topic_id = $3

-- name: forget_older
DELETE FROM subscription t USING subscription s
 WHERE t.workspace_id = $1 AND t.identity_id = $3 AND s.workspace_id = $1 AND s.identity_id = $2
   AND s.topic_id = t.topic_id AND s.granted_at > coalesce(t.granted_at, '-infinity')

-- name: move
UPDATE subscription s SET identity_id = $3
 WHERE workspace_id = $1 AND identity_id = $2
   AND NOT EXISTS (SELECT FROM subscription t
                    WHERE t.workspace_id = $1 AND t.identity_id = $3 AND t.topic_id = s.topic_id)
