-- Before apps had names there was one an account, and that is the current one.
UPDATE "authenticator" SET "is_current" = true WHERE "id" IN (
  SELECT DISTINCT ON ("account_id") "id" FROM "authenticator" ORDER BY "account_id", "created_at" DESC
);
--> statement-breakpoint
-- An address belongs to one account, be it the one it signs in with or a confirmed second one. Each table's own unique
-- index cannot see the other table, so whoever writes an address takes turns on it and looks there.
CREATE FUNCTION "email_has_one_owner"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "claims" boolean;
BEGIN
  IF TG_TABLE_NAME = 'account' THEN
    "claims" := true;
  ELSE
    "claims" := NEW."confirmed_at" IS NOT NULL AND NEW."removed_at" IS NULL;
  END IF;
  IF NOT "claims" THEN
    RETURN NEW;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('email|' || NEW."email_key", 0));
  IF (TG_TABLE_NAME = 'account' AND EXISTS (
        SELECT FROM "contact" WHERE "email_key" = NEW."email_key"
           AND "confirmed_at" IS NOT NULL AND "removed_at" IS NULL AND "account_id" <> NEW."id"))
     OR (TG_TABLE_NAME = 'contact' AND EXISTS (
        SELECT FROM "account" WHERE "email_key" = NEW."email_key"
           AND "id" <> (to_jsonb(NEW) ->> 'account_id')::uuid)) THEN
    RAISE EXCEPTION 'the address belongs to another account'
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'email_has_one_owner';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "account_email_has_one_owner" BEFORE INSERT OR UPDATE OF "email_key" ON "account"
  FOR EACH ROW EXECUTE FUNCTION "email_has_one_owner"();
--> statement-breakpoint
CREATE TRIGGER "contact_email_has_one_owner" BEFORE INSERT OR UPDATE OF "confirmed_at", "removed_at", "email_key" ON "contact"
  FOR EACH ROW EXECUTE FUNCTION "email_has_one_owner"();
