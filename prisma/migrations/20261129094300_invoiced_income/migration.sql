-- AlterTable
ALTER TABLE "cost_entry" ADD COLUMN     "invoice_id" UUID;

-- AlterTable
ALTER TABLE "document_line" ADD COLUMN     "entry_id" UUID;

-- CreateTable
CREATE TABLE "income_pool" (
    "id" UUID NOT NULL,
    "kind" "income_kind" NOT NULL,
    "pool_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "income_pool_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "income_pool_kind_valid_from_idx" ON "income_pool"("kind", "valid_from");

-- CreateIndex
CREATE INDEX "cost_entry_invoice_id_idx" ON "cost_entry"("invoice_id");

-- CreateIndex
CREATE INDEX "document_line_entry_id_idx" ON "document_line"("entry_id");

-- AddForeignKey
ALTER TABLE "document_line" ADD CONSTRAINT "document_line_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "cost_entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "income_pool" ADD CONSTRAINT "income_pool_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "cost_pool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cost_entry" ADD CONSTRAINT "cost_entry_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Subsidies come without an invoice.
ALTER TABLE income_pool ADD CONSTRAINT income_pool_of_invoices CHECK (kind <> 'subsidies');
CREATE FUNCTION refuse_income_pool_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'violates "income_pool_frozen"' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'income_pool_frozen';
END $$;
CREATE TRIGGER income_pool_frozen BEFORE UPDATE OR DELETE ON income_pool FOR EACH ROW EXECUTE FUNCTION refuse_income_pool_change();
GRANT SELECT ON income_pool TO leerbank_reader;
ALTER TABLE income_pool ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON income_pool FOR SELECT TO leerbank_reader USING ((SELECT scope_is_books()));

ALTER TABLE cost_entry ADD CONSTRAINT cost_entry_of_invoice_is_income CHECK (
  invoice_id IS NULL OR (side = 'income' AND kind IN ('actual', 'counter') AND vat_cents = 0));

-- At the end of its transaction income of an invoice is what its lines say. Neither changes afterwards.
CREATE FUNCTION check_income_is_its_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.net_cents IS DISTINCT FROM (SELECT sum(net_cents) FROM document_line WHERE entry_id = NEW.id AND document_id = NEW.invoice_id) THEN
    RAISE EXCEPTION 'violates "cost_entry_is_its_lines"' USING ERRCODE = 'check_violation', CONSTRAINT = 'cost_entry_is_its_lines';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER cost_entry_is_its_lines AFTER INSERT OR UPDATE ON cost_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.invoice_id IS NOT NULL) EXECUTE FUNCTION check_income_is_its_lines();
