-- name: open
SELECT id, definition->'goal' AS goal FROM campaign
 WHERE workspace_id = $1 AND jsonb_typeof(definition->'goal') = 'object' AND state IN ('live', 'paused', 'ended')
   AND (ended_at IS NULL OR ended_at > now() - interval '91 days')
 ORDER BY id

-- name: reach
WITH reached AS (
  SELECT DISTINCT ON (p.campaign_id, p.contact_id) p.campaign_id, p.contact_id, v.at, v.value
    FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::float[]) AS v(campaign_id, contact_id, at, value)
    JOIN campaign_person p ON p.workspace_id = $1 AND p.campaign_id = v.campaign_id AND p.contact_id = v.contact_id
   WHERE p.goal_until >= v.at AND p.at <= v.at
   ORDER BY p.campaign_id, p.contact_id, v.at),
held AS (
  SELECT p.campaign_id, p.contact_id FROM campaign_person p
    JOIN reached r ON r.campaign_id = p.campaign_id AND r.contact_id = p.contact_id
   WHERE p.workspace_id = $1 ORDER BY p.campaign_id, p.contact_id FOR UPDATE OF p)
UPDATE campaign_person p SET goal_until = NULL
  FROM reached r JOIN held h ON h.campaign_id = r.campaign_id AND h.contact_id = r.contact_id
 WHERE p.workspace_id = $1 AND p.campaign_id = r.campaign_id AND p.contact_id = r.contact_id AND p.goal_until IS NOT NULL
RETURNING p.campaign_id, p.contact_id, p.arm, r.at, r.value
