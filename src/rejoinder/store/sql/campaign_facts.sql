-- name: note
WITH given AS MATERIALIZED (
  SELECT v.campaign_id, c.id AS contact_id, v.fact, v.detail, coalesce(nullif(min(v.arm), ''), min(p.arm), '') AS arm, min(v.at) AS first_at,
         max(v.at) AS last_at, count(*)::int AS times, sum(v.value) AS value
    FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::text[], $8::float8[])
         AS v(campaign_id, contact_id, fact, arm, at, detail, value)
    JOIN contact o ON o.workspace_id = $1 AND o.id = v.contact_id
    JOIN contact c ON c.workspace_id = $1 AND c.id = coalesce(o.merged_into, o.id)
    JOIN campaign k ON k.workspace_id = $1 AND k.id = v.campaign_id
    LEFT JOIN campaign_person p ON p.workspace_id = $1 AND p.campaign_id = v.campaign_id AND p.contact_id = c.id
   GROUP BY v.campaign_id, c.id, v.fact, v.detail),
kept AS (
  INSERT INTO campaign_fact AS f (workspace_id, campaign_id, contact_id, fact, detail, arm, first_at, last_at, times,
                                  value)
  SELECT $1, campaign_id, contact_id, fact, detail, arm, first_at, last_at, times, value FROM given
   ORDER BY campaign_id, contact_id, fact, detail
  ON CONFLICT (workspace_id, campaign_id, contact_id, fact, detail) DO UPDATE
     SET last_at = greatest(f.last_at, excluded.last_at), times = f.times + excluded.times,
         value = f.value + excluded.value
  RETURNING campaign_id, contact_id, fact, detail, arm, value, xmax = 0 AS is_new)
INSERT INTO campaign_day AS d (workspace_id, campaign_id, day, arm, fact, detail, people, times, value, squares)
SELECT $1, campaign_id, (g.last_at AT TIME ZONE 'UTC')::date AS day, k.arm, fact, detail, count(*) FILTER (WHERE k.is_new),
       sum(g.times), sum(g.value), sum(k.value * k.value - (k.value - g.value) * (k.value - g.value))
  FROM kept k JOIN given g USING (campaign_id, contact_id, fact, detail)
 GROUP BY campaign_id, day, k.arm, fact, detail ORDER BY campaign_id, day, k.arm, fact, detail
ON CONFLICT (workspace_id, campaign_id, day, arm, fact, detail) DO UPDATE
   SET people = d.people + excluded.people, times = d.times + excluded.times, value = d.value + excluded.value,
       squares = d.squares + excluded.squares

-- name: move
WITH gone AS (DELETE FROM campaign_fact WHERE workspace_id = $1 AND contact_id = $2 RETURNING *),
twice AS (
  SELECT g.campaign_id, (f.first_at AT TIME ZONE 'UTC')::date AS day, f.arm, f.fact, f.detail
    FROM gone g JOIN campaign_fact f ON f.workspace_id = $1 AND f.campaign_id = g.campaign_id AND f.contact_id = $3
                                    AND f.fact = g.fact AND f.detail = g.detail),
fewer AS (
  UPDATE campaign_day d SET people = d.people - 1
    FROM twice b
   WHERE d.workspace_id = $1 AND d.campaign_id = b.campaign_id AND d.day = b.day AND d.arm = b.arm AND d.fact = b.fact
     AND d.detail = b.detail AND d.people > 0)
INSERT INTO campaign_fact AS f (workspace_id, campaign_id, contact_id, fact, detail, arm, first_at, last_at, times, value)
SELECT $1, campaign_id, $3, fact, detail, arm, first_at, last_at, times, value FROM gone
 ORDER BY campaign_id, fact, detail
ON CONFLICT (workspace_id, campaign_id, contact_id, fact, detail) DO UPDATE
   SET first_at = least(f.first_at, excluded.first_at), last_at = greatest(f.last_at, excluded.last_at),
       times = f.times + excluded.times, value = f.value + excluded.value

-- name: of_people
SELECT c.name AS campaign, f.fact, f.detail, f.first_at, f.last_at, f.times, f.value
  FROM campaign_fact f JOIN campaign c ON c.workspace_id = $1 AND c.id = f.campaign_id
 WHERE f.workspace_id = $1 AND f.contact_id = ANY($2::uuid[]) ORDER BY f.first_at, f.fact, f.detail
