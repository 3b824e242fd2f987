-- person.organisation_ids is kept once per statement instead of once per row: an import of ten thousand people writes
-- their jobs and roles in a handful of statements.
DROP TRIGGER membership_keeps_person_organisations ON membership;
DROP TRIGGER employment_keeps_person_organisations ON employment;
DROP FUNCTION keep_person_organisations();

CREATE FUNCTION keep_person_organisations(touched uuid[], today date) RETURNS void LANGUAGE sql AS $$
  WITH belongs AS (
    SELECT one.id, coalesce(array_agg(DISTINCT o.organisation_id ORDER BY o.organisation_id)
      FILTER (WHERE o.organisation_id IS NOT NULL), '{}') AS organisation_ids
    FROM (SELECT DISTINCT unnest(touched) AS id) AS one
    LEFT JOIN LATERAL (
      SELECT organisation_id FROM membership
        WHERE person_id = one.id AND (valid_until IS NULL OR valid_until >= today)
      UNION ALL
      SELECT organisation_id FROM employment
        WHERE person_id = one.id AND (valid_until IS NULL OR valid_until >= today)
    ) AS o ON true
    GROUP BY one.id
  )
  UPDATE person SET organisation_ids = belongs.organisation_ids FROM belongs
    WHERE person.id = belongs.id AND person.organisation_ids IS DISTINCT FROM belongs.organisation_ids
$$;

-- A trigger that sees the rows of its statement is for one kind of statement.
CREATE FUNCTION after_belonging_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_person_organisations((SELECT array_agg(DISTINCT person_id) FROM new_rows), app_day(app_now()));
  RETURN NULL;
END $$;
CREATE FUNCTION after_belonging_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_person_organisations(
    (SELECT array_agg(DISTINCT person_id) FROM (SELECT person_id FROM new_rows UNION SELECT person_id FROM old_rows) AS both_rows),
    app_day(app_now()));
  RETURN NULL;
END $$;
CREATE FUNCTION after_belonging_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_person_organisations((SELECT array_agg(DISTINCT person_id) FROM old_rows), app_day(app_now()));
  RETURN NULL;
END $$;

CREATE TRIGGER membership_begins AFTER INSERT ON membership
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION after_belonging_begins();
CREATE TRIGGER membership_changes AFTER UPDATE ON membership
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION after_belonging_changes();
CREATE TRIGGER membership_ends AFTER DELETE ON membership
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION after_belonging_ends();
CREATE TRIGGER employment_begins AFTER INSERT ON employment
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION after_belonging_begins();
CREATE TRIGGER employment_changes AFTER UPDATE ON employment
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION after_belonging_changes();
CREATE TRIGGER employment_ends AFTER DELETE ON employment
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION after_belonging_ends();
