-- The reasons a rule was set aside for. Rules set aside before have none: they are asked about once more.
-- AlterTable
ALTER TABLE "rule_override" ADD COLUMN     "covers" TEXT[] DEFAULT ARRAY[]::TEXT[];
