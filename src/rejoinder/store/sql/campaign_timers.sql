-- name: add
INSERT INTO campaign_timer (workspace_id, campaign_id, contact_id, what, due_at, facts)
SELECT $1, v.campaign_id, v.contact_id, v.what, v.due_at, v.facts::jsonb
  FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::text[])
       AS v(campaign_id, contact_id, what, due_at, facts)
  JOIN contact c ON c.workspace_id = $1 AND c.id = v.contact_id
  JOIN campaign p ON p.workspace_id = $1 AND p.id = v.campaign_id
 ORDER BY v.campaign_id, v.contact_id, v.what
ON CONFLICT DO NOTHING

-- name: entered
INSERT INTO campaign_timer (workspace_id, campaign_id, contact_id, what, due_at)
SELECT $1, v.campaign_id, v.contact_id, 'entered', $4
  FROM unnest($2::uuid[], $3::uuid[]) AS v(campaign_id, contact_id)
  JOIN campaign c ON c.workspace_id = $1 AND c.id = v.campaign_id
 WHERE NOT EXISTS (SELECT FROM campaign_person p
                    WHERE p.workspace_id = $1 AND p.campaign_id = v.campaign_id AND p.contact_id = v.contact_id)
 ORDER BY v.campaign_id, v.contact_id
ON CONFLICT DO NOTHING

-- name: zones
SELECT c.id, coalesce(c.zone, w.zone) AS zone FROM contact c JOIN workspace w ON w.id = c.workspace_id
 WHERE c.workspace_id = $1 AND c.id = ANY($2::uuid[])

-- name: take
WITH chosen AS (
  SELECT t.campaign_id, t.what FROM campaign_timer t
    JOIN campaign c ON c.workspace_id = t.workspace_id AND c.id = t.campaign_id
   WHERE t.workspace_id = $1 AND t.due_at <= $2 AND c.state = 'live' AND c.kind = 'message'
   ORDER BY t.due_at LIMIT 1),
due AS (
  SELECT t.campaign_id, t.contact_id, t.what FROM campaign_timer t JOIN chosen USING (campaign_id, what)
   WHERE t.workspace_id = $1 AND t.due_at <= $2
   ORDER BY t.contact_id LIMIT $3 FOR UPDATE OF t SKIP LOCKED)
DELETE FROM campaign_timer t USING due d
 WHERE t.workspace_id = $1 AND t.campaign_id = d.campaign_id AND t.contact_id = d.contact_id AND t.what = d.what
RETURNING t.campaign_id, t.contact_id, t.what, t.due_at, t.facts
