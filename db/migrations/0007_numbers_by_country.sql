ALTER TABLE "phone" ADD COLUMN "country" text;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "phone_places" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- As before (0005), and of which kinds and countries the numbers are: an office chooses the countries that codes go to, and
-- sees beforehand whom that leaves without any. The countries of numbers that are there already come from `noteCountries`.
CREATE OR REPLACE FUNCTION note_factor_kinds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.account_id ELSE NEW.account_id END;
  kinds integer;
  places text[];
BEGIN
  SELECT (CASE WHEN EXISTS (SELECT FROM authenticator WHERE account_id = owner) THEN 1 ELSE 0 END)
       | coalesce(bit_or(CASE kind WHEN 'mobile' THEN 2 ELSE 4 END), 0),
       coalesce(array_agg(DISTINCT kind || '-' || coalesce(country, '')), '{}')
    INTO kinds, places
    FROM phone WHERE account_id = owner AND verified_at IS NOT NULL;
  UPDATE account SET factor_kinds = kinds, phone_places = places
   WHERE id = owner AND (factor_kinds, phone_places) IS DISTINCT FROM (kinds, places);
  RETURN NULL;
END
$$;
--> statement-breakpoint
DROP TRIGGER phone_noted ON "phone";
--> statement-breakpoint
CREATE TRIGGER phone_noted AFTER INSERT OR DELETE OR UPDATE OF "verified_at", "kind", "country" ON "phone"
  FOR EACH ROW EXECUTE FUNCTION note_factor_kinds();
--> statement-breakpoint
UPDATE "account" a SET "phone_places" = p.places
  FROM (SELECT "account_id", array_agg(DISTINCT "kind" || '-') AS places FROM "phone" WHERE "verified_at" IS NOT NULL
         GROUP BY "account_id") p
 WHERE p."account_id" = a."id";
