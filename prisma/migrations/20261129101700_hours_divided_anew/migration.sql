-- AlterTable
ALTER TABLE "ledger_entry" ADD COLUMN     "divided_anew" BOOLEAN NOT NULL DEFAULT false;

-- What the office adjusts by dividing a difference anew counts as given; other adjustments stay beside it.
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_divided_anew CHECK (kind = 'adjusted' OR NOT divided_anew);
