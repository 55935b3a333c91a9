CREATE TYPE "public"."account_link_purpose" AS ENUM('welcome');--> statement-breakpoint
CREATE TYPE "public"."attempt_purpose" AS ENUM('sign-in', 'connect-app', 'new-codes');--> statement-breakpoint
CREATE TYPE "public"."attempt_state" AS ENUM('awaiting-password', 'awaiting-proof', 'choosing', 'recovered', 'proving', 'showing-codes', 'finished', 'ready', 'closed', 'refused');--> statement-breakpoint
CREATE TYPE "public"."closed_because" AS ENUM('tries', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."method" AS ENUM('authenticator', 'sms', 'voice', 'keypad-call', 'recovery-code');--> statement-breakpoint
CREATE TYPE "public"."requirement" AS ENUM('off', 'optional', 'required');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('customer', 'staff', 'office-admin', 'manager', 'support');--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"display_name" text NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"user_name" text,
	"user_name_key" text,
	"roles" "role"[] NOT NULL,
	"locale" text NOT NULL,
	"password_hash" text,
	"password_changed_at" timestamp with time zone,
	"ever_proved_at" timestamp with time zone,
	"offer_declined_at" timestamp with time zone,
	"deactivated_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email_key_unique" UNIQUE("email_key"),
	CONSTRAINT "account_user_name_key_unique" UNIQUE("user_name_key"),
	CONSTRAINT "account_email_has_at" CHECK (position('@' in "account"."email_key") > 1),
	CONSTRAINT "account_user_name_has_no_at" CHECK (position('@' in "account"."user_name_key") = 0),
	CONSTRAINT "account_has_a_role" CHECK (cardinality("account"."roles") > 0)
);
--> statement-breakpoint
CREATE TABLE "account_link" (
	"account_id" uuid NOT NULL,
	"purpose" "account_link_purpose" NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_link_account_id_purpose_pk" PRIMARY KEY("account_id","purpose"),
	CONSTRAINT "account_link_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"purpose" "attempt_purpose" NOT NULL,
	"token_hash" "bytea",
	"session_id" uuid,
	"account_id" uuid NOT NULL,
	"state" "attempt_state" NOT NULL,
	"closed_because" "closed_because",
	"methods" "method"[] NOT NULL,
	"proven" "method"[] DEFAULT '{}' NOT NULL,
	"proven_at" timestamp with time zone,
	"may_put_off" boolean DEFAULT false NOT NULL,
	"replaces" boolean DEFAULT false NOT NULL,
	"because" text[] DEFAULT '{}' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"destination" text NOT NULL,
	"pending_secret" text,
	"pending_until" timestamp with time zone,
	"pending_tries" integer DEFAULT 0 NOT NULL,
	"sealed_codes" text,
	"address" text NOT NULL,
	"browser" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attempt_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "attempt_session_id_unique" UNIQUE("session_id"),
	CONSTRAINT "attempt_held_by_one" CHECK (("attempt"."token_hash" is null) <> ("attempt"."session_id" is null))
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"kind" text NOT NULL,
	"office_id" uuid,
	"account_id" uuid,
	"actor_id" uuid,
	"address" text,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "authenticator" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"sealed_secret" text NOT NULL,
	"last_step" bigint NOT NULL,
	"last_used_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "office" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"legal_name" text NOT NULL,
	"legal_address" text DEFAULT '' NOT NULL,
	"accent" text NOT NULL,
	"default_locale" text NOT NULL,
	"country" text NOT NULL,
	"time_zone" text NOT NULL,
	"service_desk_email" text NOT NULL,
	"service_desk_phone" text,
	"staff_requirement" "requirement" DEFAULT 'optional' NOT NULL,
	"customer_requirement" "requirement" DEFAULT 'optional' NOT NULL,
	"is_operator" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "office_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "password_throttle" (
	"key" "bytea" PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"wait_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "proof_counter" (
	"account_id" uuid NOT NULL,
	"method" "method" NOT NULL,
	"failures" integer NOT NULL,
	"wait_until" timestamp with time zone,
	CONSTRAINT "proof_counter_account_id_method_pk" PRIMARY KEY("account_id","method")
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"set_id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_code_set_id_hash_pk" PRIMARY KEY("set_id","hash")
);
--> statement-breakpoint
CREATE TABLE "recovery_code_set" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"salt" "bytea" NOT NULL,
	"receipt_name" text NOT NULL,
	"receipt_text_version" text NOT NULL,
	"receipt_locale" text NOT NULL,
	"acknowledged_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recovery_code_set_account_id_unique" UNIQUE("account_id")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"ticket_hash" "bytea",
	"ticket_until" timestamp with time zone,
	"activated_at" timestamp with time zone,
	"proven" "method"[] DEFAULT '{}' NOT NULL,
	"proven_at" timestamp with time zone,
	"address" text NOT NULL,
	"browser" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "session_ticket_hash_unique" UNIQUE("ticket_hash")
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authenticator" ADD CONSTRAINT "authenticator_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proof_counter" ADD CONSTRAINT "proof_counter_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_set_id_recovery_code_set_id_fk" FOREIGN KEY ("set_id") REFERENCES "public"."recovery_code_set"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code_set" ADD CONSTRAINT "recovery_code_set_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_office" ON "account" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "attempt_expiry" ON "attempt" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "audit_event_account" ON "audit_event" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "authenticator_account" ON "authenticator" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "notice_account" ON "notice" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "office_one_operator" ON "office" USING btree ("is_operator") WHERE "office"."is_operator";--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "session_expiry" ON "session" USING btree ("expires_at");