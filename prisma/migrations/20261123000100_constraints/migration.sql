-- What can't happen. Each constraint has a name that the application knows (refusal-mapping).
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Scheduling: sessions end after they start; buffers contain the session.
ALTER TABLE session ADD CONSTRAINT session_ends_after_start CHECK (starts_at < ends_at);
ALTER TABLE resource_reservation ADD CONSTRAINT resource_reservation_contains_session
  CHECK (starts_at <= session_starts_at AND session_starts_at < session_ends_at AND session_ends_at <= ends_at);
ALTER TABLE person_reservation ADD CONSTRAINT person_reservation_ends_after_start CHECK (starts_at < ends_at);
ALTER TABLE resource_reservation ADD CONSTRAINT resource_reservation_live_is_current CHECK (NOT (live AND replaced_at IS NOT NULL));
ALTER TABLE person_reservation ADD CONSTRAINT person_reservation_live_is_current CHECK (NOT (live AND replaced_at IS NOT NULL));
ALTER TABLE absence ADD CONSTRAINT absence_ends_after_start CHECK (starts_at < ends_at);
ALTER TABLE outage ADD CONSTRAINT outage_ends_after_start CHECK (ends_at IS NULL OR starts_at < ends_at);

-- No machine in two sessions, no person in two places. An expression, not a range column, so that Prisma keeps the model.
ALTER TABLE resource_reservation ADD CONSTRAINT resource_reservation_no_overlap
  EXCLUDE USING gist (resource_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&) WHERE (live);
-- Sessions that carry one side-by-side key may share their trainer.
ALTER TABLE person_reservation ADD CONSTRAINT person_reservation_no_overlap
  EXCLUDE USING gist (person_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&, side_by_side_key WITH <>) WHERE (live);
CREATE UNIQUE INDEX resource_reservation_once_per_session ON resource_reservation (session_id, resource_id) WHERE live;
CREATE UNIQUE INDEX person_reservation_once_per_session ON person_reservation (session_id, person_id) WHERE live;

-- Seats: rows, each used once.
ALTER TABLE session_seat ADD CONSTRAINT session_seat_used_once CHECK (num_nonnulls(enrolment_id, offer_id, held_for_id) <= 1);
ALTER TABLE session_seat ADD CONSTRAINT session_seat_hold_has_end CHECK ((held_for_id IS NULL) = (held_until IS NULL));
ALTER TABLE session_seat ADD CONSTRAINT session_seat_conflict_is_taken CHECK (NOT conflict OR enrolment_id IS NOT NULL);
ALTER TABLE session_seat ADD CONSTRAINT session_seat_number_positive CHECK (number > 0);
ALTER TABLE run ADD CONSTRAINT run_seats_sensible CHECK (seats BETWEEN 1 AND 500 AND minimum BETWEEN 0 AND seats);
ALTER TABLE run ADD CONSTRAINT run_price_sensible CHECK (price_cents BETWEEN 0 AND 1000000000);
ALTER TABLE run ADD CONSTRAINT run_option_has_end CHECK (state <> 'option' OR option_until IS NOT NULL);

-- Booking: a person once on a run.
CREATE UNIQUE INDEX enrolment_person_once_per_run ON enrolment (run_id, person_id) WHERE state IN ('requested', 'confirmed');
CREATE UNIQUE INDEX waiting_entry_person_once_per_run ON waiting_entry (run_id, person_id) WHERE state IN ('waiting', 'offered') AND person_id IS NOT NULL;
ALTER TABLE waiting_entry ADD CONSTRAINT waiting_entry_quantity_positive CHECK (quantity BETWEEN 1 AND 500);
ALTER TABLE attendance ADD CONSTRAINT attendance_minutes_sensible CHECK (minutes BETWEEN 0 AND 1440);
ALTER TABLE group_booking ADD CONSTRAINT group_booking_sensible CHECK (head_count BETWEEN 1 AND 500 AND youngest_age <= oldest_age AND youngest_age BETWEEN 4 AND 99);

-- Partners: one agreement of an organisation covers a day.
ALTER TABLE agreement ADD CONSTRAINT agreement_one_at_a_time
  EXCLUDE USING gist (organisation_id WITH =, daterange(valid_from, valid_until, '[]') WITH &&);
ALTER TABLE agreement ADD CONSTRAINT agreement_weights_not_negative CHECK (cost_share >= 0 AND capacity_weight >= 0 AND employees >= 0 AND pupils >= 0);
ALTER TABLE membership ADD CONSTRAINT membership_ends_after_start CHECK (valid_until IS NULL OR valid_from <= valid_until);
ALTER TABLE employment ADD CONSTRAINT employment_ends_after_start CHECK (valid_until IS NULL OR valid_from <= valid_until);
ALTER TABLE school_holiday ADD CONSTRAINT school_holiday_ends_after_start CHECK (first_day <= last_day);

-- Centre.
ALTER TABLE opening_hours ADD CONSTRAINT opening_hours_sensible CHECK (weekday BETWEEN 1 AND 7 AND opens_minute BETWEEN 0 AND 1440 AND closes_minute BETWEEN 0 AND 1440 AND opens_minute < closes_minute);
ALTER TABLE trainer_hours ADD CONSTRAINT trainer_hours_sensible CHECK (weekday BETWEEN 1 AND 7 AND opens_minute BETWEEN 0 AND 1440 AND closes_minute BETWEEN 0 AND 1440 AND opens_minute < closes_minute);
ALTER TABLE closure ADD CONSTRAINT closure_ends_after_start CHECK (first_day <= last_day);
ALTER TABLE resource ADD CONSTRAINT resource_minutes_sensible CHECK (setup_minutes BETWEEN 0 AND 1440 AND cleanup_minutes BETWEEN 0 AND 1440 AND notice_hours BETWEEN 0 AND 8760);
ALTER TABLE pool ADD CONSTRAINT pool_bay_sensible CHECK (bay_resources BETWEEN 1 AND 500);
ALTER TABLE period ADD CONSTRAINT period_ends_after_start CHECK (first_day <= last_day);
ALTER TABLE period ADD CONSTRAINT period_no_overlap EXCLUDE USING gist (daterange(first_day, last_day, '[]') WITH &&);
ALTER TABLE safety_rule ADD CONSTRAINT safety_rule_has_target CHECK (num_nonnulls(pool_id, resource_id) = 1);
ALTER TABLE rate ADD CONSTRAINT rate_has_target CHECK (num_nonnulls(pool_id, resource_id) = 1 AND cents_per_hour >= 0);

-- Catalogue.
ALTER TABLE course ADD CONSTRAINT course_sensible CHECK (session_count BETWEEN 1 AND 60 AND session_minutes BETWEEN 15 AND 1440 AND seats BETWEEN 1 AND 500 AND minimum BETWEEN 0 AND seats AND price_cents BETWEEN 0 AND 1000000000);
ALTER TABLE course_need ADD CONSTRAINT course_need_has_target CHECK (num_nonnulls(pool_id, resource_id) = 1 AND quantity BETWEEN 1 AND 500);
ALTER TABLE requirement ADD CONSTRAINT requirement_has_target CHECK (num_nonnulls(course_id, pool_id, resource_id) = 1);
ALTER TABLE certificate_type ADD CONSTRAINT certificate_type_validity CHECK (
  (validity_kind IN ('none', 'employer') ) OR (validity_months BETWEEN 1 AND 600));


-- What people see sorted: Dutch order with accents in place and numbers by value (Booth 2 before Booth 10), the same
-- on every server. Codes and other keys stay in plain byte order.
CREATE COLLATION leerbank_text (provider = icu, locale = 'nl-u-kn-true');
ALTER TABLE person ALTER COLUMN given_name TYPE text COLLATE leerbank_text, ALTER COLUMN family_name TYPE text COLLATE leerbank_text;
ALTER TABLE organisation ALTER COLUMN name TYPE text COLLATE leerbank_text;
ALTER TABLE site ALTER COLUMN name TYPE text COLLATE leerbank_text;
ALTER TABLE pool ALTER COLUMN name_nl TYPE text COLLATE leerbank_text, ALTER COLUMN name_en TYPE text COLLATE leerbank_text;
ALTER TABLE resource ALTER COLUMN name_nl TYPE text COLLATE leerbank_text, ALTER COLUMN name_en TYPE text COLLATE leerbank_text;
ALTER TABLE course_category ALTER COLUMN name_nl TYPE text COLLATE leerbank_text, ALTER COLUMN name_en TYPE text COLLATE leerbank_text;
ALTER TABLE course ALTER COLUMN title_nl TYPE text COLLATE leerbank_text, ALTER COLUMN title_en TYPE text COLLATE leerbank_text;
ALTER TABLE certificate_type ALTER COLUMN name_nl TYPE text COLLATE leerbank_text, ALTER COLUMN name_en TYPE text COLLATE leerbank_text;
ALTER TABLE function_profile ALTER COLUMN name_nl TYPE text COLLATE leerbank_text, ALTER COLUMN name_en TYPE text COLLATE leerbank_text;
ALTER TABLE trainer ALTER COLUMN display_name TYPE text COLLATE leerbank_text;

-- The instant of the use case (`transact` sets it, so that tests and seeding can live in another time), else the clock.
CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE AS
  $$ SELECT coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;
-- A day of the centre: periods, memberships and document dates are counted in its zone.
CREATE FUNCTION app_day(instant timestamptz) RETURNS date LANGUAGE sql STABLE AS
  $$ SELECT (instant AT TIME ZONE 'Europe/Amsterdam')::date $$;

-- person.organisation_ids: where someone works or has a role, from the moment it is known until its last day.
-- Row-level security reads it, so it is kept here and not by whoever remembers.
CREATE FUNCTION person_organisations(person uuid, today date) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT organisation_id ORDER BY organisation_id), '{}') FROM (
    SELECT organisation_id FROM membership WHERE person_id = person AND (valid_until IS NULL OR valid_until >= today)
    UNION ALL
    SELECT organisation_id FROM employment WHERE person_id = person AND (valid_until IS NULL OR valid_until >= today)
  ) AS belongs
$$;
CREATE FUNCTION keep_person_organisations() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid[] := CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW.person_id] WHEN 'DELETE' THEN ARRAY[OLD.person_id]
    ELSE ARRAY[NEW.person_id, OLD.person_id] END;
BEGIN
  UPDATE person SET organisation_ids = person_organisations(id, app_day(app_now()))
    WHERE id = ANY (touched) AND organisation_ids IS DISTINCT FROM person_organisations(id, app_day(app_now()));
  RETURN NULL;
END $$;
CREATE TRIGGER membership_keeps_person_organisations AFTER INSERT OR UPDATE OR DELETE ON membership
  FOR EACH ROW EXECUTE FUNCTION keep_person_organisations();
CREATE TRIGGER employment_keeps_person_organisations AFTER INSERT OR UPDATE OR DELETE ON employment
  FOR EACH ROW EXECUTE FUNCTION keep_person_organisations();
-- A last day passes without any row changing: a job calls this each night. Answers how many people it changed.
CREATE FUNCTION refresh_person_organisations(today date) RETURNS bigint LANGUAGE sql AS $$
  WITH changed AS (
    UPDATE person SET organisation_ids = person_organisations(id, today)
      WHERE organisation_ids IS DISTINCT FROM person_organisations(id, today) RETURNING 1
  ) SELECT count(*) FROM changed
$$;

-- A dated fact in a closed period is refused. FOR SHARE makes it wait for a closing that is under way.
CREATE FUNCTION refuse_closed_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  day date := (SELECT app_day(starts_at) FROM session WHERE id = coalesce(NEW.session_id, OLD.session_id));
  closed boolean;
BEGIN
  SELECT state = 'closed' INTO closed FROM period WHERE day BETWEEN first_day AND last_day FOR SHARE;
  IF closed THEN
    RAISE EXCEPTION 'violates "attendance_period_open"' USING ERRCODE = 'check_violation', CONSTRAINT = 'attendance_period_open';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER attendance_period_open BEFORE INSERT OR UPDATE OR DELETE ON attendance
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_period();

-- What happened can't be made unhappened.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'violates "audit_entry_append_only"'
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'audit_entry_append_only';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_never_emptied BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
