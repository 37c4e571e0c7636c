-- name: workspaces
SELECT workspace_id FROM campaign WHERE next_at <= $1 AND state IN ('scheduled', 'live')
 UNION
SELECT workspace_id FROM campaign WHERE expires_at <= $1 AND state IN ('scheduled', 'live', 'paused')
 UNION
SELECT workspace_id FROM campaign WHERE state = 'live' AND kind = 'message' AND run_at IS NOT NULL
 UNION
SELECT c.workspace_id FROM campaign c
 WHERE c.kind = 'message' AND c.state IN ('live', 'paused', 'ended', 'archived')
   AND EXISTS (SELECT FROM delivery d WHERE d.workspace_id = c.workspace_id AND d.campaign_id = c.id
                  AND (d.state = 'paused' AND c.state <> 'paused'
                       OR d.state IN ('queued', 'held') AND c.state <> 'live'))
 UNION
SELECT t.workspace_id FROM campaign_timer t
  JOIN campaign c ON c.workspace_id = t.workspace_id AND c.id = t.campaign_id AND c.kind = 'message' AND c.state = 'live'
 WHERE t.due_at <= $1

-- name: due
SELECT id FROM campaign
 WHERE workspace_id = $1 AND next_at <= $2 AND state IN ('scheduled', 'live')
   AND (run_at IS NULL OR run_done_at IS NOT NULL)
 ORDER BY next_at, id FOR NO KEY UPDATE SKIP LOCKED

-- name: expired
SELECT id FROM campaign WHERE workspace_id = $1 AND expires_at <= $2 AND state IN ('scheduled', 'live', 'paused')
 ORDER BY id FOR NO KEY UPDATE SKIP LOCKED

-- name: through
SELECT c.id FROM campaign c
 WHERE c.workspace_id = $1 AND c.kind = 'message' AND c.state = 'live' AND c.run_done_at IS NOT NULL
   AND c.next_at IS NULL AND c.definition->'when'->>'mode' IS NULL
   AND NOT EXISTS (SELECT FROM delivery d WHERE d.workspace_id = $1 AND d.campaign_id = c.id
                      AND d.state IN ('queued', 'held', 'paused', 'sending'))
   AND NOT EXISTS (SELECT FROM campaign_timer t WHERE t.workspace_id = $1 AND t.campaign_id = c.id)
 ORDER BY c.id FOR NO KEY UPDATE OF c SKIP LOCKED

-- name: running
SELECT id, place, run_at FROM campaign
 WHERE workspace_id = $1 AND state = 'live' AND kind = 'message' AND run_at IS NOT NULL AND run_done_at IS NULL
 ORDER BY run_at, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED

-- name: begin
UPDATE campaign SET run = $3, run_at = $5, run_done_at = NULL, place = NULL, reached = 0, aimed = $4
 WHERE workspace_id = $1 AND id = $2

-- name: went
UPDATE campaign SET place = $3, reached = reached + $4, run_done_at = $5 WHERE workspace_id = $1 AND id = $2

-- name: places
SELECT c.id, c.zone, c.locale, i.id, i.channel_id
  FROM contact c
  LEFT JOIN contact_tally t ON t.workspace_id = $1 AND t.contact_id = c.id
  LEFT JOIN LATERAL (
    SELECT i.id, i.channel_id FROM identity i
      LEFT JOIN ledger l ON l.workspace_id = $1 AND l.identity_id = i.id
     WHERE i.workspace_id = $1 AND i.contact_id = c.id AND i.channel_id = ANY($3::uuid[])
       AND NOT coalesce(l.facts @> '{"stops": [{"scope": "all"}]}', false)
       AND NOT coalesce(t.facts @> '{"stops": [{"scope": "all"}]}', false)
     ORDER BY array_position($3::uuid[], i.channel_id), i.last_seen_at DESC, i.id LIMIT 1) i ON true
 WHERE c.workspace_id = $1 AND c.id = ANY($2::uuid[]) AND c.merged_into IS NULL
 ORDER BY c.id

-- name: conversations
SELECT DISTINCT ON (v.identity_id) v.identity_id, c.id
  FROM unnest($2::uuid[], $3::text[]) AS v(identity_id, subject)
  JOIN conversation c ON c.workspace_id = $1 AND c.identity_id = v.identity_id AND c.left_at IS NULL
   AND (v.subject IS NULL OR lower(coalesce(c.subject, '')) = lower(v.subject))
 ORDER BY v.identity_id, (c.status <> 'closed') DESC, c.last_at DESC

-- name: queue
WITH said AS (
  SELECT blocks, text, number FROM unnest($9::text[], $10::text[]) WITH ORDINALITY AS s(blocks, text, number)),
given AS MATERIALIZED (
  SELECT v.*, s.blocks, s.text
    FROM unnest($11::uuid[], $12::uuid[], $13::uuid[], $14::uuid[], $15::bool[], $16::text[], $17::uuid[], $18::uuid[],
                $19::timestamptz[], $20::text[], $21::text[], $22::int[])
         AS v(contact_id, identity_id, channel_id, conversation_id, fresh, subject, message_id, delivery_id, due_at, key,
              proposal, said)
    JOIN said s ON s.number = v.said
   WHERE NOT EXISTS (SELECT FROM delivery d WHERE d.workspace_id = $1 AND d.key = v.key)),
opened AS (
  INSERT INTO conversation (workspace_id, id, channel_id, identity_id, contact_id, location_id, status, last_at,
                            created_at, updated_at, closed_at, subject, last_text, last_kind, last_author,
                            last_author_kind)
  SELECT $1, g.conversation_id, g.channel_id, g.identity_id, g.contact_id, c.location_id, 'closed', $2, $2, $2, $2,
         g.subject, left(g.text, 200), 'out', $6, 'api'
    FROM given g JOIN channel c ON c.workspace_id = $1 AND c.id = g.channel_id WHERE g.fresh),
held AS MATERIALIZED (
  SELECT c.id FROM conversation c
   WHERE c.workspace_id = $1 AND c.id = ANY(ARRAY(SELECT conversation_id FROM given WHERE NOT fresh))
   ORDER BY c.id FOR NO KEY UPDATE),
noted AS (
  UPDATE conversation c SET last_text = left(g.text, 200), last_kind = 'out', last_author = $6, last_author_kind = 'api',
         last_at = $2, updated_at = $2, version = c.version + 1
    FROM held h JOIN given g ON g.conversation_id = h.id
   WHERE c.workspace_id = $1 AND c.id = h.id),
written AS (
  INSERT INTO message (workspace_id, id, conversation_id, contact_id, channel_id, kind, author_kind, author_id,
                       author_name, blocks, text, purpose, reason, state, at, created_at, held_until)
  SELECT $1, message_id, conversation_id, contact_id, channel_id, 'out', 'api', $7, $6, blocks::jsonb, text, $4, $5,
         'queued', $2, $2, CASE WHEN due_at > $2 THEN due_at END
    FROM given),
queued AS (
  INSERT INTO delivery (workspace_id, id, message_id, identity_id, contact_id, channel_id, state, due_at, key,
                        created_at, lane, campaign_id)
  SELECT $1, delivery_id, message_id, identity_id, contact_id, channel_id, 'queued', due_at, key, $2, $8, $3 FROM given),
asked AS (
  INSERT INTO proposal (workspace_id, delivery_id, body) SELECT $1, delivery_id, proposal FROM given)
SELECT count(*) FROM given

-- name: came
INSERT INTO campaign_person AS p (workspace_id, campaign_id, contact_id, arm, run, at, shown_at, goal_until)
SELECT $1, $2, contact_id, arm, run, $3, $3, goal_until
  FROM unnest($4::uuid[], $5::text[], $6::int[], $7::timestamptz[]) AS v(contact_id, arm, run, goal_until)
 ORDER BY contact_id
ON CONFLICT (workspace_id, campaign_id, contact_id) DO UPDATE
   SET run = excluded.run, shown_at = excluded.shown_at, goal_until = excluded.goal_until

-- name: had
SELECT contact_id, arm, run, shown_at FROM campaign_person
 WHERE workspace_id = $1 AND campaign_id = $2 AND contact_id = ANY($3::uuid[])
