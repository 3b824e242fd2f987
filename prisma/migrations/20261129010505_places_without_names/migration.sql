-- CreateEnum
CREATE TYPE "place_booking_state" AS ENUM ('open', 'named', 'cancelled', 'lapsed');

-- CreateTable
CREATE TABLE "place_booking" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "run_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "state" "place_booking_state" NOT NULL DEFAULT 'open',
    "quantity" INTEGER NOT NULL,
    "left" INTEGER NOT NULL,
    "released" INTEGER NOT NULL DEFAULT 0,
    "names_by" TIMESTAMPTZ(3) NOT NULL,
    "booked_by_id" UUID,
    "booked_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "place_booking_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "place_booking_code_key" ON "place_booking"("code");

-- CreateIndex
CREATE INDEX "place_booking_run_id_idx" ON "place_booking"("run_id");

-- CreateIndex
CREATE INDEX "place_booking_organisation_id_state_idx" ON "place_booking"("organisation_id", "state");

-- AddForeignKey
ALTER TABLE "place_booking" ADD CONSTRAINT "place_booking_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_booking" ADD CONSTRAINT "place_booking_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_booking" ADD CONSTRAINT "place_booking_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX place_booking_open_once_per_run ON place_booking (run_id, organisation_id) WHERE state = 'open';
ALTER TABLE place_booking ADD CONSTRAINT place_booking_adds_up
  CHECK (quantity > 0 AND "left" >= 0 AND released >= 0 AND "left" + released <= quantity AND (state = 'open') = ("left" > 0));
ALTER TABLE place_booking ADD CONSTRAINT place_booking_closed_at CHECK ((state = 'open') = (closed_at IS NULL));

GRANT SELECT ON place_booking TO leerbank_reader;

-- The company's own, and who meets its people: the trainers of the run, until their view of it ends.
ALTER TABLE place_booking ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON place_booking FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR organisation_id = (SELECT scope_partner())
  OR run_id = ANY ((SELECT scope_roster_runs())::uuid[]));

-- Places that an accepted offer holds by now get their record.
INSERT INTO place_booking (id, code, run_id, course_id, organisation_id, quantity, "left", names_by, booked_at)
SELECT gen_random_uuid(), regexp_replace('P-' || upper(left(md5(held.run_id::text || held.held_for_id::text), 8)), '^(P-.{4})', '\1-'),
  held.run_id, (SELECT course_id FROM run_course WHERE run_id = held.run_id ORDER BY sort_order LIMIT 1), held.held_for_id,
  held.places, held.places, held.until, CURRENT_TIMESTAMP
FROM (SELECT per.run_id, per.held_for_id, min(per.places)::int AS places, max(per.until) AS until
  FROM (SELECT s.run_id, seat.held_for_id, count(*) AS places, max(seat.held_until) AS until
    FROM session_seat seat JOIN session s ON s.id = seat.session_id AND s.state = 'planned'
    WHERE seat.held_for_id IS NOT NULL AND seat.held_until > CURRENT_TIMESTAMP AND s.run_id IS NOT NULL
    GROUP BY s.id, seat.held_for_id) per GROUP BY per.run_id, per.held_for_id) held;
