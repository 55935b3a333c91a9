-- Names are searched by parts of them. A trusted extension: the database's owner may create it (PostgreSQL 13 and up).
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TYPE "public"."method_request_kind" AS ENUM('application', 'switch');--> statement-breakpoint
CREATE TYPE "public"."method_request_state" AS ENUM('pending', 'approved', 'completed', 'refused', 'withdrawn', 'void');--> statement-breakpoint
CREATE TYPE "public"."people_import_state" AS ENUM('previewed', 'running', 'done', 'cancelled');--> statement-breakpoint
ALTER TYPE "public"."attempt_purpose" ADD VALUE 'switch-client';--> statement-breakpoint
CREATE TABLE "announcement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"created_by" uuid,
	"article" text NOT NULL,
	"audience" text NOT NULL,
	"total" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "help_vote" (
	"article" text NOT NULL,
	"version" text NOT NULL,
	"reader" "bytea" NOT NULL,
	"locale" text NOT NULL,
	"is_helpful" boolean NOT NULL,
	"words" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "help_vote_article_version_reader_pk" PRIMARY KEY("article","version","reader")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"display_name" text NOT NULL,
	"name_key" text GENERATED ALWAYS AS (lower(display_name)) STORED,
	"roles" "role"[] NOT NULL,
	"locale" text NOT NULL,
	"client_ids" uuid[] DEFAULT '{}' NOT NULL,
	"token_hash" "bytea",
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitation_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitation_email_has_at" CHECK (position('@' in "invitation"."email_key") > 1),
	CONSTRAINT "invitation_has_a_role" CHECK (cardinality("invitation"."roles") > 0)
);
--> statement-breakpoint
CREATE TABLE "method_request" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" "method_request_kind" NOT NULL,
	"method" "method" NOT NULL,
	"number" text NOT NULL,
	"phone_kind" "phone_kind" NOT NULL,
	"reason" text NOT NULL,
	"number_was_known" boolean NOT NULL,
	"had_proven" boolean NOT NULL,
	"state" "method_request_state" DEFAULT 'pending' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"decision_reason" text,
	"reminded_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "people_import" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"file_name" text NOT NULL,
	"state" "people_import_state" DEFAULT 'previewed' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "people_import_line" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"display_name" text NOT NULL,
	"email" text NOT NULL,
	"roles" "role"[] NOT NULL,
	"locale" text NOT NULL,
	"client_id" uuid,
	"problem" text,
	"done_at" timestamp with time zone,
	CONSTRAINT "people_import_line_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
CREATE TABLE "application" (
	"office_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"is_required" boolean DEFAULT false NOT NULL,
	"is_planned" boolean DEFAULT false NOT NULL,
	CONSTRAINT "application_office_id_key_pk" PRIMARY KEY("office_id","key")
);
--> statement-breakpoint
CREATE TABLE "client" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text GENERATED ALWAYS AS (lower(name)) STORED,
	"requirement" "requirement" DEFAULT 'optional' NOT NULL,
	"grace_days" integer DEFAULT 0 NOT NULL,
	"settings_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_grace_days" CHECK ("client"."grace_days" between 0 and 90)
);
--> statement-breakpoint
CREATE TABLE "grace" (
	"account_id" uuid NOT NULL,
	"source" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "grace_account_id_source_pk" PRIMARY KEY("account_id","source")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"account_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_account_id_client_id_pk" PRIMARY KEY("account_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "mail" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "requirement" "requirement";--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "exception_requirement" "requirement";--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "exception_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "exception_reason" text;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "manager_id" uuid;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "client_id" uuid;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "factor_kinds" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "name_key" text GENERATED ALWAYS AS (lower(display_name)) STORED;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "search_text" text GENERATED ALWAYS AS (lower(display_name || ' ' || email || ' ' || coalesce(user_name, ''))) STORED;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "staff_grace_days" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "customer_grace_days" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "phone_needs_application" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "manager_id" uuid;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "settings_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "invitation_id" uuid;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "announcement_id" uuid;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "client_id" uuid;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "skippable_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "client_id" uuid;--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "method_request" ADD CONSTRAINT "method_request_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "method_request" ADD CONSTRAINT "method_request_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "method_request" ADD CONSTRAINT "method_request_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people_import" ADD CONSTRAINT "people_import_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people_import" ADD CONSTRAINT "people_import_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people_import_line" ADD CONSTRAINT "people_import_line_import_id_people_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."people_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grace" ADD CONSTRAINT "grace_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcement_office" ON "announcement" USING btree ("office_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_open" ON "invitation" USING btree ("office_id","email_key") WHERE "invitation"."used_at" is null and "invitation"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "invitation_by_name" ON "invitation" USING btree ("office_id","name_key","id") WHERE "invitation"."used_at" is null and "invitation"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "method_request_account" ON "method_request" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "method_request_one_open" ON "method_request" USING btree ("account_id") WHERE "method_request"."state" in ('pending', 'approved');--> statement-breakpoint
CREATE INDEX "method_request_pending" ON "method_request" USING btree ("office_id","created_at","id") WHERE "method_request"."state" = 'pending';--> statement-breakpoint
CREATE INDEX "method_request_switches" ON "method_request" USING btree ("created_at","id") WHERE "method_request"."state" = 'pending' and "method_request"."kind" = 'switch';--> statement-breakpoint
CREATE INDEX "method_request_to_remind" ON "method_request" USING btree (coalesce("reminded_at", "created_at")) WHERE "method_request"."state" = 'pending';--> statement-breakpoint
CREATE INDEX "people_import_office" ON "people_import" USING btree ("office_id","created_at");--> statement-breakpoint
CREATE INDEX "people_import_running" ON "people_import" USING btree ("created_at") WHERE "people_import"."state" = 'running';--> statement-breakpoint
CREATE INDEX "people_import_line_open" ON "people_import_line" USING btree ("import_id","line") WHERE "people_import_line"."problem" is null and "people_import_line"."done_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "client_by_name" ON "client" USING btree ("office_id","name_key");--> statement-breakpoint
CREATE INDEX "membership_client" ON "membership" USING btree ("client_id");--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_manager_id_account_id_fk" FOREIGN KEY ("manager_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office" ADD CONSTRAINT "office_manager_id_account_id_fk" FOREIGN KEY ("manager_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_invitation_id_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_announcement_id_announcement_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcement"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_by_name" ON "account" USING btree ("office_id","name_key","id");--> statement-breakpoint
CREATE INDEX "account_by_factors" ON "account" USING btree ("office_id","factor_kinds","name_key","id");--> statement-breakpoint
CREATE INDEX "account_search" ON "account" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "account_manager" ON "account" USING btree ("manager_id") WHERE "account"."manager_id" is not null;--> statement-breakpoint
CREATE INDEX "account_client" ON "account" USING btree ("client_id","name_key","id") WHERE "account"."client_id" is not null;--> statement-breakpoint
CREATE INDEX "account_in_charge" ON "account" USING btree ("office_id") WHERE "account"."roles" && '{office-admin,manager,support}'::role[];--> statement-breakpoint
CREATE INDEX "account_exception" ON "account" USING btree ("office_id") WHERE "account"."exception_until" is not null;--> statement-breakpoint
CREATE INDEX "audit_event_office" ON "audit_event" USING btree ("office_id","id");--> statement-breakpoint
CREATE INDEX "mail_invitation" ON "mail" USING btree ("invitation_id") WHERE "mail"."invitation_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "mail_announcement" ON "mail" USING btree ("announcement_id","account_id") WHERE "mail"."announcement_id" is not null;--> statement-breakpoint
CREATE INDEX "attempt_client" ON "attempt" USING btree ("client_id") WHERE "attempt"."client_id" is not null;--> statement-breakpoint
CREATE INDEX "session_client" ON "session" USING btree ("client_id") WHERE "session"."client_id" is not null;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_exception_whole" CHECK (num_nulls("account"."exception_requirement", "account"."exception_until", "account"."exception_reason") in (0, 3)
        and coalesce("account"."exception_requirement" <> 'required', true));--> statement-breakpoint
ALTER TABLE "office" ADD CONSTRAINT "office_grace_days" CHECK ("office"."staff_grace_days" between 0 and 90 and "office"."customer_grace_days" between 0 and 90);--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_for_one" CHECK (("mail"."account_id" is null) <> ("mail"."invitation_id" is null));--> statement-breakpoint
-- What can prove somebody, as bits on the account (db/schema/people.ts, factorKind), kept by the factors' own tables: no
-- verb can forget it. Whoever changes a factor has locked the account's row before.
CREATE FUNCTION note_factor_kinds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.account_id ELSE NEW.account_id END;
  kinds integer;
BEGIN
  SELECT (CASE WHEN EXISTS (SELECT FROM authenticator WHERE account_id = owner) THEN 1 ELSE 0 END)
       | coalesce(bit_or(CASE kind WHEN 'mobile' THEN 2 ELSE 4 END), 0)
    INTO kinds
    FROM phone WHERE account_id = owner AND verified_at IS NOT NULL;
  UPDATE account SET factor_kinds = kinds WHERE id = owner AND factor_kinds <> kinds;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER authenticator_noted AFTER INSERT OR DELETE ON "authenticator"
  FOR EACH ROW EXECUTE FUNCTION note_factor_kinds();
--> statement-breakpoint
CREATE TRIGGER phone_noted AFTER INSERT OR DELETE OR UPDATE OF "verified_at", "kind" ON "phone"
  FOR EACH ROW EXECUTE FUNCTION note_factor_kinds();
--> statement-breakpoint
UPDATE "account" a SET "factor_kinds" =
  (CASE WHEN EXISTS (SELECT FROM "authenticator" t WHERE t."account_id" = a."id") THEN 1 ELSE 0 END)
  | coalesce((SELECT bit_or(CASE p."kind" WHEN 'mobile' THEN 2 ELSE 4 END) FROM "phone" p
               WHERE p."account_id" = a."id" AND p."verified_at" IS NOT NULL), 0);
--> statement-breakpoint
-- What everybody signs in to today.
INSERT INTO "application" ("office_id", "key", "name") SELECT "id", 'portal', "name" FROM "office";
--> statement-breakpoint
CREATE FUNCTION add_portal_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO application (office_id, key, name) VALUES (NEW.id, 'portal', NEW.name);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER office_has_portal AFTER INSERT ON "office" FOR EACH ROW EXECUTE FUNCTION add_portal_application();
