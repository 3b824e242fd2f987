-- What a closed quarter was shared by stays as it was: who was there, what was cancelled too late, how many of a class came
-- or were booked, and when and how long their sessions were. FOR SHARE makes a change wait for a closing that is under way.
CREATE OR REPLACE FUNCTION refuse_closed_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found record;
BEGIN
  FOR found IN SELECT p.state FROM period p WHERE EXISTS (SELECT FROM session s
      WHERE s.id IN (OLD.session_id, NEW.session_id) AND app_day(s.starts_at) BETWEEN p.first_day AND p.last_day)
    ORDER BY p.first_day FOR SHARE OF p
  LOOP
    IF found.state = 'closed' THEN
      RAISE EXCEPTION 'violates "attendance_period_open"' USING ERRCODE = 'check_violation', CONSTRAINT = 'attendance_period_open';
    END IF;
  END LOOP;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER late_cancellation_period_open BEFORE INSERT OR UPDATE OR DELETE ON late_cancellation
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_period();
DROP TRIGGER group_count_period_open ON group_booking_session;
CREATE TRIGGER group_count_period_open BEFORE INSERT OR UPDATE OR DELETE ON group_booking_session
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_period();

-- A class that wasn't counted weighs as it was booked.
CREATE FUNCTION refuse_class_of_closed_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found record;
BEGIN
  FOR found IN SELECT p.state FROM period p WHERE EXISTS (SELECT FROM group_booking_session g JOIN session s ON s.id = g.session_id
      WHERE g.group_booking_id = OLD.id AND app_day(s.starts_at) BETWEEN p.first_day AND p.last_day)
    ORDER BY p.first_day FOR SHARE OF p
  LOOP
    IF found.state = 'closed' THEN
      RAISE EXCEPTION 'violates "attendance_period_open"' USING ERRCODE = 'check_violation', CONSTRAINT = 'attendance_period_open';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER class_of_closed_period BEFORE UPDATE OF state, head_count, split, organisation_id ON group_booking
  FOR EACH ROW WHEN ((OLD.state, OLD.head_count, OLD.split, OLD.organisation_id) IS DISTINCT FROM
    (NEW.state, NEW.head_count, NEW.split, NEW.organisation_id)) EXECUTE FUNCTION refuse_class_of_closed_period();

-- Neither does a session leave a closed quarter, come into one, or get longer there.
CREATE FUNCTION refuse_session_of_closed_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found record;
BEGIN
  FOR found IN SELECT state FROM period WHERE app_day(OLD.starts_at) BETWEEN first_day AND last_day
      OR app_day(NEW.starts_at) BETWEEN first_day AND last_day ORDER BY first_day FOR SHARE
  LOOP
    IF found.state = 'closed' THEN
      RAISE EXCEPTION 'violates "attendance_period_open"' USING ERRCODE = 'check_violation', CONSTRAINT = 'attendance_period_open';
    END IF;
  END LOOP;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER session_of_closed_period BEFORE UPDATE OF state, starts_at, ends_at ON session
  FOR EACH ROW WHEN ((OLD.state, OLD.starts_at, OLD.ends_at) IS DISTINCT FROM (NEW.state, NEW.starts_at, NEW.ends_at))
  EXECUTE FUNCTION refuse_session_of_closed_period();
CREATE TRIGGER session_of_closed_period_kept BEFORE DELETE ON session
  FOR EACH ROW EXECUTE FUNCTION refuse_session_of_closed_period();
