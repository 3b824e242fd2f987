-- CreateEnum
CREATE TYPE "ledger_kind" AS ENUM ('granted', 'adjusted', 'drawn', 'open', 'given-back', 'lost', 'released');

-- CreateTable
CREATE TABLE "term" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pool_division" (
    "id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "pool_id" UUID NOT NULL,
    "bay_resources" INTEGER NOT NULL,
    "kept_percent" INTEGER NOT NULL,
    "open_days" INTEGER NOT NULL,
    "open_minutes" INTEGER NOT NULL,
    "closed_minutes" INTEGER NOT NULL,
    "outage_minutes" INTEGER NOT NULL,
    "maintenance_minutes" INTEGER NOT NULL,
    "course_minutes" INTEGER NOT NULL,
    "other_minutes" INTEGER NOT NULL,
    "kept_minutes" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "divided_by_id" UUID,
    "divided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pool_division_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hours_grant" (
    "division_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "weight_days" BIGINT NOT NULL,
    "member_days" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "hours_grant_pkey" PRIMARY KEY ("division_id","organisation_id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" UUID NOT NULL,
    "division_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kind" "ledger_kind" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "group_booking_id" UUID,
    "reason" TEXT,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hours_balance" (
    "division_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "hours_balance_pkey" PRIMARY KEY ("division_id","organisation_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "term_code_key" ON "term"("code");

-- CreateIndex
CREATE UNIQUE INDEX "pool_division_term_id_pool_id_key" ON "pool_division"("term_id", "pool_id");

-- CreateIndex
CREATE INDEX "ledger_entry_division_id_organisation_id_idx" ON "ledger_entry"("division_id", "organisation_id");

-- CreateIndex
CREATE INDEX "ledger_entry_group_booking_id_idx" ON "ledger_entry"("group_booking_id");

-- AddForeignKey
ALTER TABLE "pool_division" ADD CONSTRAINT "pool_division_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool_division" ADD CONSTRAINT "pool_division_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "pool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_grant" ADD CONSTRAINT "hours_grant_division_id_fkey" FOREIGN KEY ("division_id") REFERENCES "pool_division"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_grant" ADD CONSTRAINT "hours_grant_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_division_id_fkey" FOREIGN KEY ("division_id") REFERENCES "pool_division"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_group_booking_id_fkey" FOREIGN KEY ("group_booking_id") REFERENCES "group_booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_balance" ADD CONSTRAINT "hours_balance_division_id_fkey" FOREIGN KEY ("division_id") REFERENCES "pool_division"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_balance" ADD CONSTRAINT "hours_balance_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What can't happen.
ALTER TABLE term ADD CONSTRAINT term_ends_after_start CHECK (first_day <= last_day AND last_day < first_day + 400);
ALTER TABLE term ADD CONSTRAINT term_no_overlap EXCLUDE USING gist (daterange(first_day, last_day, '[]') WITH &&);
ALTER TABLE pool_division ADD CONSTRAINT pool_division_adds_up CHECK (
  minutes = open_minutes - closed_minutes - outage_minutes - maintenance_minutes - course_minutes - other_minutes - kept_minutes
  AND least(minutes, closed_minutes, outage_minutes, maintenance_minutes, course_minutes, other_minutes, kept_minutes) >= 0
  AND bay_resources > 0 AND kept_percent BETWEEN 0 AND 90 AND open_days BETWEEN 0 AND 90);
ALTER TABLE hours_grant ADD CONSTRAINT hours_grant_sensible CHECK (minutes >= 0 AND weight_days > 0 AND member_days > 0);
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_sensible CHECK (
  (kind IN ('adjusted', 'open') OR minutes > 0) AND minutes <> 0 AND minutes BETWEEN -10000000 AND 10000000
  AND (kind = 'adjusted') = (reason IS NOT NULL)
  AND (kind IN ('drawn', 'open', 'given-back', 'lost')) = (group_booking_id IS NOT NULL));
-- Two bookings at once that together draw more than there is: the second waits for the first and is refused here.
ALTER TABLE hours_balance ADD CONSTRAINT hours_not_overdrawn CHECK (minutes >= 0);

-- The balance follows the ledger, row by row; nobody else writes it.
CREATE FUNCTION keep_hours_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  effect integer := CASE NEW.kind WHEN 'granted' THEN NEW.minutes WHEN 'adjusted' THEN NEW.minutes WHEN 'given-back' THEN NEW.minutes
    WHEN 'drawn' THEN -NEW.minutes WHEN 'released' THEN -NEW.minutes ELSE 0 END;
BEGIN
  -- An upsert would try the new row against the CHECK before it finds the one that is there.
  UPDATE hours_balance SET minutes = minutes + effect WHERE division_id = NEW.division_id AND organisation_id = NEW.organisation_id;
  IF NOT FOUND THEN
    INSERT INTO hours_balance (division_id, organisation_id, minutes) VALUES (NEW.division_id, NEW.organisation_id, effect);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_keeps_balance AFTER INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION keep_hours_balance();

-- What was divided and what happened to it stays as it was.
CREATE FUNCTION refuse_hours_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'violates "hours_frozen"' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'hours_frozen';
END $$;
CREATE TRIGGER pool_division_frozen BEFORE UPDATE OR DELETE ON pool_division FOR EACH ROW EXECUTE FUNCTION refuse_hours_change();
CREATE TRIGGER hours_grant_frozen BEFORE UPDATE OR DELETE ON hours_grant FOR EACH ROW EXECUTE FUNCTION refuse_hours_change();
CREATE TRIGGER ledger_entry_frozen BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_hours_change();
-- The days of a term that was divided are part of what was divided.
CREATE FUNCTION refuse_term_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM pool_division WHERE term_id = OLD.id) THEN
    RAISE EXCEPTION 'violates "hours_frozen"' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'hours_frozen';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER term_frozen BEFORE UPDATE OR DELETE ON term FOR EACH ROW EXECUTE FUNCTION refuse_term_change();

-- Terms, what was divided and what each party was given: everybody who is signed in. What a party did with it: the party
-- itself, and who reads figures of all parties.
GRANT SELECT ON term, pool_division, hours_grant, ledger_entry, hours_balance TO leerbank_reader;
ALTER TABLE term ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON term FOR SELECT TO leerbank_reader USING ((SELECT scope_is_signed_in()));
ALTER TABLE pool_division ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON pool_division FOR SELECT TO leerbank_reader USING ((SELECT scope_is_signed_in()));
ALTER TABLE hours_grant ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON hours_grant FOR SELECT TO leerbank_reader USING ((SELECT scope_is_signed_in()));
ALTER TABLE ledger_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON ledger_entry FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_books()) OR organisation_id = (SELECT scope_partner()));
ALTER TABLE hours_balance ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON hours_balance FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_books()) OR organisation_id = (SELECT scope_partner()));
