-- The second wall between competitors. Scoped reads run as leerbank_reader, which owns nothing, and say who is asking in
-- settings of their transaction (app.scope, app.person_id, app.organisation_ids). Nothing said means no rows. Writes and
-- jobs run as the owner of the tables, whom these policies don't bind. See docs/decisions/0011.

-- A role belongs to the whole server: another database on it, or another instance at this moment, may have made it.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'leerbank_reader') THEN
    BEGIN
      CREATE ROLE leerbank_reader NOLOGIN;
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'This login may not create the role leerbank_reader'
          USING HINT = format('As an administrator: CREATE ROLE leerbank_reader NOLOGIN; GRANT leerbank_reader TO %I;', current_user);
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'leerbank_reader', 'MEMBER') THEN
    BEGIN
      EXECUTE format('GRANT leerbank_reader TO %I', current_user);
    EXCEPTION WHEN insufficient_privilege THEN
      RAISE EXCEPTION 'This login may not become leerbank_reader'
        USING HINT = format('As an administrator: GRANT leerbank_reader TO %I;', current_user);
    END;
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO leerbank_reader;

-- Who is asking. Each answers null, false or nothing when the setting isn't there.
CREATE FUNCTION scope_kind() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.scope', true), '') $$;
CREATE FUNCTION scope_is_centre() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT coalesce(scope_kind() = 'centre', false) $$;
CREATE FUNCTION scope_is_signed_in() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT coalesce(scope_kind() IN ('self', 'partner', 'roster', 'centre'), false) $$;
-- The person asking, in every scope of someone signed in.
CREATE FUNCTION scope_person() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT CASE WHEN scope_is_signed_in() THEN nullif(current_setting('app.person_id', true), '')::uuid END $$;
-- The organisation whose people may be seen: only in the partner scope.
CREATE FUNCTION scope_partner() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT CASE WHEN scope_kind() = 'partner' THEN nullif(current_setting('app.organisation_ids', true), '')::uuid END $$;
-- The organisations whose terms may be seen: an employee's own too.
CREATE FUNCTION scope_organisations() RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN scope_kind() IN ('self', 'partner')
    THEN string_to_array(nullif(current_setting('app.organisation_ids', true), ''), ',')::uuid[] ELSE '{}' END
$$;

-- A trainer's roster: the sessions where the person is (or, for a cancelled one, last was) trainer or supervisor, until
-- 14 days after the last session of the run. These run as their owner, because they look behind the policies.
CREATE FUNCTION scope_roster_sessions() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN scope_kind() = 'roster' THEN coalesce((
    WITH own AS (
      SELECT s.id, s.run_id, s.ends_at FROM person_reservation r JOIN session s ON s.id = r.session_id
      WHERE r.person_id = scope_person() AND r.role IN ('trainer', 'supervisor')
        AND (r.replaced_at IS NULL OR (s.state = 'cancelled' AND r.replaced_at =
          (SELECT max(l.replaced_at) FROM person_reservation l WHERE l.session_id = s.id AND l.role IN ('trainer', 'supervisor'))))
    ), whole AS (
      SELECT s.id, max(s.ends_at) OVER (PARTITION BY s.run_id) AS last_end FROM session s WHERE s.run_id IN (SELECT run_id FROM own)
      UNION ALL
      SELECT id, ends_at FROM own WHERE run_id IS NULL
    )
    SELECT array_agg(id) FROM whole WHERE last_end > app_now() - interval '14 days'
  ), '{}') ELSE '{}' END
$$;
CREATE FUNCTION scope_roster_runs() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT run_id), '{}') FROM session
  WHERE run_id IS NOT NULL AND id = ANY ((SELECT scope_roster_sessions())::uuid[])
$$;
CREATE FUNCTION scope_roster_people() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT person_id), '{}') FROM enrolment
  WHERE person_id IS NOT NULL AND run_id = ANY ((SELECT scope_roster_runs())::uuid[])
$$;
-- Only the certificates that those courses, machines and rooms ask for: whether a requirement is met, nothing else.
CREATE FUNCTION scope_roster_certificate_types() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT q.certificate_type_id), '{}') FROM requirement q
  LEFT JOIN resource m ON m.pool_id = q.pool_id OR m.id = q.resource_id
  WHERE q.course_id IN (SELECT course_id FROM run_course WHERE run_id = ANY ((SELECT scope_roster_runs())::uuid[]))
     OR m.id IN (SELECT resource_id FROM resource_reservation WHERE replaced_at IS NULL AND session_id = ANY ((SELECT scope_roster_sessions())::uuid[]))
$$;

-- Open to every reader: what the centre offers and when it is busy. Nobody's name.
GRANT SELECT ON organisation, site, pool, resource, opening_hours, closure, outage, safety_rule, rate, vat_treatment, period,
  school_holiday, course_category, course, course_need, certificate_type, requirement, function_profile_item,
  run, run_course, session, resource_reservation TO leerbank_reader;

-- Behind policies: rows about people, and terms between the centre and one organisation.
GRANT SELECT ON person, membership, employment, agreement, function_profile, certificate, trainer, trainer_hours,
  trainer_course, absence, person_reservation, enrolment, session_seat, late_cancellation, attendance, result,
  waiting_entry, offer, group_booking, group_booking_session, rule_override, audit_entry, outbox_mail TO leerbank_reader;
-- Without any access: sign-in (user, auth_*), api_token, outbox_event and Prisma's own table.

-- A function in a sub-select is asked once per query instead of once per row.
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON person FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR id = (SELECT scope_person()) OR organisation_ids @> ARRAY[(SELECT scope_partner())]
  OR id = ANY ((SELECT scope_roster_people())::uuid[]));

ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON membership FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR person_id = (SELECT scope_person()) OR organisation_id = (SELECT scope_partner()));

ALTER TABLE employment ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON employment FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR person_id = (SELECT scope_person()) OR organisation_id = (SELECT scope_partner()));

ALTER TABLE agreement ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON agreement FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR organisation_id = ANY ((SELECT scope_organisations())::uuid[]));

ALTER TABLE function_profile ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON function_profile FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR organisation_id IS NULL OR organisation_id = ANY ((SELECT scope_organisations())::uuid[]));

-- The person decides which organisation sees a certificate.
ALTER TABLE certificate ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON certificate FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR person_id = (SELECT scope_person()) OR visible_to_ids @> ARRAY[(SELECT scope_partner())]
  OR (person_id = ANY ((SELECT scope_roster_people())::uuid[])
    AND certificate_type_id = ANY ((SELECT scope_roster_certificate_types())::uuid[])));

-- Working names, hours and courses of trainers: for whoever signed in.
ALTER TABLE trainer ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON trainer FOR SELECT TO leerbank_reader USING ((SELECT scope_is_signed_in()));
ALTER TABLE trainer_hours ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON trainer_hours FOR SELECT TO leerbank_reader USING ((SELECT scope_is_signed_in()));
ALTER TABLE trainer_course ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON trainer_course FOR SELECT TO leerbank_reader USING ((SELECT scope_is_signed_in()));

-- Why a trainer is away is the centre's and the trainer's; that they are away, every planner sees (trainer_unavailable).
ALTER TABLE absence ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON absence FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR trainer_id = (SELECT scope_person()));
CREATE VIEW trainer_unavailable WITH (security_barrier) AS
  SELECT id, trainer_id, starts_at, ends_at FROM absence WHERE (SELECT scope_kind()) IN ('roster', 'centre');
GRANT SELECT ON trainer_unavailable TO leerbank_reader;

-- Agendas: a trainer's bookings block a day for whoever signed in; a participant's are personal.
ALTER TABLE person_reservation ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON person_reservation FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR (role = 'trainer' AND (SELECT scope_is_signed_in())) OR person_id = (SELECT scope_person())
  OR organisation_id = (SELECT scope_partner()) OR session_id = ANY ((SELECT scope_roster_sessions())::uuid[]));

ALTER TABLE enrolment ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON enrolment FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR person_id = (SELECT scope_person()) OR organisation_id = (SELECT scope_partner())
  OR run_id = ANY ((SELECT scope_roster_runs())::uuid[]));

-- A free seat is nobody's, so everybody can count them; a taken one is seen by who may see its enrolment or offer.
ALTER TABLE session_seat ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON session_seat FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR (enrolment_id IS NULL AND offer_id IS NULL AND held_for_id IS NULL)
  OR held_for_id = (SELECT scope_partner()) OR session_id = ANY ((SELECT scope_roster_sessions())::uuid[])
  OR EXISTS (SELECT FROM enrolment e WHERE e.id = enrolment_id) OR EXISTS (SELECT FROM offer o WHERE o.id = offer_id));

ALTER TABLE late_cancellation ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON late_cancellation FOR SELECT TO leerbank_reader USING (
  EXISTS (SELECT FROM enrolment e WHERE e.id = enrolment_id));

ALTER TABLE attendance ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON attendance FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR person_id = (SELECT scope_person()) OR organisation_id = (SELECT scope_partner())
  OR session_id = ANY ((SELECT scope_roster_sessions())::uuid[]));

ALTER TABLE result ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON result FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR person_id = (SELECT scope_person()) OR organisation_id = (SELECT scope_partner())
  OR EXISTS (SELECT FROM enrolment e WHERE e.id = enrolment_id AND e.run_id = ANY ((SELECT scope_roster_runs())::uuid[])));

ALTER TABLE waiting_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON waiting_entry FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR person_id = (SELECT scope_person()) OR organisation_id = (SELECT scope_partner())
  OR run_id = ANY ((SELECT scope_roster_runs())::uuid[]));

ALTER TABLE offer ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON offer FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR person_id = (SELECT scope_person()) OR organisation_id = (SELECT scope_partner()));

-- Classes by head-count; the group's name and level are the school's.
ALTER TABLE group_booking ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON group_booking FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR organisation_id = (SELECT scope_partner()) OR teacher_id = (SELECT scope_person())
  OR EXISTS (SELECT FROM group_booking_session g
    WHERE g.group_booking_id = id AND g.session_id = ANY ((SELECT scope_roster_sessions())::uuid[])));
ALTER TABLE group_booking_session ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON group_booking_session FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR organisation_id = (SELECT scope_partner())
  OR session_id = ANY ((SELECT scope_roster_sessions())::uuid[]));

-- The reason for setting a rule aside may say something about a person.
ALTER TABLE rule_override ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON rule_override FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR by_person_id = (SELECT scope_person())
  OR subject_id = ANY ((SELECT scope_roster_sessions())::uuid[]) OR subject_id = ANY ((SELECT scope_roster_runs())::uuid[]));

-- Who looked into or changed someone's file is visible to that person.
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON audit_entry FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR (subject_type = 'person' AND subject_id = (SELECT scope_person())::text));

ALTER TABLE outbox_mail ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON outbox_mail FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR person_id = (SELECT scope_person()));
