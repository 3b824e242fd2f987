-- CreateEnum
CREATE TYPE "file_part" AS ENUM ('page', 'booking', 'scan');

-- CreateTable
CREATE TABLE "opened_file" (
    "person_id" UUID NOT NULL,
    "opener_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "part" "file_part" NOT NULL,
    "day" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "opened_file_pkey" PRIMARY KEY ("person_id","opener_id","organisation_id","role","part","day")
);

-- CreateIndex
CREATE INDEX "opened_file_day_idx" ON "opened_file"("day");

-- AddForeignKey
ALTER TABLE "opened_file" ADD CONSTRAINT "opened_file_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opened_file" ADD CONSTRAINT "opened_file_opener_id_fkey" FOREIGN KEY ("opener_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opened_file" ADD CONSTRAINT "opened_file_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE opened_file ADD CONSTRAINT opened_file_by_another CHECK (person_id <> opener_id);
ALTER TABLE opened_file ADD CONSTRAINT opened_file_times CHECK (times > 0);

GRANT SELECT ON opened_file TO leerbank_reader;

-- For the person alone: not for who opened it, and not for the office.
ALTER TABLE opened_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON opened_file FOR SELECT TO leerbank_reader USING (person_id = (SELECT scope_person()));
