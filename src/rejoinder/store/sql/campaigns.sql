-- name: add
INSERT INTO campaign (workspace_id, id, name, kind, state, definition, by_id, by_name, created_at, updated_at,
                      expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10)

-- name: read
SELECT id, version, state, definition, run, next_at, started_at, paused_at, paused_why, ended_at, archived_at, by_name,
       created_at, updated_at, run_at, place, run_done_at, reached, aimed, expires_at
  FROM campaign WHERE workspace_id = $1 AND id = $2

-- name: lock
SELECT id, version, state, definition, run, next_at, started_at, paused_at, paused_why, ended_at, archived_at, by_name,
       created_at, updated_at, run_at, place, run_done_at, reached, aimed, expires_at
  FROM campaign WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE

-- name: several
SELECT id, version, state, definition, run, next_at, started_at, paused_at, paused_why, ended_at, archived_at, by_name,
       created_at, updated_at, run_at, place, run_done_at, reached, aimed, expires_at
  FROM campaign WHERE workspace_id = $1 AND id = ANY($2::uuid[]) ORDER BY id

-- name: in_states
SELECT id, version, state, definition, run, next_at, started_at, paused_at, paused_why, ended_at, archived_at, by_name,
       created_at, updated_at, run_at, place, run_done_at, reached, aimed, expires_at
  FROM campaign WHERE workspace_id = $1 AND state = ANY($2::text[]) AND ($3::text[] IS NULL OR kind = ANY($3))
 ORDER BY id

-- name: page
SELECT id, version, state, definition, run, next_at, started_at, paused_at, paused_why, ended_at, archived_at, by_name,
       created_at, updated_at, run_at, place, run_done_at, reached, aimed, expires_at
  FROM campaign
 WHERE workspace_id = $1 AND CASE WHEN $2::text IS NULL THEN state <> 'archived' ELSE state = $2 END
   AND ($3::text IS NULL OR kind = $3) AND ($4::text IS NULL OR position(lower($4) IN lower(name)) > 0)
   AND ($5::uuid IS NULL OR id < $5)
 ORDER BY id DESC LIMIT $6

-- name: names
SELECT id, name FROM campaign WHERE workspace_id = $1 AND started_at IS NOT NULL ORDER BY id DESC LIMIT $2

-- name: present
SELECT id FROM campaign WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: nameable
SELECT 'campaigns' AS noun, id FROM campaign WHERE workspace_id = $1 AND id = ANY($2::uuid[])
 UNION ALL
SELECT 'tours', id FROM campaign WHERE workspace_id = $1 AND kind = 'tour' AND state <> 'archived'
 UNION ALL
SELECT 'topics', id FROM topic WHERE workspace_id = $1 AND archived_at IS NULL
 UNION ALL
SELECT 'coupon_lists', id FROM coupon_list WHERE workspace_id = $1 AND archived_at IS NULL
 UNION ALL
SELECT 'senders', id FROM teammate WHERE workspace_id = $1

-- name: put
UPDATE campaign SET name = $3, kind = $4, definition = $5, next_at = $6, updated_at = $7, expires_at = $8,
       version = version + 1
 WHERE workspace_id = $1 AND id = $2

-- name: move
UPDATE campaign SET state = $3, run = $4, next_at = $5, started_at = $6, paused_at = $7, paused_why = $8, ended_at = $9,
       archived_at = $10, updated_at = $11
 WHERE workspace_id = $1 AND id = $2

-- name: remove
DELETE FROM campaign WHERE workspace_id = $1 AND id = $2

-- name: figures
SELECT campaign_id, fact, sum(people)::bigint AS people FROM campaign_day
 WHERE workspace_id = $1 AND campaign_id = ANY($2::uuid[]) AND arm <> 'control' AND detail = ''
   AND fact IN ('proposed', 'sent', 'seen', 'clicked', 'goal')
 GROUP BY campaign_id, fact

-- name: days
SELECT day, arm, fact, detail, people, times, value, squares FROM campaign_day
 WHERE workspace_id = $1 AND campaign_id = $2
   AND ($3::timestamptz IS NULL OR day >= ($3 AT TIME ZONE 'UTC')::date)
   AND ($4::timestamptz IS NULL OR day < ($4 AT TIME ZONE 'UTC')::date)
 ORDER BY day, fact, detail, arm

-- name: triggers
SELECT id, started_at, definition->'when'->>'event' AS event, definition->'when'->'where' AS where_,
       (definition->'when'->>'delay_s')::int AS delay_s
  FROM campaign
 WHERE workspace_id = $1 AND kind = 'message' AND state = 'live' AND definition->'when'->>'mode' = 'event'
 ORDER BY id

-- name: rules_told
SELECT DISTINCT ON (v.rule) v.rule, v.body
  FROM (SELECT id, attempt FROM delivery
         WHERE workspace_id = $1 AND campaign_id = $2 AND state IN ('held', 'dropped') LIMIT 2000) d
  JOIN verdict v ON v.workspace_id = $1 AND v.delivery_id = d.id AND v.turn = d.attempt AND v.outcome <> 'send'
 ORDER BY v.rule, v.at DESC

-- name: people
SELECT c.id, coalesce(c.name, '') AS name, c.email, c.kind, c.last_seen_at, f.first_at, f.last_at, f.times, f.value, f.arm
  FROM campaign_fact f JOIN contact c ON c.workspace_id = $1 AND c.id = f.contact_id
 WHERE f.workspace_id = $1 AND f.campaign_id = $2 AND f.fact = $3 AND f.detail = $4 AND ($5::text IS NULL OR f.arm = $5)
   AND ($6::timestamptz IS NULL OR (f.first_at, f.contact_id) > ($6, $7::uuid))
 ORDER BY f.first_at, f.contact_id LIMIT $8
