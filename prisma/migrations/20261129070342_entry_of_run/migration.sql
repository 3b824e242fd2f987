-- AlterTable
ALTER TABLE "cost_entry" ADD COLUMN     "run_id" UUID;

-- CreateIndex
CREATE INDEX "cost_entry_run_id_idx" ON "cost_entry"("run_id");

-- AddForeignKey
ALTER TABLE "cost_entry" ADD CONSTRAINT "cost_entry_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE SET NULL ON UPDATE CASCADE;
