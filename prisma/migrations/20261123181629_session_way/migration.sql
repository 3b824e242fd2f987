-- AlterTable
ALTER TABLE "auth_session" ADD COLUMN "way" TEXT;
