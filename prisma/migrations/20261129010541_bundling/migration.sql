-- CreateEnum
CREATE TYPE "stated_demand_state" AS ENUM ('open', 'withdrawn', 'answered', 'lapsed');

-- CreateEnum
CREATE TYPE "bundle_state" AS ENUM ('asking', 'settled');

-- CreateEnum
CREATE TYPE "bundle_ask_state" AS ENUM ('open', 'answered', 'lapsed', 'withdrawn');

-- CreateTable
CREATE TABLE "stated_demand" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "needed_by" DATE NOT NULL,
    "state" "stated_demand_state" NOT NULL DEFAULT 'open',
    "stated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "stated_demand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bundle" (
    "run_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "needed" INTEGER NOT NULL,
    "answer_by" TIMESTAMPTZ(3) NOT NULL,
    "state" "bundle_state" NOT NULL DEFAULT 'asking',
    "planned_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "bundle_pkey" PRIMARY KEY ("run_id")
);

-- CreateTable
CREATE TABLE "bundle_ask" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "answer_by" TIMESTAMPTZ(3) NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "renewing" INTEGER NOT NULL DEFAULT 0,
    "state" "bundle_ask_state" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "bundle_ask_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "stated_demand_organisation_id_state_idx" ON "stated_demand"("organisation_id", "state");

-- CreateIndex
CREATE INDEX "stated_demand_course_id_state_idx" ON "stated_demand"("course_id", "state");

-- CreateIndex
CREATE INDEX "bundle_state_answer_by_idx" ON "bundle"("state", "answer_by");

-- CreateIndex
CREATE INDEX "bundle_course_id_idx" ON "bundle"("course_id");

-- CreateIndex
CREATE INDEX "bundle_ask_organisation_id_state_idx" ON "bundle_ask"("organisation_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "bundle_ask_run_id_organisation_id_key" ON "bundle_ask"("run_id", "organisation_id");

-- AddForeignKey
ALTER TABLE "stated_demand" ADD CONSTRAINT "stated_demand_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stated_demand" ADD CONSTRAINT "stated_demand_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bundle" ADD CONSTRAINT "bundle_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bundle" ADD CONSTRAINT "bundle_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bundle_ask" ADD CONSTRAINT "bundle_ask_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "bundle"("run_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bundle_ask" ADD CONSTRAINT "bundle_ask_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a company is asked is answered once, within what was held or added, and closed with a moment.
-- A company says it once per course; saying it again takes the place of what it said before.
CREATE UNIQUE INDEX stated_demand_open_once ON stated_demand (organisation_id, course_id) WHERE state = 'open';
ALTER TABLE stated_demand ADD CONSTRAINT stated_demand_quantity_positive CHECK (quantity > 0);
ALTER TABLE stated_demand ADD CONSTRAINT stated_demand_closed_at CHECK ((state = 'open') = (closed_at IS NULL));
ALTER TABLE bundle ADD CONSTRAINT bundle_closed_at CHECK ((state = 'asking') = (closed_at IS NULL));
ALTER TABLE bundle_ask ADD CONSTRAINT bundle_ask_sensible CHECK (quantity > 0 AND renewing BETWEEN 0 AND taken);
ALTER TABLE bundle_ask ADD CONSTRAINT bundle_ask_closed_at CHECK ((state = 'open') = (closed_at IS NULL));

GRANT SELECT ON stated_demand, bundle, bundle_ask TO leerbank_reader;

-- What a company needs, is asked and answers is between the company and the centre; how much is needed in all is the centre's.
ALTER TABLE stated_demand ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON stated_demand FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR organisation_id = (SELECT scope_partner()));
ALTER TABLE bundle ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON bundle FOR SELECT TO leerbank_reader USING ((SELECT scope_is_centre()));
ALTER TABLE bundle_ask ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON bundle_ask FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR organisation_id = (SELECT scope_partner()));
