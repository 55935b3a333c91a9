CREATE TYPE "public"."mail_state" AS ENUM('waiting', 'queued', 'sent', 'failed');--> statement-breakpoint
ALTER TYPE "public"."attempt_purpose" ADD VALUE 'change';--> statement-breakpoint
ALTER TYPE "public"."attempt_state" ADD VALUE 'confirmed' BEFORE 'choosing';--> statement-breakpoint
CREATE TABLE "contact" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"takes_over" boolean DEFAULT false NOT NULL,
	"token_hash" "bytea",
	"link_until" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"notice_id" uuid,
	"kind" text NOT NULL,
	"to_address" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"sealed_token" text,
	"state" "mail_state" DEFAULT 'waiting' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "adds" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "pending_change" text;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "extensions" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "authenticator" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "authenticator" ADD COLUMN "is_current" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "mailed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "password_confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contact_account" ON "contact" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_email" ON "contact" USING btree ("email_key") WHERE "contact"."confirmed_at" is not null and "contact"."removed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "contact_one_second" ON "contact" USING btree ("account_id") WHERE "contact"."confirmed_at" is not null and "contact"."removed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "contact_one_pending" ON "contact" USING btree ("account_id","takes_over") WHERE "contact"."confirmed_at" is null and "contact"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "mail_account" ON "mail" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_once" ON "mail" USING btree ("notice_id","to_address");--> statement-breakpoint
CREATE INDEX "mail_to_queue" ON "mail" USING btree ("created_at") WHERE "mail"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "mail_failed" ON "mail" USING btree ("created_at") WHERE "mail"."state" = 'failed';--> statement-breakpoint
CREATE UNIQUE INDEX "authenticator_one_current" ON "authenticator" USING btree ("account_id") WHERE "authenticator"."is_current";--> statement-breakpoint
CREATE INDEX "notice_to_mail" ON "notice" USING btree ("created_at") WHERE "notice"."mailed_at" is null;