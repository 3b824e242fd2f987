-- Entries that came from a file are known by the number that the bookkeeping package gave them, so that the same file twice
-- books nothing twice.
ALTER TABLE "cost_entry" ADD COLUMN "bookkeeping_code" TEXT;
CREATE UNIQUE INDEX "cost_entry_bookkeeping_code_key" ON "cost_entry"("bookkeeping_code");

-- A bill is attached once and stays as it came in.
CREATE FUNCTION refuse_change_of_bill() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'violates "cost_document_frozen"' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'cost_document_frozen';
END $$;
CREATE TRIGGER cost_document_frozen BEFORE UPDATE OR DELETE ON cost_document
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_bill();
