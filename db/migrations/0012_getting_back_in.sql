CREATE TYPE "public"."reset_scope" AS ENUM('all', 'app', 'phones');--> statement-breakpoint
CREATE TYPE "public"."reset_state" AS ENUM('asked', 'waiting', 'mailed', 'handed', 'used', 'refused', 'withdrawn', 'vetoed', 'expired', 'void');--> statement-breakpoint
CREATE TYPE "public"."support_request_state" AS ENUM('open', 'withdrawn', 'answered');--> statement-breakpoint
ALTER TYPE "public"."account_link_purpose" ADD VALUE 'password';--> statement-breakpoint
CREATE TABLE "audit_seal" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"event_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid,
	"digest" "bytea" NOT NULL,
	"personal_digest" "bytea" NOT NULL,
	"key_id" text NOT NULL,
	"mac" "bytea" NOT NULL,
	"sealed_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "audit_seal_event_id_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE TABLE "reset" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"scope" "reset_scope" NOT NULL,
	"state" "reset_state" DEFAULT 'asked' NOT NULL,
	"checks" text[] NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"handed_only" boolean DEFAULT false NOT NULL,
	"takes_effect_at" timestamp with time zone,
	"pass_hash" "bytea",
	"sealed_pass" text,
	"pass_until" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"end_reason" text,
	CONSTRAINT "reset_waits_until" CHECK (("reset"."state" <> 'waiting') or ("reset"."takes_effect_at" is not null)),
	CONSTRAINT "reset_pass_while_open" CHECK (("reset"."state" in ('mailed', 'handed')) = ("reset"."pass_hash" is not null and "reset"."pass_until" is not null))
);
--> statement-breakpoint
CREATE TABLE "support_request" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"reach" text NOT NULL,
	"state" "support_request_state" DEFAULT 'open' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "email_since" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "password_mailed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "reset_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "mail_resets_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "guarded_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "reset_wait_hours" integer DEFAULT 24 NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "identity_checks" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "tx" "xid8" DEFAULT pg_current_xact_id() NOT NULL;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "pass_tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reset" ADD CONSTRAINT "reset_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reset" ADD CONSTRAINT "reset_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reset" ADD CONSTRAINT "reset_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reset" ADD CONSTRAINT "reset_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reset" ADD CONSTRAINT "reset_ended_by_account_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_request" ADD CONSTRAINT "support_request_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_request" ADD CONSTRAINT "support_request_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_request" ADD CONSTRAINT "support_request_ended_by_account_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reset_account" ON "reset" USING btree ("account_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "reset_one_open" ON "reset" USING btree ("account_id") WHERE "reset"."state" in ('asked', 'waiting', 'mailed', 'handed');--> statement-breakpoint
CREATE INDEX "reset_open" ON "reset" USING btree ("asked_at","id") WHERE "reset"."state" in ('asked', 'waiting', 'mailed', 'handed');--> statement-breakpoint
CREATE INDEX "reset_due" ON "reset" USING btree ("takes_effect_at") WHERE "reset"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "support_request_account" ON "support_request" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "support_request_one_open" ON "support_request" USING btree ("account_id") WHERE "support_request"."state" = 'open';--> statement-breakpoint
CREATE INDEX "support_request_open" ON "support_request" USING btree ("created_at","id") WHERE "support_request"."state" = 'open';--> statement-breakpoint
CREATE INDEX "account_guarded" ON "account" USING btree ("guarded_since") WHERE "account"."guarded_since" is not null;--> statement-breakpoint
CREATE INDEX "audit_event_by_tx" ON "audit_event" USING btree ("tx","id");--> statement-breakpoint
CREATE INDEX "audit_event_office_kind" ON "audit_event" USING btree ("office_id","kind","id");--> statement-breakpoint
CREATE INDEX "audit_event_at" ON "audit_event" USING brin ("at");--> statement-breakpoint
ALTER TABLE "office" ADD CONSTRAINT "office_reset_wait" CHECK ("office"."reset_wait_hours" between 24 and 72);--> statement-breakpoint
-- Since when an address is that of its account: of those that are there, since the last change that left a trace.
UPDATE "account" a SET "email_since" = coalesce(
  (SELECT max(c."removed_at") FROM "contact" c WHERE c."account_id" = a."id" AND c."removed_at" IS NOT NULL), a."created_at");
--> statement-breakpoint
CREATE FUNCTION note_email_since() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.email_key <> OLD.email_key THEN
    NEW.email_since := now();
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER account_email_changed BEFORE UPDATE OF "email_key" ON "account"
  FOR EACH ROW EXECUTE FUNCTION note_email_since();
--> statement-breakpoint
-- As before (0009); and whoever has set a factor up again after a reset gets in by it like anybody else.
CREATE OR REPLACE FUNCTION note_factor_kinds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.account_id ELSE NEW.account_id END;
  kinds integer;
  places text[];
  ways integer;
BEGIN
  SELECT (CASE WHEN EXISTS (SELECT FROM authenticator WHERE account_id = owner) THEN 1 ELSE 0 END)
       | coalesce(bit_or(CASE kind WHEN 'mobile' THEN 2 ELSE 4 END), 0),
       coalesce(array_agg(DISTINCT kind || '-' || coalesce(country, '')), '{}'),
       coalesce(bit_or(CASE verified_by WHEN 'sms' THEN 1 WHEN 'voice' THEN 2 WHEN 'keypad-call' THEN 4 ELSE 0 END), 0)
    INTO kinds, places, ways
    FROM phone WHERE account_id = owner AND verified_at IS NOT NULL;
  UPDATE account SET factor_kinds = kinds, phone_places = places, verified_ways = ways,
         reset_at = CASE WHEN kinds = 0 THEN reset_at END
   WHERE id = owner AND (factor_kinds, phone_places, verified_ways) IS DISTINCT FROM (kinds, places, ways);
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- The seals over the history are never changed or removed, not even with the events they outlive.
CREATE FUNCTION refuse_change_of_seals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_seal is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_seal_keeps_rows BEFORE UPDATE OR DELETE ON "audit_seal"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_seals();
--> statement-breakpoint
CREATE TRIGGER audit_seal_keeps_table BEFORE TRUNCATE ON "audit_seal"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_seals();
--> statement-breakpoint
ALTER TABLE "audit_seal" ENABLE ALWAYS TRIGGER audit_seal_keeps_rows;
--> statement-breakpoint
ALTER TABLE "audit_seal" ENABLE ALWAYS TRIGGER audit_seal_keeps_table;
