-- CreateEnum
CREATE TYPE "asked_way" AS ENUM ('phone', 'mail', 'desk');

-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "asked_by" TEXT,
ADD COLUMN     "asked_way" "asked_way";

-- Who asked is said with how: a name alone says nothing.
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_asked_by_with_way" CHECK ("asked_by" IS NULL OR "asked_way" IS NOT NULL);
