ALTER TABLE "mail" DROP CONSTRAINT "mail_for_one";--> statement-breakpoint
DROP INDEX "mail_failed";--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "office_id" uuid;--> statement-breakpoint
-- The mail to the account that has an invited address belongs to the invitation, as any invitation's mail does.
UPDATE "mail" m SET "invitation_id" = i."id"
  FROM "invitation" i WHERE m."kind" = 'invited-elsewhere' AND i."id"::text = m."data" ->> 'invitation';
--> statement-breakpoint
UPDATE "mail" m SET "office_id" = coalesce(
  (SELECT i."office_id" FROM "invitation" i WHERE i."id" = m."invitation_id"),
  (SELECT a."office_id" FROM "account" a WHERE a."id" = m."account_id"));
--> statement-breakpoint
ALTER TABLE "mail" ALTER COLUMN "office_id" SET NOT NULL;--> statement-breakpoint
CREATE FUNCTION note_office_of_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.office_id := coalesce(
    (SELECT office_id FROM invitation WHERE id = NEW.invitation_id),
    (SELECT office_id FROM account WHERE id = NEW.account_id));
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER mail_noted BEFORE INSERT ON "mail" FOR EACH ROW EXECUTE FUNCTION note_office_of_mail();
--> statement-breakpoint
CREATE INDEX "mail_failed" ON "mail" USING btree ("office_id","created_at","id") WHERE "mail"."state" = 'failed';--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_for_somebody" CHECK ("mail"."account_id" is not null or "mail"."invitation_id" is not null);--> statement-breakpoint
-- Of admins who are none any more: from now on these go with the role, and open nothing as they are.
UPDATE "invitation" i SET "withdrawn_at" = now()
 WHERE i."used_at" IS NULL AND i."withdrawn_at" IS NULL AND i."roles" && '{office-admin,manager,support}'
   AND NOT EXISTS (
     SELECT FROM "account" a
      WHERE a."id" = i."created_by" AND a."deactivated_at" IS NULL AND 'office-admin' = ANY (a."roles"));
