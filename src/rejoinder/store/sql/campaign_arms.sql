-- name: assigned
SELECT arm, (at AT TIME ZONE 'UTC')::date AS day, count(*)::int AS people
  FROM campaign_person WHERE workspace_id = $1 AND campaign_id = $2 GROUP BY 1, 2

-- name: reached
SELECT arm, (first_at AT TIME ZONE 'UTC')::date AS day, count(*)::int AS converted,
       (count(*) FILTER (WHERE value <> 0))::int AS buyers, sum(value) AS revenue, sum(value * value) AS squares
  FROM campaign_fact
 WHERE workspace_id = $1 AND campaign_id = $2 AND fact = 'goal' AND detail = '' GROUP BY 1, 2

-- name: grown
SELECT arm, day, people AS converted, value AS revenue, squares
  FROM campaign_day WHERE workspace_id = $1 AND campaign_id = $2 AND fact = 'goal' AND detail = ''
