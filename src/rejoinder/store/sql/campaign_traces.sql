-- name: of_messages
SELECT campaign_id, contact_id FROM delivery
 WHERE workspace_id = $1 AND message_id = ANY($2::uuid[]) AND campaign_id IS NOT NULL AND key LIKE 'campaign:%'

-- name: lately
SELECT d.campaign_id, d.settled_at AS at, m.blocks, (c.definition->'goal'->>'within_days')::float8 AS within_days
  FROM delivery d
  JOIN message m ON m.workspace_id = $1 AND m.id = d.message_id
  JOIN campaign c ON c.workspace_id = $1 AND c.id = d.campaign_id
 WHERE d.workspace_id = $1 AND d.identity_id = $2 AND d.state = 'sent' AND d.campaign_id IS NOT NULL
   AND d.settled_at >= $3
 ORDER BY d.settled_at DESC LIMIT 1

-- name: standing
SELECT d.campaign_id, d.fact, sum(d.people)::bigint AS people
  FROM campaign_day d JOIN campaign c ON c.workspace_id = d.workspace_id AND c.id = d.campaign_id AND c.state = 'live'
 WHERE d.workspace_id = $1 AND d.day >= ($2 AT TIME ZONE 'UTC')::date AND d.detail = ''
   AND d.fact IN ('sent', 'seen', 'opted_out', 'blocked', 'complained')
 GROUP BY d.campaign_id, d.fact

-- name: workspaces_leaving
SELECT DISTINCT d.workspace_id
  FROM campaign_day d JOIN campaign c ON c.workspace_id = d.workspace_id AND c.id = d.campaign_id AND c.state = 'live'
 WHERE d.day >= ($1 AT TIME ZONE 'UTC')::date AND d.fact IN ('opted_out', 'blocked', 'complained')
