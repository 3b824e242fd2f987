-- AlterTable
ALTER TABLE "ledger_entry" ADD COLUMN     "run_id" UUID;

-- CreateIndex
CREATE INDEX "ledger_entry_run_id_idx" ON "ledger_entry"("run_id");

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_sensible;
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_sensible CHECK (
  (kind IN ('adjusted', 'open') OR minutes > 0) AND minutes <> 0 AND minutes BETWEEN -10000000 AND 10000000
  AND (kind = 'adjusted') = (reason IS NOT NULL)
  AND (kind IN ('drawn', 'open', 'given-back', 'lost')) = (num_nonnulls(group_booking_id, run_id) = 1));

-- What a run for one company or school alone holds of divided pools is drawn from that party's hours: own hours first, the
-- rest as open ones, since it is the centre that plans it. Many use cases change what a run holds, all in a module that
-- knows nothing of hours; so it is done here, once for each run, at the end of their transaction.
CREATE FUNCTION draw_run_hours(the_run uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  change record;
  remains integer;
  own_then integer;
BEGIN
  FOR change IN
    WITH wanted AS (
      SELECT d.id AS division_id, run.only_for_id AS organisation_id,
        ceil(sum(extract(epoch FROM h.session_ends_at - h.session_starts_at) / 60) / d.bay_resources)::int AS minutes
      FROM run JOIN organisation o ON o.id = run.only_for_id AND o.kind IN ('company', 'school')
      JOIN session s ON s.run_id = run.id AND s.state = 'planned' JOIN resource_reservation h ON h.session_id = s.id AND h.live
      JOIN resource m ON m.id = h.resource_id JOIN pool_division d ON d.pool_id = m.pool_id
      JOIN term t ON t.id = d.term_id AND app_day(s.starts_at) BETWEEN t.first_day AND t.last_day
      WHERE run.id = the_run GROUP BY d.id, run.only_for_id
    ), held AS (
      SELECT division_id, organisation_id,
        sum(CASE kind WHEN 'drawn' THEN minutes WHEN 'given-back' THEN -minutes WHEN 'lost' THEN -minutes ELSE 0 END)::int AS own,
        sum(CASE kind WHEN 'open' THEN minutes ELSE 0 END)::int AS open
      FROM ledger_entry WHERE run_id = the_run GROUP BY 1, 2
    )
    SELECT division_id, organisation_id, coalesce(w.minutes, 0) AS wanted, coalesce(h.own, 0) AS own, coalesce(h.open, 0) AS open
    FROM wanted w FULL JOIN held h USING (division_id, organisation_id)
    WHERE coalesce(w.minutes, 0) <> coalesce(h.own, 0) + coalesce(h.open, 0) ORDER BY 1, 2
  LOOP
    SELECT minutes INTO remains FROM hours_balance
      WHERE division_id = change.division_id AND organisation_id = change.organisation_id FOR UPDATE;
    own_then := least(change.wanted, coalesce(remains, 0) + change.own);
    INSERT INTO ledger_entry (id, division_id, organisation_id, kind, minutes, run_id, recorded_at)
    SELECT gen_random_uuid(), change.division_id, change.organisation_id, line.kind::ledger_kind, line.minutes, the_run,
      coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
    FROM (VALUES ('drawn', own_then - change.own), ('given-back', change.own - own_then),
      ('open', change.wanted - own_then - change.open)) AS line (kind, minutes)
    WHERE line.minutes > 0 OR (line.kind = 'open' AND line.minutes < 0);
  END LOOP;
END $$;

CREATE FUNCTION draw_hours_of_session_run() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  the_run uuid;
BEGIN
  SELECT run.id INTO the_run FROM session s JOIN run ON run.id = s.run_id
    WHERE s.id = NEW.session_id AND run.only_for_id IS NOT NULL;
  IF the_run IS NOT NULL THEN
    PERFORM draw_run_hours(the_run);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER run_draws_hours AFTER INSERT OR UPDATE OF live ON resource_reservation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION draw_hours_of_session_run();

CREATE FUNCTION draw_hours_of_changed_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM draw_run_hours(NEW.id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER run_for_another_draws_hours AFTER UPDATE OF only_for_id ON run
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.only_for_id IS DISTINCT FROM NEW.only_for_id)
  EXECUTE FUNCTION draw_hours_of_changed_run();
