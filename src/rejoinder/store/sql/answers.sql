-- name: median_first
SELECT count(*) AS count,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - asked_at)) AS median_s
  FROM answer
 WHERE workspace_id = $1 AND asked_at >= $2 AND first AND channel_id = $3
   AND ($4::uuid IS NULL OR location_id = $4)

-- name: exchanges
SELECT a.asked_at, a.answered_at, a.channel_id, a.location_id, a.teammate_id
  FROM answer a WHERE a.workspace_id = $1 AND a.asked_at > $2 AND a.asked_at <= $3
UNION ALL
SELECT c.waiting_since, NULL, c.channel_id, c.location_id, c.assignee_id
  FROM conversation c
 WHERE c.workspace_id = $1 AND c.waiting_since > $2 AND c.waiting_since <= $3 AND c.status <> 'closed'

-- name: lines
SELECT (CASE $4::text WHEN 'channel' THEN channel_id WHEN 'location' THEN location_id WHEN 'teammate' THEN teammate_id
        END) AS id,
       count(*) AS answers, coalesce(sum(messages), 0) AS messages, count(*) FILTER (WHERE first) AS first_answers,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - asked_at)) AS median_s,
       percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - asked_at)) AS p90_s,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - asked_at)) FILTER (WHERE first)
         AS median_first_s,
       count(*) FILTER (WHERE answered_at - asked_at <= interval '15 minutes') AS within_15_min,
       count(*) FILTER (WHERE answered_at - asked_at <= interval '24 hours') AS within_24_h
  FROM answer
 WHERE workspace_id = $1 AND asked_at >= $2 AND asked_at < $3
 GROUP BY 1

-- name: series
SELECT (asked_at AT TIME ZONE $4)::date AS day,
       count(*) AS answers, coalesce(sum(messages), 0) AS messages, count(*) FILTER (WHERE first) AS first_answers,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - asked_at)) AS median_s,
       percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - asked_at)) AS p90_s,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - asked_at)) FILTER (WHERE first)
         AS median_first_s,
       count(*) FILTER (WHERE answered_at - asked_at <= interval '15 minutes') AS within_15_min,
       count(*) FILTER (WHERE answered_at - asked_at <= interval '24 hours') AS within_24_h
  FROM answer
 WHERE workspace_id = $1 AND asked_at >= $2 AND asked_at < $3
 GROUP BY 1 ORDER BY 1

-- name: waiting
SELECT (CASE $3::text WHEN 'channel' THEN channel_id WHEN 'location' THEN location_id WHEN 'teammate' THEN assignee_id
        END) AS id,
       count(*) AS waiting, count(*) FILTER (WHERE answer_by <= $2) AS overdue
  FROM conversation
 WHERE workspace_id = $1 AND status <> 'closed' AND waiting_since IS NOT NULL
 GROUP BY 1

-- name: names
SELECT id, name FROM channel WHERE workspace_id = $1
UNION ALL SELECT id, name FROM location WHERE workspace_id = $1
UNION ALL SELECT id, name FROM teammate WHERE workspace_id = $1
