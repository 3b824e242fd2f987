-- AlterTable
ALTER TABLE "standing_override" ADD COLUMN     "withdraw_reason" TEXT,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by_id" UUID;

ALTER TABLE standing_override ADD CONSTRAINT standing_override_withdrawn_with_reason
  CHECK ((withdrawn_at IS NULL) = (withdraw_reason IS NULL));
