-- CreateEnum
CREATE TYPE "tour_state" AS ENUM ('requested', 'proposed', 'planned', 'cancelled');

-- CreateEnum
CREATE TYPE "tour_group_kind" AS ENUM ('school', 'company', 'other');

-- CreateEnum
CREATE TYPE "tour_day_part" AS ENUM ('any', 'morning', 'afternoon');

-- CreateEnum
CREATE TYPE "tour_stop_state" AS ENUM ('asked', 'accepted', 'declined', 'withdrawn');

-- CreateTable
CREATE TABLE "tour_host" (
    "site_id" UUID NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT false,
    "weekdays" INTEGER[],
    "opens_minute" INTEGER NOT NULL,
    "closes_minute" INTEGER NOT NULL,
    "visit_minutes" INTEGER NOT NULL,
    "max_group" INTEGER NOT NULL,
    "minimum_age" INTEGER,
    "safety_nl" TEXT,
    "safety_en" TEXT,
    "place_id" UUID,

    CONSTRAINT "tour_host_pkey" PRIMARY KEY ("site_id")
);

-- CreateTable
CREATE TABLE "tour" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "state" "tour_state" NOT NULL DEFAULT 'requested',
    "organisation_name" TEXT NOT NULL,
    "group_kind" "tour_group_kind" NOT NULL,
    "contact_name" TEXT,
    "contact_email" TEXT,
    "contact_phone" TEXT,
    "person_id" UUID,
    "organisation_id" UUID,
    "head_count" INTEGER NOT NULL,
    "youngest_age" INTEGER NOT NULL,
    "wished_days" DATE[],
    "day_part" "tour_day_part" NOT NULL DEFAULT 'any',
    "floors" INTEGER NOT NULL,
    "wished_site_ids" UUID[],
    "note" TEXT,
    "locale" TEXT NOT NULL,
    "link_hash" TEXT NOT NULL,
    "cancel_reason" TEXT,
    "cancelled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "forgotten_at" TIMESTAMPTZ(3),

    CONSTRAINT "tour_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tour_stop" (
    "id" UUID NOT NULL,
    "tour_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "tour_stop_state" NOT NULL DEFAULT 'asked',
    "guide_id" UUID,
    "answer_note" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "session_id" UUID,

    CONSTRAINT "tour_stop_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tour_code_key" ON "tour"("code");

-- CreateIndex
CREATE UNIQUE INDEX "tour_link_hash_key" ON "tour"("link_hash");

-- CreateIndex
CREATE INDEX "tour_state_created_at_idx" ON "tour"("state", "created_at");

-- CreateIndex
CREATE INDEX "tour_person_id_idx" ON "tour"("person_id");

-- CreateIndex
CREATE INDEX "tour_organisation_id_idx" ON "tour"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "tour_stop_session_id_key" ON "tour_stop"("session_id");

-- CreateIndex
CREATE INDEX "tour_stop_tour_id_idx" ON "tour_stop"("tour_id");

-- CreateIndex
CREATE INDEX "tour_stop_organisation_id_starts_at_idx" ON "tour_stop"("organisation_id", "starts_at");

-- AddForeignKey
ALTER TABLE "tour_host" ADD CONSTRAINT "tour_host_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tour_host" ADD CONSTRAINT "tour_host_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "resource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tour" ADD CONSTRAINT "tour_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tour" ADD CONSTRAINT "tour_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tour_stop" ADD CONSTRAINT "tour_stop_tour_id_fkey" FOREIGN KEY ("tour_id") REFERENCES "tour"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tour_stop" ADD CONSTRAINT "tour_stop_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tour_stop" ADD CONSTRAINT "tour_stop_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tour_stop" ADD CONSTRAINT "tour_stop_guide_id_fkey" FOREIGN KEY ("guide_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tour_stop" ADD CONSTRAINT "tour_stop_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE tour_host
  ADD CONSTRAINT tour_host_hours CHECK (0 <= opens_minute AND opens_minute < closes_minute AND closes_minute <= 1440),
  ADD CONSTRAINT tour_host_weekdays CHECK (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]),
  ADD CONSTRAINT tour_host_visit CHECK (visit_minutes BETWEEN 10 AND 480),
  ADD CONSTRAINT tour_host_group CHECK (max_group BETWEEN 1 AND 200),
  ADD CONSTRAINT tour_host_age CHECK (minimum_age BETWEEN 4 AND 21);
ALTER TABLE tour
  ADD CONSTRAINT tour_head_count CHECK (head_count BETWEEN 1 AND 200),
  ADD CONSTRAINT tour_age CHECK (youngest_age BETWEEN 4 AND 99),
  ADD CONSTRAINT tour_floors CHECK (floors BETWEEN 1 AND 4),
  ADD CONSTRAINT tour_wished_days CHECK (cardinality(wished_days) <= 3),
  -- Whoever is not forgotten can be answered.
  ADD CONSTRAINT tour_contact CHECK (forgotten_at IS NOT NULL OR (contact_name IS NOT NULL AND contact_email IS NOT NULL)),
  ADD CONSTRAINT tour_cancelled CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL));
ALTER TABLE tour_stop
  ADD CONSTRAINT tour_stop_ends_after_start CHECK (starts_at < ends_at),
  ADD CONSTRAINT tour_stop_answered CHECK (state NOT IN ('accepted', 'declined') OR answered_at IS NOT NULL),
  -- Whoever accepts has a session, which keeps the guide's time.
  ADD CONSTRAINT tour_stop_has_session CHECK (state <> 'accepted' OR session_id IS NOT NULL),
  -- A group is in one place at a time.
  ADD CONSTRAINT tour_stop_one_place_at_a_time
  EXCLUDE USING gist (tour_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&) WHERE (state IN ('asked', 'accepted')),
  -- A floor receives one group at a time.
  ADD CONSTRAINT tour_stop_floor_once_at_a_time
  EXCLUDE USING gist (site_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&) WHERE (state IN ('asked', 'accepted'));
-- A floor stands on a route once.
CREATE UNIQUE INDEX tour_stop_floor_once_per_tour ON tour_stop (tour_id, site_id) WHERE state IN ('asked', 'accepted');

GRANT SELECT ON tour_host, tour, tour_stop TO leerbank_reader;

-- What a floor says about groups is for everybody where its organisation wants to be shown, else its own and the centre's.
ALTER TABLE tour_host ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON tour_host FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR EXISTS (SELECT FROM site JOIN organisation o ON o.id = site.organisation_id
    WHERE site.id = site_id AND (o.is_public OR o.kind = 'centre' OR o.id = (SELECT scope_partner()))));

-- A host sees its own stops, a guide those they lead; never who comes by elsewhere on the route.
ALTER TABLE tour_stop ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON tour_stop FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR organisation_id = (SELECT scope_partner()) OR guide_id = (SELECT scope_person()));

-- Who comes and whom to call: the office, who asked, and through their own stops the hosts and guides.
ALTER TABLE tour ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON tour FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR person_id = (SELECT scope_person()) OR organisation_id = (SELECT scope_partner())
  OR EXISTS (SELECT FROM tour_stop s WHERE s.tour_id = tour.id));
