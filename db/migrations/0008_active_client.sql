CREATE INDEX "recovery_code_left" ON "recovery_code" USING btree ("set_id") WHERE "recovery_code"."used_at" is null;--> statement-breakpoint
-- Who works for a client belongs to it: so nobody has to look the membership up before believing it. Looked at when a
-- transaction ends, since one that takes somebody out of a client then chooses another one for them.
UPDATE "account" a SET "client_id" = NULL
 WHERE a."client_id" IS NOT NULL AND NOT EXISTS (
   SELECT FROM "membership" m WHERE m."account_id" = a."id" AND m."client_id" = a."client_id");
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_active_client" FOREIGN KEY ("id", "client_id")
  REFERENCES "membership" ("account_id", "client_id") DEFERRABLE INITIALLY DEFERRED;
