-- AlterTable
ALTER TABLE "course" ADD COLUMN     "carousel" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "group_booking" ADD COLUMN     "block_minutes" INTEGER,
ADD COLUMN     "cancel_reason" TEXT,
ADD COLUMN     "cancelled_late" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "change_minutes" INTEGER,
ADD COLUMN     "series_id" UUID;

-- AlterTable
ALTER TABLE "group_booking_session" ADD COLUMN     "station" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "standing_override" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "rule_id" UUID NOT NULL,
    "extent" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "valid_until" DATE NOT NULL,
    "by_person_id" UUID,
    "by_role" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "standing_override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_hours_rule" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "youngest_age" INTEGER NOT NULL,
    "oldest_age" INTEGER NOT NULL,
    "most_minutes_per_day" INTEGER NOT NULL,
    "most_minutes_per_week" INTEGER NOT NULL,
    "earliest_minute" INTEGER NOT NULL,
    "latest_minute" INTEGER NOT NULL,
    "sundays" BOOLEAN NOT NULL DEFAULT true,
    "source" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,

    CONSTRAINT "work_hours_rule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "standing_override_organisation_id_course_id_idx" ON "standing_override"("organisation_id", "course_id");

-- CreateIndex
CREATE UNIQUE INDEX "work_hours_rule_code_key" ON "work_hours_rule"("code");

-- CreateIndex
CREATE INDEX "group_booking_series_id_idx" ON "group_booking"("series_id");

-- AddForeignKey
ALTER TABLE "standing_override" ADD CONSTRAINT "standing_override_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_override" ADD CONSTRAINT "standing_override_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_override" ADD CONSTRAINT "standing_override_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "safety_rule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE group_booking ADD CONSTRAINT group_booking_carousel_sensible
  CHECK ((block_minutes IS NULL) = (change_minutes IS NULL) AND (block_minutes IS NULL OR (block_minutes > 0 AND change_minutes >= 0)));
ALTER TABLE group_booking_session ADD CONSTRAINT group_booking_session_station_positive CHECK (station > 0);
ALTER TABLE standing_override ADD CONSTRAINT standing_override_extent_positive CHECK (extent > 0);
ALTER TABLE work_hours_rule ADD CONSTRAINT work_hours_rule_sensible CHECK (youngest_age <= oldest_age
  AND earliest_minute < latest_minute AND latest_minute <= 1440 AND most_minutes_per_day > 0 AND most_minutes_per_week > 0);

GRANT SELECT ON standing_override, work_hours_rule TO leerbank_reader;

-- Why a school may go beyond the guidance is between the school and the centre.
ALTER TABLE standing_override ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON standing_override FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR organisation_id = (SELECT scope_partner()));

-- The hours of the law: what every centre begins with. A change of the law is a change of these rows.
INSERT INTO work_hours_rule (id, code, youngest_age, oldest_age, most_minutes_per_day, most_minutes_per_week, earliest_minute,
  latest_minute, sundays, source, responsible, decided_on) VALUES
  ('0196a000-0000-7000-8000-000000001415', 'JEUGD-14-15', 14, 15, 420, 2100, 420, 1140, false,
   'Arbeidstijdenwet en Nadere regeling kinderarbeid', 'Veiligheidscoördinator', '2026-01-05'),
  ('0196a000-0000-7000-8000-000000001617', 'JEUGD-16-17', 16, 17, 540, 2700, 360, 1380, true,
   'Arbeidstijdenwet', 'Veiligheidscoördinator', '2026-01-05');
