-- CreateEnum
CREATE TYPE "key_kind" AS ENUM ('fixed-share', 'equal', 'headcount', 'participant-hours', 'machine-hours', 'hybrid');

-- CreateEnum
CREATE TYPE "entry_side" AS ENUM ('cost', 'income');

-- CreateEnum
CREATE TYPE "entry_kind" AS ENUM ('actual', 'estimate', 'reversal', 'counter');

-- CreateEnum
CREATE TYPE "income_kind" AS ENUM ('fees', 'use', 'schools', 'customers', 'subsidies');

-- CreateEnum
CREATE TYPE "recurrence" AS ENUM ('month', 'quarter', 'year');

-- CreateEnum
CREATE TYPE "settlement_state" AS ENUM ('running', 'preview', 'failed', 'closed');

-- CreateEnum
CREATE TYPE "pool_part" AS ENUM ('whole', 'fixed', 'rest');

-- CreateTable
CREATE TABLE "cost_pool" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT,
    "note_nl" TEXT,
    "note_en" TEXT,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "vat_treatment_id" UUID,

    CONSTRAINT "cost_pool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pool_key" (
    "id" UUID NOT NULL,
    "pool_id" UUID NOT NULL,
    "kind" "key_kind" NOT NULL,
    "fixed_part" INTEGER,
    "fixed_kind" "key_kind",
    "rest_kind" "key_kind",
    "reference_day" DATE,
    "valid_from" DATE NOT NULL,
    "signed_on" DATE NOT NULL,
    "signed_by" TEXT NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pool_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cost_entry" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "side" "entry_side" NOT NULL,
    "kind" "entry_kind" NOT NULL DEFAULT 'actual',
    "pool_id" UUID NOT NULL,
    "income_kind" "income_kind",
    "description" TEXT NOT NULL,
    "supplier" TEXT,
    "reference" TEXT,
    "booked_on" DATE NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "net_cents" INTEGER NOT NULL,
    "vat_cents" INTEGER NOT NULL DEFAULT 0,
    "deductible_cents" INTEGER NOT NULL DEFAULT 0,
    "concerns_id" UUID,
    "takes_back_id" UUID,
    "recurring_id" UUID,
    "reason" TEXT,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cost_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cost_document" (
    "entry_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "cost_document_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "recurring_cost" (
    "id" UUID NOT NULL,
    "pool_id" UUID NOT NULL,
    "description" TEXT NOT NULL,
    "supplier" TEXT,
    "every" "recurrence" NOT NULL,
    "net_cents" INTEGER NOT NULL,
    "vat_cents" INTEGER NOT NULL DEFAULT 0,
    "deductible_cents" INTEGER NOT NULL DEFAULT 0,
    "first_day" DATE NOT NULL,
    "last_day" DATE,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recurring_cost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget" (
    "pool_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "cents" INTEGER NOT NULL,

    CONSTRAINT "budget_pkey" PRIMARY KEY ("pool_id","year")
);

-- CreateTable
CREATE TABLE "settlement" (
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "state" "settlement_state" NOT NULL DEFAULT 'running',
    "started_by_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "step" TEXT NOT NULL DEFAULT 'waiting',
    "finished_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "checksum" TEXT,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "settlement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settled_pool" (
    "id" UUID NOT NULL,
    "settlement_id" UUID NOT NULL,
    "pool_id" UUID NOT NULL,
    "part" "pool_part" NOT NULL DEFAULT 'whole',
    "key_id" UUID NOT NULL,
    "key_kind" "key_kind" NOT NULL,
    "used_kind" "key_kind" NOT NULL,
    "cost_cents" BIGINT NOT NULL,
    "income_cents" BIGINT NOT NULL,
    "cents" BIGINT NOT NULL,
    "weight_sum" DECIMAL(60,0) NOT NULL,
    "weight_scale" DECIMAL(60,0) NOT NULL,

    CONSTRAINT "settled_pool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settled_entry" (
    "settlement_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "cents" BIGINT NOT NULL,

    CONSTRAINT "settled_entry_pkey" PRIMARY KEY ("settlement_id","entry_id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "settlement_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "total_cents" BIGINT NOT NULL,
    "is_final" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_line" (
    "statement_id" UUID NOT NULL,
    "settled_pool_id" UUID NOT NULL,
    "weight" DECIMAL(60,0) NOT NULL,
    "cents" BIGINT NOT NULL,

    CONSTRAINT "statement_line_pkey" PRIMARY KEY ("statement_id","settled_pool_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "cost_pool_code_key" ON "cost_pool"("code");

-- CreateIndex
CREATE UNIQUE INDEX "pool_key_pool_id_valid_from_key" ON "pool_key"("pool_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "cost_entry_code_key" ON "cost_entry"("code");

-- CreateIndex
CREATE INDEX "cost_entry_pool_id_first_day_idx" ON "cost_entry"("pool_id", "first_day");

-- CreateIndex
CREATE INDEX "cost_entry_booked_on_idx" ON "cost_entry"("booked_on");

-- CreateIndex
CREATE UNIQUE INDEX "cost_entry_recurring_id_first_day_key" ON "cost_entry"("recurring_id", "first_day");

-- CreateIndex
CREATE INDEX "settlement_period_id_started_at_idx" ON "settlement"("period_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "settled_pool_settlement_id_pool_id_part_key" ON "settled_pool"("settlement_id", "pool_id", "part");

-- CreateIndex
CREATE INDEX "settled_entry_entry_id_idx" ON "settled_entry"("entry_id");

-- CreateIndex
CREATE INDEX "statement_organisation_id_period_id_idx" ON "statement"("organisation_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "statement_settlement_id_organisation_id_key" ON "statement"("settlement_id", "organisation_id");

-- CreateIndex
CREATE INDEX "statement_line_settled_pool_id_idx" ON "statement_line"("settled_pool_id");

-- AddForeignKey
ALTER TABLE "cost_pool" ADD CONSTRAINT "cost_pool_vat_treatment_id_fkey" FOREIGN KEY ("vat_treatment_id") REFERENCES "vat_treatment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool_key" ADD CONSTRAINT "pool_key_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "cost_pool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cost_entry" ADD CONSTRAINT "cost_entry_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "cost_pool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cost_entry" ADD CONSTRAINT "cost_entry_concerns_id_fkey" FOREIGN KEY ("concerns_id") REFERENCES "period"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cost_entry" ADD CONSTRAINT "cost_entry_takes_back_id_fkey" FOREIGN KEY ("takes_back_id") REFERENCES "cost_entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cost_entry" ADD CONSTRAINT "cost_entry_recurring_id_fkey" FOREIGN KEY ("recurring_id") REFERENCES "recurring_cost"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cost_document" ADD CONSTRAINT "cost_document_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "cost_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recurring_cost" ADD CONSTRAINT "recurring_cost_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "cost_pool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget" ADD CONSTRAINT "budget_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "cost_pool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settled_pool" ADD CONSTRAINT "settled_pool_settlement_id_fkey" FOREIGN KEY ("settlement_id") REFERENCES "settlement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settled_pool" ADD CONSTRAINT "settled_pool_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "cost_pool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settled_pool" ADD CONSTRAINT "settled_pool_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "pool_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settled_entry" ADD CONSTRAINT "settled_entry_settlement_id_fkey" FOREIGN KEY ("settlement_id") REFERENCES "settlement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settled_entry" ADD CONSTRAINT "settled_entry_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "cost_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_settlement_id_fkey" FOREIGN KEY ("settlement_id") REFERENCES "settlement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_line" ADD CONSTRAINT "statement_line_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_line" ADD CONSTRAINT "statement_line_settled_pool_id_fkey" FOREIGN KEY ("settled_pool_id") REFERENCES "settled_pool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What can't happen.
ALTER TABLE cost_pool ALTER COLUMN name_nl TYPE text COLLATE leerbank_text, ALTER COLUMN name_en TYPE text COLLATE leerbank_text;
ALTER TABLE pool_key ADD CONSTRAINT pool_key_begins_a_quarter CHECK (extract(day FROM valid_from) = 1 AND extract(month FROM valid_from) IN (1, 4, 7, 10));
ALTER TABLE pool_key ADD CONSTRAINT pool_key_hybrid_complete CHECK (
  (kind = 'hybrid' AND fixed_part BETWEEN 1 AND 9999 AND fixed_kind IN ('fixed-share', 'equal')
    AND rest_kind IN ('headcount', 'participant-hours', 'machine-hours'))
  OR (kind <> 'hybrid' AND num_nonnulls(fixed_part, fixed_kind, rest_kind) = 0));
ALTER TABLE pool_key ADD CONSTRAINT pool_key_headcount_has_day CHECK (
  (kind = 'headcount' OR coalesce(rest_kind = 'headcount', false)) = (reference_day IS NOT NULL));
-- Signed before it holds: a key is no choice afterwards.
ALTER TABLE pool_key ADD CONSTRAINT pool_key_signed_before CHECK (signed_on <= valid_from);
ALTER TABLE cost_entry ADD CONSTRAINT cost_entry_ends_after_start CHECK (first_day <= last_day AND last_day < first_day + 3700);
ALTER TABLE cost_entry ADD CONSTRAINT cost_entry_amount_sensible CHECK (
  net_cents <> 0 AND net_cents BETWEEN -1000000000 AND 1000000000
  AND abs(vat_cents) <= abs(net_cents) AND vat_cents * sign(net_cents) >= 0
  AND abs(deductible_cents) <= abs(vat_cents) AND deductible_cents * sign(net_cents) >= 0);
ALTER TABLE cost_entry ADD CONSTRAINT cost_entry_income_has_kind CHECK ((side = 'income') = (income_kind IS NOT NULL));
ALTER TABLE cost_entry ADD CONSTRAINT cost_entry_counter_points_back CHECK ((kind IN ('reversal', 'counter')) = (takes_back_id IS NOT NULL));
ALTER TABLE cost_entry ADD CONSTRAINT cost_entry_counter_has_reason CHECK (kind <> 'counter' OR reason IS NOT NULL);
-- An estimate takes itself back once.
CREATE UNIQUE INDEX cost_entry_reversed_once ON cost_entry (takes_back_id) WHERE kind = 'reversal';
ALTER TABLE cost_document ADD CONSTRAINT cost_document_media_type CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png'));
ALTER TABLE cost_document ADD CONSTRAINT cost_document_size CHECK (octet_length(bytes) BETWEEN 1 AND 5000000);
ALTER TABLE recurring_cost ADD CONSTRAINT recurring_cost_sensible CHECK (
  net_cents BETWEEN 1 AND 1000000000 AND vat_cents BETWEEN 0 AND net_cents AND deductible_cents BETWEEN 0 AND vat_cents
  AND (last_day IS NULL OR first_day <= last_day) AND extract(day FROM first_day) = 1);
ALTER TABLE budget ADD CONSTRAINT budget_sensible CHECK (year BETWEEN 2000 AND 2199 AND cents BETWEEN 0 AND 1000000000);
ALTER TABLE settlement ADD CONSTRAINT settlement_progress_percent CHECK (progress BETWEEN 0 AND 100);
-- Four eyes: who closes is somebody else than who worked it out.
ALTER TABLE settlement ADD CONSTRAINT settlement_closed_by_another CHECK (
  (state = 'closed') = (closed_by_id IS NOT NULL) AND (closed_by_id IS NULL) = (closed_at IS NULL)
  AND (state <> 'closed' OR (started_by_id IS NOT NULL AND started_by_id <> closed_by_id)));
CREATE UNIQUE INDEX settlement_closed_once ON settlement (period_id) WHERE state = 'closed';
CREATE UNIQUE INDEX settlement_running_once ON settlement (period_id) WHERE state = 'running';
CREATE UNIQUE INDEX statement_final_once ON statement (period_id, organisation_id) WHERE is_final;

-- A cost or income whose time touches a closed period is refused. FOR SHARE makes it wait for a closing that is under way.
CREATE FUNCTION refuse_entry_in_closed_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found record;
BEGIN
  FOR found IN SELECT state FROM period
    WHERE (TG_OP <> 'DELETE' AND first_day <= NEW.last_day AND NEW.first_day <= last_day)
       OR (TG_OP <> 'INSERT' AND first_day <= OLD.last_day AND OLD.first_day <= last_day)
    ORDER BY first_day FOR SHARE
  LOOP
    IF found.state = 'closed' THEN
      RAISE EXCEPTION 'violates "cost_entry_period_open"' USING ERRCODE = 'check_violation', CONSTRAINT = 'cost_entry_period_open';
    END IF;
  END LOOP;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER cost_entry_period_open BEFORE INSERT OR UPDATE OR DELETE ON cost_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_entry_in_closed_period();

-- A key that a closed period was shared by stays as it was, and no other comes before its end.
CREATE FUNCTION refuse_key_in_closed_period() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM period WHERE last_day >= coalesce(NEW.valid_from, OLD.valid_from) ORDER BY first_day FOR SHARE;
  IF EXISTS (SELECT FROM period WHERE state = 'closed'
      AND last_day >= least(coalesce(NEW.valid_from, OLD.valid_from), coalesce(OLD.valid_from, NEW.valid_from))) THEN
    RAISE EXCEPTION 'violates "pool_key_period_open"' USING ERRCODE = 'check_violation', CONSTRAINT = 'pool_key_period_open';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER pool_key_period_open BEFORE INSERT OR UPDATE OR DELETE ON pool_key
  FOR EACH ROW EXECUTE FUNCTION refuse_key_in_closed_period();

-- How many pupils came counts as attendance does.
CREATE TRIGGER group_count_period_open BEFORE UPDATE OF heads_present ON group_booking_session
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_period();

-- Closed is closed.
CREATE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'violates "period_stays_closed"' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'period_stays_closed';
END $$;
CREATE TRIGGER period_stays_closed BEFORE UPDATE OR DELETE ON period
  FOR EACH ROW WHEN (OLD.state = 'closed') EXECUTE FUNCTION refuse_reopening();

CREATE FUNCTION refuse_settled_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'violates "settlement_frozen"' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'settlement_frozen';
END $$;
CREATE TRIGGER settlement_frozen BEFORE UPDATE OR DELETE ON settlement
  FOR EACH ROW WHEN (OLD.state = 'closed') EXECUTE FUNCTION refuse_settled_change();
CREATE TRIGGER statement_frozen BEFORE UPDATE OR DELETE ON statement
  FOR EACH ROW WHEN (OLD.is_final) EXECUTE FUNCTION refuse_settled_change();
CREATE FUNCTION refuse_change_of_closed_settlement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM settlement WHERE id = coalesce(NEW.settlement_id, OLD.settlement_id) AND state = 'closed') THEN
    RAISE EXCEPTION 'violates "settlement_frozen"' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'settlement_frozen';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER settled_pool_frozen BEFORE INSERT OR UPDATE OR DELETE ON settled_pool
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_closed_settlement();
CREATE TRIGGER settled_entry_frozen BEFORE INSERT OR UPDATE OR DELETE ON settled_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_closed_settlement();
CREATE FUNCTION refuse_change_of_final_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM statement WHERE id = coalesce(NEW.statement_id, OLD.statement_id) AND is_final) THEN
    RAISE EXCEPTION 'violates "settlement_frozen"' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'settlement_frozen';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER statement_line_frozen BEFORE INSERT OR UPDATE OR DELETE ON statement_line
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_final_line();

-- Who reads the books: treasurer, board and office. They see money, keys and shares, and no person's row.
CREATE FUNCTION scope_is_books() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT coalesce(scope_kind() IN ('books', 'centre'), false) $$;
CREATE OR REPLACE FUNCTION scope_is_signed_in() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT coalesce(scope_kind() IN ('self', 'partner', 'roster', 'books', 'centre'), false) $$;

DROP POLICY reader ON agreement;
CREATE POLICY reader ON agreement FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_books()) OR organisation_id = ANY ((SELECT scope_organisations())::uuid[]));

GRANT SELECT ON cost_pool, pool_key, budget, cost_entry, cost_document, recurring_cost, settlement, settled_pool,
  settled_entry, statement, statement_line TO leerbank_reader;

-- A party sees its own statements once they are final, with the pools they come from: their totals, keys and costs. What
-- others pay or use it doesn't.
ALTER TABLE statement ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON statement FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_books()) OR (is_final AND organisation_id = (SELECT scope_partner())));
ALTER TABLE statement_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON statement_line FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_books()) OR EXISTS (SELECT FROM statement s WHERE s.id = statement_line.statement_id));
ALTER TABLE settlement ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON settlement FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_books()) OR EXISTS (SELECT FROM statement s WHERE s.settlement_id = settlement.id));
ALTER TABLE settled_pool ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON settled_pool FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_books()) OR EXISTS (SELECT FROM statement s WHERE s.settlement_id = settled_pool.settlement_id));
ALTER TABLE settled_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON settled_entry FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_books()) OR (cents > 0 AND EXISTS (SELECT FROM statement s WHERE s.settlement_id = settled_entry.settlement_id)));
ALTER TABLE cost_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON cost_entry FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_books())
  OR (side = 'cost' AND EXISTS (SELECT FROM settled_entry e JOIN statement s ON s.settlement_id = e.settlement_id WHERE e.entry_id = cost_entry.id)));
ALTER TABLE cost_document ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON cost_document FOR SELECT TO leerbank_reader USING ((SELECT scope_is_books()));
ALTER TABLE recurring_cost ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON recurring_cost FOR SELECT TO leerbank_reader USING ((SELECT scope_is_books()));
ALTER TABLE budget ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON budget FOR SELECT TO leerbank_reader USING ((SELECT scope_is_books()));
ALTER TABLE cost_pool ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON cost_pool FOR SELECT TO leerbank_reader USING ((SELECT scope_is_signed_in()));
ALTER TABLE pool_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON pool_key FOR SELECT TO leerbank_reader USING ((SELECT scope_is_signed_in()));
