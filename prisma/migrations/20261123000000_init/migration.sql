-- CreateEnum
CREATE TYPE "enrolment_state" AS ENUM ('requested', 'confirmed', 'declined', 'cancelled');

-- CreateEnum
CREATE TYPE "attendance_outcome" AS ENUM ('present', 'partly', 'absent', 'excused');

-- CreateEnum
CREATE TYPE "waiting_state" AS ENUM ('waiting', 'offered', 'placed', 'withdrawn');

-- CreateEnum
CREATE TYPE "offer_state" AS ENUM ('open', 'taken', 'lapsed');

-- CreateEnum
CREATE TYPE "group_booking_state" AS ENUM ('confirmed', 'cancelled');

-- CreateEnum
CREATE TYPE "validity_kind" AS ENUM ('none', 'fixed-months', 'sliding', 'employer');

-- CreateEnum
CREATE TYPE "result_kind" AS ENUM ('attended', 'passed', 'failed', 'resit');

-- CreateEnum
CREATE TYPE "session_pattern" AS ENUM ('single', 'daily', 'weekly');

-- CreateEnum
CREATE TYPE "course_audience" AS ENUM ('people', 'groups');

-- CreateEnum
CREATE TYPE "resource_kind" AS ENUM ('machine', 'bay', 'booth', 'bench', 'room');

-- CreateEnum
CREATE TYPE "resource_status" AS ENUM ('in-use', 'out-of-use', 'retired');

-- CreateEnum
CREATE TYPE "supervision" AS ENUM ('none', 'in-room', 'one-to-one');

-- CreateEnum
CREATE TYPE "rule_level" AS ENUM ('legal', 'guidance');

-- CreateEnum
CREATE TYPE "period_state" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "certificate_source" AS ENUM ('import', 'course', 'outside');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('employee', 'coordinator', 'practice-supervisor', 'teacher', 'trainer', 'office', 'treasurer', 'board');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('centre', 'company', 'school', 'customer');

-- CreateEnum
CREATE TYPE "booking_mode" AS ENUM ('inform', 'approve');

-- CreateEnum
CREATE TYPE "absence_kind" AS ENUM ('leave', 'illness', 'other');

-- CreateEnum
CREATE TYPE "run_state" AS ENUM ('concept', 'option', 'open', 'confirmed', 'completed', 'cancelled');

-- CreateEnum
CREATE TYPE "session_kind" AS ENUM ('course', 'school', 'on-the-job', 'open-practice', 'tour', 'knowledge-circle', 'maintenance');

-- CreateEnum
CREATE TYPE "session_state" AS ENUM ('planned', 'cancelled');

-- CreateEnum
CREATE TYPE "person_reservation_role" AS ENUM ('trainer', 'participant', 'supervisor');

-- CreateTable
CREATE TABLE "enrolment" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "run_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,
    "payer_id" UUID,
    "order_number" TEXT,
    "state" "enrolment_state" NOT NULL,
    "price_cents" INTEGER NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,
    "cancelled_late" BOOLEAN NOT NULL DEFAULT false,
    "enrolled_by_id" UUID,
    "on_behalf" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "late_cancellation" (
    "enrolment_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "late_cancellation_pkey" PRIMARY KEY ("enrolment_id","session_id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "organisation_id" UUID,
    "person_id" UUID,
    "outcome" "attendance_outcome" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,
    "marked_by_id" UUID,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "result" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "organisation_id" UUID,
    "person_id" UUID,
    "kind" "result_kind" NOT NULL,
    "achieved_on" DATE NOT NULL,
    "issuer" TEXT,
    "number" TEXT,
    "certificate_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,

    CONSTRAINT "result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waiting_entry" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "organisation_id" UUID,
    "person_id" UUID,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "state" "waiting_state" NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "waiting_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" UUID NOT NULL,
    "waiting_entry_id" UUID NOT NULL,
    "organisation_id" UUID,
    "person_id" UUID,
    "quantity" INTEGER NOT NULL,
    "state" "offer_state" NOT NULL DEFAULT 'open',
    "until" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_booking" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "group_name" TEXT NOT NULL,
    "head_count" INTEGER NOT NULL,
    "youngest_age" INTEGER NOT NULL,
    "oldest_age" INTEGER NOT NULL,
    "level" TEXT,
    "teacher_id" UUID,
    "supervisors" INTEGER NOT NULL DEFAULT 1,
    "state" "group_booking_state" NOT NULL DEFAULT 'confirmed',
    "booked_by_id" UUID,
    "booked_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "group_booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_booking_session" (
    "group_booking_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "heads_present" INTEGER,

    CONSTRAINT "group_booking_session_pkey" PRIMARY KEY ("group_booking_id","session_id")
);

-- CreateTable
CREATE TABLE "course_category" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "course_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate_type" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT,
    "validity_kind" "validity_kind" NOT NULL,
    "validity_months" INTEGER,
    "confirm_months" INTEGER,
    "issuer" TEXT,
    "source" TEXT,

    CONSTRAINT "certificate_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "category_id" UUID NOT NULL,
    "audience" "course_audience" NOT NULL DEFAULT 'people',
    "title_nl" TEXT NOT NULL,
    "title_en" TEXT,
    "summary_nl" TEXT NOT NULL,
    "summary_en" TEXT,
    "description_nl" TEXT,
    "description_en" TEXT,
    "bring_nl" TEXT,
    "bring_en" TEXT,
    "session_count" INTEGER NOT NULL DEFAULT 1,
    "session_minutes" INTEGER NOT NULL,
    "pattern" "session_pattern" NOT NULL DEFAULT 'single',
    "seats" INTEGER NOT NULL,
    "minimum" INTEGER NOT NULL DEFAULT 1,
    "price_cents" INTEGER NOT NULL DEFAULT 0,
    "vat_treatment_id" UUID,
    "minimum_age" INTEGER,
    "grants_type_id" UUID,
    "grant_on" "result_kind" NOT NULL DEFAULT 'attended',
    "external_examiner" TEXT,
    "is_public" BOOLEAN NOT NULL DEFAULT true,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_need" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "pool_id" UUID,
    "resource_id" UUID,
    "quantity" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "course_need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requirement" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "course_id" UUID,
    "pool_id" UUID,
    "resource_id" UUID,
    "certificate_type_id" UUID NOT NULL,

    CONSTRAINT "requirement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "function_profile" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "organisation_id" UUID,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT,

    CONSTRAINT "function_profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "function_profile_item" (
    "profile_id" UUID NOT NULL,
    "certificate_type_id" UUID NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "function_profile_item_pkey" PRIMARY KEY ("profile_id","certificate_type_id")
);

-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "street" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Amsterdam',
    "directions_nl" TEXT,
    "directions_en" TEXT,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pool" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "site_id" UUID NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT,
    "bay_resources" INTEGER NOT NULL DEFAULT 1,
    "divided" BOOLEAN NOT NULL DEFAULT false,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "pool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "site_id" UUID NOT NULL,
    "pool_id" UUID,
    "kind" "resource_kind" NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT,
    "status" "resource_status" NOT NULL DEFAULT 'in-use',
    "setup_minutes" INTEGER NOT NULL DEFAULT 0,
    "cleanup_minutes" INTEGER NOT NULL DEFAULT 0,
    "min_block_minutes" INTEGER,
    "max_block_minutes" INTEGER,
    "notice_hours" INTEGER NOT NULL DEFAULT 0,
    "horizon_days" INTEGER,
    "may_run_unattended" BOOLEAN NOT NULL DEFAULT false,
    "inspection_valid_until" DATE,
    "capacity" INTEGER,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opening_hours" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "resource_id" UUID,
    "weekday" INTEGER NOT NULL,
    "opens_minute" INTEGER NOT NULL,
    "closes_minute" INTEGER NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,

    CONSTRAINT "opening_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closure" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "site_id" UUID NOT NULL,
    "resource_id" UUID,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "reason_nl" TEXT NOT NULL,
    "reason_en" TEXT,

    CONSTRAINT "closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "safety_rule" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "pool_id" UUID,
    "resource_id" UUID,
    "level" "rule_level" NOT NULL,
    "minimum_age" INTEGER,
    "minimum_age_supervised" INTEGER,
    "supervision" "supervision" NOT NULL DEFAULT 'none',
    "learners_per_supervisor" INTEGER,
    "note_nl" TEXT,
    "note_en" TEXT,
    "source" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,

    CONSTRAINT "safety_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vat_treatment" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "rate_basis_points" INTEGER NOT NULL,
    "text_nl" TEXT NOT NULL,
    "text_en" TEXT,
    "vatex_code" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "decided_by" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,

    CONSTRAINT "vat_treatment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "pool_id" UUID,
    "resource_id" UUID,
    "cents_per_hour" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "vat_treatment_id" UUID,

    CONSTRAINT "rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "period" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "state" "period_state" NOT NULL DEFAULT 'open',
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate" (
    "id" UUID NOT NULL,
    "code" TEXT,
    "person_id" UUID NOT NULL,
    "certificate_type_id" UUID NOT NULL,
    "number" TEXT,
    "issuer" TEXT,
    "issued_on" DATE NOT NULL,
    "valid_until" DATE,
    "confirmed_on" DATE,
    "renew_by" DATE,
    "source" "certificate_source" NOT NULL,
    "enrolment_id" UUID,
    "visible_to_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "membership_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_account" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auth_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auth_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_rate_limit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "auth_rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "infix" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "birth_date" DATE,
    "locale" TEXT,
    "organisation_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "legal_name" TEXT,
    "trades" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "summary_nl" TEXT,
    "summary_en" TEXT,
    "street" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "country" TEXT NOT NULL DEFAULT 'NL',
    "chamber_number" TEXT,
    "vat_number" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "website" TEXT,
    "levels" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "signed_on" DATE,
    "cost_share" DECIMAL(9,4) NOT NULL DEFAULT 0,
    "capacity_weight" DECIMAL(9,4) NOT NULL DEFAULT 0,
    "employees" INTEGER NOT NULL DEFAULT 0,
    "pupils" INTEGER NOT NULL DEFAULT 0,
    "booking_mode" "booking_mode" NOT NULL DEFAULT 'inform',
    "payer_id" UUID,
    "order_number" TEXT,
    "trainer_rate_cents" INTEGER,
    "host_rate_cents" INTEGER,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "function_profile_id" UUID,
    "department" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "employment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_holiday" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,

    CONSTRAINT "school_holiday_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,
    "role" TEXT,
    "request_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL,
    "to_address" TEXT NOT NULL,
    "to_name" TEXT,
    "person_id" UUID,
    "locale" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "calendar" TEXT,
    "calendar_method" TEXT,
    "once_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trainer" (
    "person_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "employer_id" UUID NOT NULL,
    "display_name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "trainer_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "trainer_hours" (
    "id" UUID NOT NULL,
    "trainer_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opens_minute" INTEGER NOT NULL,
    "closes_minute" INTEGER NOT NULL,
    "lent" BOOLEAN NOT NULL DEFAULT false,
    "valid_from" DATE,
    "valid_until" DATE,

    CONSTRAINT "trainer_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trainer_course" (
    "trainer_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,

    CONSTRAINT "trainer_course_pkey" PRIMARY KEY ("trainer_id","course_id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "trainer_id" UUID NOT NULL,
    "kind" "absence_kind" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outage" (
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "state" "run_state" NOT NULL,
    "site_id" UUID NOT NULL,
    "title_nl" TEXT,
    "title_en" TEXT,
    "seats" INTEGER NOT NULL,
    "minimum" INTEGER NOT NULL,
    "decide_by" DATE,
    "price_cents" INTEGER NOT NULL,
    "option_until" TIMESTAMPTZ(3),
    "is_public" BOOLEAN NOT NULL DEFAULT true,
    "only_for_id" UUID,
    "note" TEXT,
    "copied_from_id" UUID,
    "planned_by_id" UUID,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_course" (
    "run_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "run_course_pkey" PRIMARY KEY ("run_id","course_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "run_id" UUID,
    "site_id" UUID NOT NULL,
    "kind" "session_kind" NOT NULL,
    "state" "session_state" NOT NULL DEFAULT 'planned',
    "title" TEXT,
    "number" INTEGER NOT NULL DEFAULT 1,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "side_by_side_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_reservation" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "session_starts_at" TIMESTAMPTZ(3) NOT NULL,
    "session_ends_at" TIMESTAMPTZ(3) NOT NULL,
    "live" BOOLEAN NOT NULL,
    "replaced_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resource_reservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_reservation" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "person_reservation_role" NOT NULL,
    "organisation_id" UUID,
    "enrolment_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "side_by_side_key" UUID NOT NULL,
    "live" BOOLEAN NOT NULL,
    "replaced_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_reservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_seat" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "enrolment_id" UUID,
    "offer_id" UUID,
    "held_for_id" UUID,
    "held_until" TIMESTAMPTZ(3),
    "conflict" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "session_seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_override" (
    "id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_person_id" UUID,
    "by_role" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_override_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_code_key" ON "enrolment"("code");

-- CreateIndex
CREATE INDEX "enrolment_person_id_idx" ON "enrolment"("person_id");

-- CreateIndex
CREATE INDEX "enrolment_run_id_state_idx" ON "enrolment"("run_id", "state");

-- CreateIndex
CREATE INDEX "enrolment_organisation_id_state_idx" ON "enrolment"("organisation_id", "state");

-- CreateIndex
CREATE INDEX "attendance_session_id_idx" ON "attendance"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "attendance_enrolment_id_session_id_key" ON "attendance"("enrolment_id", "session_id");

-- CreateIndex
CREATE INDEX "result_enrolment_id_recorded_at_idx" ON "result"("enrolment_id", "recorded_at");

-- CreateIndex
CREATE INDEX "waiting_entry_run_id_state_created_at_idx" ON "waiting_entry"("run_id", "state", "created_at");

-- CreateIndex
CREATE INDEX "waiting_entry_person_id_idx" ON "waiting_entry"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_booking_code_key" ON "group_booking"("code");

-- CreateIndex
CREATE INDEX "group_booking_organisation_id_idx" ON "group_booking"("organisation_id");

-- CreateIndex
CREATE INDEX "group_booking_session_session_id_idx" ON "group_booking_session"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "course_category_code_key" ON "course_category"("code");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_type_code_key" ON "certificate_type"("code");

-- CreateIndex
CREATE UNIQUE INDEX "course_code_key" ON "course"("code");

-- CreateIndex
CREATE INDEX "course_need_course_id_idx" ON "course_need"("course_id");

-- CreateIndex
CREATE UNIQUE INDEX "requirement_code_key" ON "requirement"("code");

-- CreateIndex
CREATE INDEX "requirement_course_id_idx" ON "requirement"("course_id");

-- CreateIndex
CREATE UNIQUE INDEX "function_profile_code_key" ON "function_profile"("code");

-- CreateIndex
CREATE UNIQUE INDEX "site_code_key" ON "site"("code");

-- CreateIndex
CREATE UNIQUE INDEX "pool_code_key" ON "pool"("code");

-- CreateIndex
CREATE UNIQUE INDEX "resource_code_key" ON "resource"("code");

-- CreateIndex
CREATE INDEX "resource_site_id_sort_order_idx" ON "resource"("site_id", "sort_order");

-- CreateIndex
CREATE INDEX "opening_hours_site_id_weekday_idx" ON "opening_hours"("site_id", "weekday");

-- CreateIndex
CREATE UNIQUE INDEX "closure_code_key" ON "closure"("code");

-- CreateIndex
CREATE INDEX "closure_site_id_first_day_idx" ON "closure"("site_id", "first_day");

-- CreateIndex
CREATE UNIQUE INDEX "safety_rule_code_key" ON "safety_rule"("code");

-- CreateIndex
CREATE UNIQUE INDEX "vat_treatment_code_valid_from_key" ON "vat_treatment"("code", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "rate_code_valid_from_key" ON "rate"("code", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "period_code_key" ON "period"("code");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_code_key" ON "certificate"("code");

-- CreateIndex
CREATE INDEX "certificate_person_id_certificate_type_id_idx" ON "certificate"("person_id", "certificate_type_id");

-- CreateIndex
CREATE INDEX "certificate_visible_to_ids_idx" ON "certificate" USING GIN ("visible_to_ids");

-- CreateIndex
CREATE INDEX "certificate_valid_until_idx" ON "certificate"("valid_until");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_token_key" ON "auth_session"("token");

-- CreateIndex
CREATE INDEX "auth_session_user_id_idx" ON "auth_session"("user_id");

-- CreateIndex
CREATE INDEX "auth_account_user_id_idx" ON "auth_account"("user_id");

-- CreateIndex
CREATE INDEX "auth_verification_identifier_idx" ON "auth_verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "auth_rate_limit_key_key" ON "auth_rate_limit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "person_user_id_key" ON "person"("user_id");

-- CreateIndex
CREATE INDEX "person_family_name_given_name_idx" ON "person"("family_name", "given_name");

-- CreateIndex
CREATE INDEX "person_organisation_ids_idx" ON "person" USING GIN ("organisation_ids");

-- CreateIndex
CREATE INDEX "membership_organisation_id_role_idx" ON "membership"("organisation_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "membership_person_id_organisation_id_role_key" ON "membership"("person_id", "organisation_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_code_key" ON "organisation"("code");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_code_key" ON "agreement"("code");

-- CreateIndex
CREATE INDEX "agreement_organisation_id_valid_from_idx" ON "agreement"("organisation_id", "valid_from");

-- CreateIndex
CREATE INDEX "employment_person_id_idx" ON "employment"("person_id");

-- CreateIndex
CREATE INDEX "employment_organisation_id_function_profile_id_idx" ON "employment"("organisation_id", "function_profile_id");

-- CreateIndex
CREATE UNIQUE INDEX "employment_organisation_id_code_key" ON "employment"("organisation_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "school_holiday_organisation_id_first_day_key" ON "school_holiday"("organisation_id", "first_day");

-- CreateIndex
CREATE INDEX "outbox_event_processed_at_created_at_idx" ON "outbox_event"("processed_at", "created_at");

-- CreateIndex
CREATE INDEX "audit_entry_subject_type_subject_id_at_idx" ON "audit_entry"("subject_type", "subject_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_person_id_at_idx" ON "audit_entry"("person_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_once_key_key" ON "outbox_mail"("once_key");

-- CreateIndex
CREATE INDEX "outbox_mail_created_at_idx" ON "outbox_mail"("created_at");

-- CreateIndex
CREATE INDEX "outbox_mail_person_id_idx" ON "outbox_mail"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "trainer_code_key" ON "trainer"("code");

-- CreateIndex
CREATE INDEX "trainer_hours_trainer_id_weekday_idx" ON "trainer_hours"("trainer_id", "weekday");

-- CreateIndex
CREATE INDEX "absence_trainer_id_starts_at_idx" ON "absence"("trainer_id", "starts_at");

-- CreateIndex
CREATE INDEX "outage_resource_id_starts_at_idx" ON "outage"("resource_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "run_code_key" ON "run"("code");

-- CreateIndex
CREATE INDEX "run_state_option_until_idx" ON "run"("state", "option_until");

-- CreateIndex
CREATE INDEX "run_course_course_id_idx" ON "run_course"("course_id");

-- CreateIndex
CREATE INDEX "session_starts_at_ends_at_idx" ON "session"("starts_at", "ends_at");

-- CreateIndex
CREATE INDEX "session_run_id_number_idx" ON "session"("run_id", "number");

-- CreateIndex
CREATE INDEX "resource_reservation_session_id_idx" ON "resource_reservation"("session_id");

-- CreateIndex
CREATE INDEX "resource_reservation_resource_id_starts_at_idx" ON "resource_reservation"("resource_id", "starts_at");

-- CreateIndex
CREATE INDEX "person_reservation_session_id_idx" ON "person_reservation"("session_id");

-- CreateIndex
CREATE INDEX "person_reservation_person_id_starts_at_idx" ON "person_reservation"("person_id", "starts_at");

-- CreateIndex
CREATE INDEX "session_seat_enrolment_id_idx" ON "session_seat"("enrolment_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_seat_session_id_number_key" ON "session_seat"("session_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "session_seat_session_id_enrolment_id_key" ON "session_seat"("session_id", "enrolment_id");

-- CreateIndex
CREATE INDEX "rule_override_subject_type_subject_id_idx" ON "rule_override"("subject_type", "subject_id");

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_payer_id_fkey" FOREIGN KEY ("payer_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "late_cancellation" ADD CONSTRAINT "late_cancellation_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "late_cancellation" ADD CONSTRAINT "late_cancellation_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result" ADD CONSTRAINT "result_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_waiting_entry_id_fkey" FOREIGN KEY ("waiting_entry_id") REFERENCES "waiting_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_booking" ADD CONSTRAINT "group_booking_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_booking" ADD CONSTRAINT "group_booking_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_booking_session" ADD CONSTRAINT "group_booking_session_group_booking_id_fkey" FOREIGN KEY ("group_booking_id") REFERENCES "group_booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_booking_session" ADD CONSTRAINT "group_booking_session_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "course_category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_vat_treatment_id_fkey" FOREIGN KEY ("vat_treatment_id") REFERENCES "vat_treatment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_grants_type_id_fkey" FOREIGN KEY ("grants_type_id") REFERENCES "certificate_type"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_need" ADD CONSTRAINT "course_need_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_need" ADD CONSTRAINT "course_need_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "pool"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_need" ADD CONSTRAINT "course_need_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "pool"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_certificate_type_id_fkey" FOREIGN KEY ("certificate_type_id") REFERENCES "certificate_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "function_profile" ADD CONSTRAINT "function_profile_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "function_profile_item" ADD CONSTRAINT "function_profile_item_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "function_profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "function_profile_item" ADD CONSTRAINT "function_profile_item_certificate_type_id_fkey" FOREIGN KEY ("certificate_type_id") REFERENCES "certificate_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool" ADD CONSTRAINT "pool_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "pool"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure" ADD CONSTRAINT "closure_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure" ADD CONSTRAINT "closure_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_rule" ADD CONSTRAINT "safety_rule_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "pool"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_rule" ADD CONSTRAINT "safety_rule_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rate" ADD CONSTRAINT "rate_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "pool"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rate" ADD CONSTRAINT "rate_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rate" ADD CONSTRAINT "rate_vat_treatment_id_fkey" FOREIGN KEY ("vat_treatment_id") REFERENCES "vat_treatment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_certificate_type_id_fkey" FOREIGN KEY ("certificate_type_id") REFERENCES "certificate_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_payer_id_fkey" FOREIGN KEY ("payer_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_function_profile_id_fkey" FOREIGN KEY ("function_profile_id") REFERENCES "function_profile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_holiday" ADD CONSTRAINT "school_holiday_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trainer" ADD CONSTRAINT "trainer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trainer" ADD CONSTRAINT "trainer_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trainer_hours" ADD CONSTRAINT "trainer_hours_trainer_id_fkey" FOREIGN KEY ("trainer_id") REFERENCES "trainer"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trainer_course" ADD CONSTRAINT "trainer_course_trainer_id_fkey" FOREIGN KEY ("trainer_id") REFERENCES "trainer"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trainer_course" ADD CONSTRAINT "trainer_course_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_trainer_id_fkey" FOREIGN KEY ("trainer_id") REFERENCES "trainer"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outage" ADD CONSTRAINT "outage_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_only_for_id_fkey" FOREIGN KEY ("only_for_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_course" ADD CONSTRAINT "run_course_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_course" ADD CONSTRAINT "run_course_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_reservation" ADD CONSTRAINT "resource_reservation_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_reservation" ADD CONSTRAINT "resource_reservation_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_reservation" ADD CONSTRAINT "person_reservation_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_reservation" ADD CONSTRAINT "person_reservation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_seat" ADD CONSTRAINT "session_seat_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_seat" ADD CONSTRAINT "session_seat_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_seat" ADD CONSTRAINT "session_seat_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_seat" ADD CONSTRAINT "session_seat_held_for_id_fkey" FOREIGN KEY ("held_for_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
