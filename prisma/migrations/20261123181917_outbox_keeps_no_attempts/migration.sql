-- AlterTable
ALTER TABLE "outbox_event" DROP COLUMN "attempts",
DROP COLUMN "last_error";
