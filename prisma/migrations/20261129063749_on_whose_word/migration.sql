-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "cancel_asked_by" TEXT,
ADD COLUMN     "cancel_asked_way" "asked_way";

-- AlterTable
ALTER TABLE "group_booking" ADD COLUMN     "cancel_asked_by" TEXT,
ADD COLUMN     "cancel_asked_way" "asked_way";

-- AlterTable
ALTER TABLE "waiting_entry" ADD COLUMN     "asked_by" TEXT,
ADD COLUMN     "asked_way" "asked_way";

-- Who asked is said with how: a name alone says nothing.
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_cancel_asked_by_with_way" CHECK ("cancel_asked_by" IS NULL OR "cancel_asked_way" IS NOT NULL);
ALTER TABLE "group_booking" ADD CONSTRAINT "group_booking_cancel_asked_by_with_way" CHECK ("cancel_asked_by" IS NULL OR "cancel_asked_way" IS NOT NULL);
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_asked_by_with_way" CHECK ("asked_by" IS NULL OR "asked_way" IS NOT NULL);
