ALTER TABLE "account" ADD COLUMN "verified_ways" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "has_recovery_code" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- As before (0007), and how the numbers were verified: with it, a preview looks at nobody's numbers any more.
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
  UPDATE account SET factor_kinds = kinds, phone_places = places, verified_ways = ways
   WHERE id = owner AND (factor_kinds, phone_places, verified_ways) IS DISTINCT FROM (kinds, places, ways);
  RETURN NULL;
END
$$;
--> statement-breakpoint
DROP TRIGGER phone_noted ON "phone";
--> statement-breakpoint
CREATE TRIGGER phone_noted AFTER INSERT OR DELETE OR UPDATE OF "verified_at", "verified_by", "kind", "country" ON "phone"
  FOR EACH ROW EXECUTE FUNCTION note_factor_kinds();
--> statement-breakpoint
-- Whether a recovery code is left, once a statement: ten codes come at once. Whoever uses or renews codes has locked the
-- account beforehand.
CREATE FUNCTION note_recovery_codes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE account a SET has_recovery_code = found.is_left
    FROM (SELECT s.account_id,
                 EXISTS (SELECT FROM recovery_code c WHERE c.set_id = s.id AND c.used_at IS NULL) AS is_left
            FROM recovery_code_set s WHERE s.id IN (SELECT set_id FROM changed)) found
   WHERE a.id = found.account_id AND a.has_recovery_code <> found.is_left;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER recovery_codes_made AFTER INSERT ON "recovery_code" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_recovery_codes();
--> statement-breakpoint
CREATE TRIGGER recovery_codes_used AFTER UPDATE ON "recovery_code" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_recovery_codes();
--> statement-breakpoint
CREATE TRIGGER recovery_codes_gone AFTER DELETE ON "recovery_code" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_recovery_codes();
--> statement-breakpoint
-- A set goes with all its codes, which then name nobody any more; there is one set an account at most.
CREATE FUNCTION note_recovery_codes_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE account SET has_recovery_code = false
   WHERE id = OLD.account_id AND has_recovery_code
     AND NOT EXISTS (SELECT FROM recovery_code_set s JOIN recovery_code c ON c.set_id = s.id
                      WHERE s.account_id = OLD.account_id AND c.used_at IS NULL);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER recovery_codes_removed AFTER DELETE ON "recovery_code_set"
  FOR EACH ROW EXECUTE FUNCTION note_recovery_codes_gone();
--> statement-breakpoint
UPDATE "account" a SET "verified_ways" = p.ways
  FROM (SELECT "account_id",
               bit_or(CASE "verified_by" WHEN 'sms' THEN 1 WHEN 'voice' THEN 2 WHEN 'keypad-call' THEN 4 ELSE 0 END) AS ways
          FROM "phone" WHERE "verified_at" IS NOT NULL GROUP BY "account_id") p
 WHERE p."account_id" = a."id";
--> statement-breakpoint
UPDATE "account" a SET "has_recovery_code" = true
  FROM "recovery_code_set" s
 WHERE s."account_id" = a."id"
   AND EXISTS (SELECT FROM "recovery_code" c WHERE c."set_id" = s."id" AND c."used_at" IS NULL);
