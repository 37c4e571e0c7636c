-- name: live
SELECT id, run, definition FROM campaign
 WHERE workspace_id = $1 AND state = 'live' AND kind = ANY($2::text[]) ORDER BY id

-- name: visitor
SELECT c.visit_at, c.locale, c.zone, c.place->>'url' AS url, c.place->>'device' AS device,
       coalesce(l.facts, '{}') AS ledger, coalesce(t.facts, '{}') AS tally,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('campaign_id', p.campaign_id, 'arm', p.arm, 'run', p.run,
                 'showings', p.showings, 'shown_at', p.shown_at, 'done', p.done)), '[]')
          FROM campaign_person p WHERE p.workspace_id = $1 AND p.contact_id = $2) AS people,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'campaign_id', s.campaign_id, 'arm', s.arm,
                 'content', s.content, 'open', s.ended_at IS NULL) ORDER BY s.id), '[]')
          FROM campaign_showing s
         WHERE s.workspace_id = $1 AND s.contact_id = $2 AND s.at >= c.visit_at) AS shown,
       (SELECT coalesce(jsonb_agg(w.campaign_id), '[]') FROM campaign_timer w
         WHERE w.workspace_id = $1 AND w.contact_id = $2 AND w.what = 'event' AND w.due_at <= $4) AS waited
  FROM contact c
  LEFT JOIN ledger l ON l.workspace_id = c.workspace_id AND l.identity_id = $3
  LEFT JOIN contact_tally t ON t.workspace_id = c.workspace_id AND t.contact_id = c.id
 WHERE c.workspace_id = $1 AND c.id = $2 AND c.merged_into IS NULL AND c.blocked_at IS NULL AND c.shut_out_at IS NULL

-- name: take
INSERT INTO campaign_person AS p (workspace_id, campaign_id, contact_id, arm, run, at, showings, shown_at, goal_until)
SELECT $1, v.campaign_id, $2, v.arm, v.run, $3, 1, $3, v.goal_until
  FROM unnest($4::uuid[], $5::text[], $6::int[], $7::timestamptz[], $8::timestamptz[])
       AS v(campaign_id, arm, run, goal_until, before)
 WHERE EXISTS (SELECT FROM campaign c WHERE c.workspace_id = $1 AND c.id = v.campaign_id AND c.state = 'live')
 ORDER BY v.campaign_id
ON CONFLICT (workspace_id, campaign_id, contact_id) DO UPDATE
   SET showings = CASE WHEN p.run < excluded.run OR p.done THEN 1 ELSE p.showings + 1 END,
       run = excluded.run, shown_at = excluded.shown_at, goal_until = excluded.goal_until, done = false
 WHERE p.shown_at IS NOT DISTINCT FROM (
   SELECT b.before FROM unnest($4::uuid[], $8::timestamptz[]) AS b(campaign_id, before)
    WHERE b.campaign_id = p.campaign_id)
RETURNING campaign_id

-- name: add
INSERT INTO campaign_showing (workspace_id, id, campaign_id, contact_id, identity_id, arm, locale, content, verdict, page,
                              at)
SELECT $1, v.id, v.campaign_id, $2, $3, v.arm, v.locale, v.content, v.verdict, $4, $5
  FROM unnest($6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::jsonb[], $11::jsonb[])
       AS v(id, campaign_id, arm, locale, content, verdict)

-- name: waited
DELETE FROM campaign_timer
 WHERE workspace_id = $1 AND contact_id = $2 AND what = 'event' AND campaign_id = ANY($3::uuid[])

-- name: wait
INSERT INTO campaign_timer (workspace_id, campaign_id, contact_id, what, due_at)
SELECT $1, v.campaign_id, $2, 'event', v.due_at
  FROM unnest($3::uuid[], $4::timestamptz[]) AS v(campaign_id, due_at) ORDER BY v.campaign_id
ON CONFLICT (workspace_id, campaign_id, contact_id, what) DO NOTHING

-- name: lock
SELECT s.id, s.campaign_id, s.contact_id, s.identity_id, s.arm, s.locale, s.content, s.at, s.seen_at, s.ended_at,
       s.acts, s.conversation_id, c.definition, c.kind
  FROM campaign_showing s JOIN campaign c ON c.workspace_id = s.workspace_id AND c.id = s.campaign_id
 WHERE s.workspace_id = $1 AND s.id = $2 AND s.contact_id = $3 FOR UPDATE OF s

-- name: put
UPDATE campaign_showing SET seen_at = $3, ended_at = $4, ended_how = coalesce(ended_how, $5), acts = $6
 WHERE workspace_id = $1 AND id = $2

-- name: talked
UPDATE campaign_showing SET conversation_id = $3 WHERE workspace_id = $1 AND id = $2

-- name: done
UPDATE campaign_person SET done = true WHERE workspace_id = $1 AND campaign_id = $2 AND contact_id = $3

-- name: talked_in
SELECT campaign_id, arm FROM campaign_showing WHERE workspace_id = $1 AND contact_id = $2 AND conversation_id = $3
 ORDER BY id LIMIT 1

-- name: most
SELECT coalesce((settings->'campaigns'->>'most_in_app_per_session')::int, $2) FROM workspace WHERE id = $1

-- name: set_most
UPDATE workspace SET settings = settings || jsonb_build_object('campaigns',
   coalesce(settings->'campaigns', '{}') || jsonb_build_object('most_in_app_per_session', $2::int)) WHERE id = $1

-- name: face
SELECT name, avatar_file_id FROM teammate WHERE workspace_id = $1 AND id = $2

-- name: join_people
UPDATE campaign_person t
   SET showings = t.showings + s.showings, shown_at = greatest(t.shown_at, s.shown_at), done = t.done OR s.done,
       run = greatest(t.run, s.run), goal_until = greatest(t.goal_until, s.goal_until)
  FROM campaign_person s
 WHERE t.workspace_id = $1 AND t.contact_id = $3
   AND s.workspace_id = $1 AND s.contact_id = $2 AND s.campaign_id = t.campaign_id

-- name: drop_people
DELETE FROM campaign_person s
 WHERE s.workspace_id = $1 AND s.contact_id = $2 AND EXISTS (
   SELECT FROM campaign_person t WHERE t.workspace_id = $1 AND t.contact_id = $3 AND t.campaign_id = s.campaign_id)

-- name: move_people
UPDATE campaign_person SET contact_id = $3 WHERE workspace_id = $1 AND contact_id = $2

-- name: drop_timers
DELETE FROM campaign_timer s
 WHERE s.workspace_id = $1 AND s.contact_id = $2 AND EXISTS (
   SELECT FROM campaign_timer t
    WHERE t.workspace_id = $1 AND t.contact_id = $3 AND t.campaign_id = s.campaign_id AND t.what = s.what)

-- name: move_timers
UPDATE campaign_timer SET contact_id = $3 WHERE workspace_id = $1 AND contact_id = $2

-- name: move_showings
UPDATE campaign_showing SET contact_id = $3 WHERE workspace_id = $1 AND contact_id = $2

-- name: move_answers
UPDATE survey_answer SET contact_id = $3 WHERE workspace_id = $1 AND contact_id = $2
