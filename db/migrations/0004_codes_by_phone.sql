CREATE TYPE "public"."phone_kind" AS ENUM('mobile', 'landline');--> statement-breakpoint
CREATE TYPE "public"."challenge_purpose" AS ENUM('prove', 'verify-number', 'confirm-app');--> statement-breakpoint
CREATE TYPE "public"."challenge_state" AS ENUM('starting', 'running', 'proven', 'spent', 'over');--> statement-breakpoint
ALTER TYPE "public"."attempt_purpose" ADD VALUE 'add-number';--> statement-breakpoint
ALTER TYPE "public"."attempt_state" ADD VALUE 'confirming-app' BEFORE 'showing-codes';--> statement-breakpoint
ALTER TYPE "public"."attempt_state" ADD VALUE 'entering-number' BEFORE 'showing-codes';--> statement-breakpoint
ALTER TYPE "public"."attempt_state" ADD VALUE 'verifying-number' BEFORE 'showing-codes';--> statement-breakpoint
CREATE TABLE "phone" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"number" text NOT NULL,
	"kind" "phone_kind" NOT NULL,
	"position" integer NOT NULL,
	"verified_by" "method",
	"verified_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "phone_verified_somehow" CHECK (("phone"."verified_by" is null) = ("phone"."verified_at" is null))
);
--> statement-breakpoint
CREATE TABLE "challenge" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"attempt_id" uuid,
	"account_id" uuid NOT NULL,
	"purpose" "challenge_purpose" NOT NULL,
	"method" "method" NOT NULL,
	"number" text NOT NULL,
	"state" "challenge_state" DEFAULT 'starting' NOT NULL,
	"problem" text,
	"request_id" text,
	"sealed_digits" text,
	"call" text,
	"wrong" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sending_count" (
	"key" "bytea" PRIMARY KEY NOT NULL,
	"sent" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sending_watch" (
	"office_id" uuid NOT NULL,
	"prefix" text NOT NULL,
	"sent" integer NOT NULL,
	"proven" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"stopped_until" timestamp with time zone,
	CONSTRAINT "sending_watch_office_id_prefix_pk" PRIMARY KEY("office_id","prefix")
);
--> statement-breakpoint
CREATE TABLE "webhook" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"request_id" text,
	"status" text
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "current_method" "method";--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "way" "method";--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "way_phone_id" uuid;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "pending_method" "method";--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "pending_number" text;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "confirmed_otherwise" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "staff_methods" "method"[] DEFAULT '{"authenticator"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "customer_methods" "method"[] DEFAULT '{"authenticator"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "code_countries" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "codes_per_day" integer DEFAULT 1000 NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "switches_by_desk" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "app_needs_sms" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "sender_name" text;--> statement-breakpoint
ALTER TABLE "phone" ADD CONSTRAINT "phone_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE set null ON UPDATE set null;--> statement-breakpoint
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sending_watch" ADD CONSTRAINT "sending_watch_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "phone_once" ON "phone" USING btree ("account_id","number");--> statement-breakpoint
CREATE INDEX "phone_number" ON "phone" USING btree ("number");--> statement-breakpoint
CREATE INDEX "challenge_attempt" ON "challenge" USING btree ("attempt_id","created_at");--> statement-breakpoint
CREATE INDEX "challenge_account" ON "challenge" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "challenge_number" ON "challenge" USING btree ("number","created_at");--> statement-breakpoint
CREATE INDEX "challenge_request" ON "challenge" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "challenge_expiry" ON "challenge" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sending_count_started" ON "sending_count" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "webhook_request" ON "webhook" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "webhook_at" ON "webhook" USING btree ("at");--> statement-breakpoint
CREATE INDEX "attempt_account" ON "attempt" USING btree ("account_id");--> statement-breakpoint
-- Codes go to the office's own country, and nowhere else until somebody says so.
UPDATE "office" SET "code_countries" = ARRAY["country"];
