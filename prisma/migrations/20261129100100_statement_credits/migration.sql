-- CreateEnum
CREATE TYPE "supply_kind" AS ENUM ('trainer', 'host');

-- CreateTable
CREATE TABLE "statement_credit" (
    "statement_id" UUID NOT NULL,
    "kind" "supply_kind" NOT NULL,
    "session_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "rate_cents" INTEGER NOT NULL,
    "cents" INTEGER NOT NULL,

    CONSTRAINT "statement_credit_pkey" PRIMARY KEY ("statement_id","kind","session_id")
);

-- CreateIndex
CREATE INDEX "statement_credit_session_id_idx" ON "statement_credit"("session_id");

-- AddForeignKey
ALTER TABLE "statement_credit" ADD CONSTRAINT "statement_credit_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_credit" ADD CONSTRAINT "statement_credit_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE statement_credit ADD CONSTRAINT statement_credit_sensible CHECK (minutes > 0 AND rate_cents > 0
  AND cents = round(rate_cents::numeric * minutes / 60));
CREATE TRIGGER statement_credit_frozen BEFORE INSERT OR UPDATE OR DELETE ON statement_credit
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_final_line();
GRANT SELECT ON statement_credit TO leerbank_reader;
ALTER TABLE statement_credit ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON statement_credit FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_books()) OR EXISTS (SELECT FROM statement s WHERE s.id = statement_credit.statement_id));
