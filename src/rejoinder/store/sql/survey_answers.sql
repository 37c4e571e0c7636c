-- name: of_showing
SELECT id, answers, complete FROM survey_answer WHERE workspace_id = $1 AND showing_id = $2

-- name: of_conversation
SELECT id, answers, complete, arm, locale FROM survey_answer
 WHERE workspace_id = $1 AND campaign_id = $2 AND contact_id = $3 AND conversation_id = $4 AND NOT complete
 ORDER BY id DESC LIMIT 1 FOR UPDATE

-- name: put
INSERT INTO survey_answer AS a (workspace_id, id, campaign_id, contact_id, showing_id, conversation_id, arm, locale, answers,
                           complete, at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
ON CONFLICT (workspace_id, id) DO UPDATE
   SET answers = excluded.answers, complete = excluded.complete, updated_at = excluded.updated_at

-- name: page
SELECT a.id, a.contact_id, a.arm, a.locale, a.answers, a.complete, a.at, a.updated_at, a.conversation_id,
       c.name, c.email, c.kind, c.last_seen_at
  FROM survey_answer a JOIN contact c ON c.workspace_id = a.workspace_id AND c.id = a.contact_id
 WHERE a.workspace_id = $1 AND a.campaign_id = $2 AND ($3::uuid IS NULL OR a.id < $3)
 ORDER BY a.id DESC LIMIT $4

-- name: counts
SELECT q.key AS question, v.answer, count(*) AS people
  FROM survey_answer a
 CROSS JOIN LATERAL jsonb_each(a.answers) AS q(key, value)
 CROSS JOIN LATERAL (
   SELECT CASE WHEN o #>> '{}' LIKE 'other:%' THEN 'other' ELSE o #>> '{}' END AS answer
     FROM jsonb_array_elements(CASE WHEN jsonb_typeof(q.value) = 'array' THEN q.value ELSE jsonb_build_array(q.value) END) AS o
   ) AS v
 WHERE a.workspace_id = $1 AND a.campaign_id = $2 AND NOT q.key = ANY($3::text[])
   AND ($4::timestamptz IS NULL OR a.at >= $4) AND ($5::timestamptz IS NULL OR a.at < $5)
 GROUP BY q.key, v.answer

-- name: days
SELECT (a.at AT TIME ZONE 'UTC')::date AS day, q.key AS question, q.value #>> '{}' AS answer, count(*) AS people
  FROM survey_answer a CROSS JOIN LATERAL jsonb_each(a.answers) AS q(key, value)
 WHERE a.workspace_id = $1 AND a.campaign_id = $2 AND q.key = ANY($3::text[]) AND jsonb_typeof(q.value) = 'number'
   AND ($4::timestamptz IS NULL OR a.at >= $4) AND ($5::timestamptz IS NULL OR a.at < $5)
 GROUP BY 1, 2, 3 ORDER BY 1

-- name: totals
SELECT count(*) AS people, count(*) FILTER (WHERE complete) AS complete FROM survey_answer
 WHERE workspace_id = $1 AND campaign_id = $2
   AND ($3::timestamptz IS NULL OR at >= $3) AND ($4::timestamptz IS NULL OR at < $4)

-- name: answered
SELECT q.key AS question, count(*) AS people
  FROM survey_answer a CROSS JOIN LATERAL jsonb_object_keys(a.answers) AS q(key)
 WHERE a.workspace_id = $1 AND a.campaign_id = $2
   AND ($3::timestamptz IS NULL OR a.at >= $3) AND ($4::timestamptz IS NULL OR a.at < $4)
 GROUP BY q.key

-- name: written
SELECT a.id, a.contact_id, c.name, a.at, a.answers ->> $3 AS text
  FROM survey_answer a JOIN contact c ON c.workspace_id = a.workspace_id AND c.id = a.contact_id
 WHERE a.workspace_id = $1 AND a.campaign_id = $2 AND a.answers ? $3 AND ($4::uuid IS NULL OR a.id < $4)
 ORDER BY a.id DESC LIMIT $5

-- name: arm_of
SELECT arm FROM campaign_person WHERE workspace_id = $1 AND campaign_id = $2 AND contact_id = $3
