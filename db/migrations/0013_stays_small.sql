-- For how many days an event is kept (`lib/audit/retention.ts`; a test compares the two). An index below goes by it: whoever
-- changes the list of what is kept for less long drops that index and makes it anew.
CREATE FUNCTION audit_days(kind text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN kind IN (
    'password.wrong', 'password.right', 'password.confirmed', 'proof.wrong', 'proof.right', 'attempt.closed',
    'offer.declined', 'set-up.put-off', 'session.started', 'session.ended'
  ) THEN 400 ELSE 1096 END
$$;
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "last_sign_in_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "announcement_created" ON "announcement" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "invitation_email" ON "invitation" USING btree ("office_id","email_key");--> statement-breakpoint
CREATE INDEX "invitation_expiry" ON "invitation" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "method_request_ended" ON "method_request" USING btree ("created_at") WHERE "method_request"."state" in ('refused', 'withdrawn', 'void');--> statement-breakpoint
CREATE INDEX "people_import_created" ON "people_import" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "account_link_expiry" ON "account_link" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "contact_unconfirmed" ON "contact" USING btree ("link_until") WHERE "contact"."confirmed_at" is null;--> statement-breakpoint
CREATE INDEX "contact_removed" ON "contact" USING btree ("removed_at") WHERE "contact"."removed_at" is not null;--> statement-breakpoint
CREATE INDEX "sending_watch_started" ON "sending_watch" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "audit_event_by_others" ON "audit_event" USING btree ("actor_id","id") WHERE "audit_event"."actor_id" is not null and "audit_event"."account_id" is distinct from "audit_event"."actor_id";--> statement-breakpoint
CREATE INDEX "audit_event_erased" ON "audit_event" USING btree ("account_id") WHERE "audit_event"."kind" = 'account.erased';--> statement-breakpoint
CREATE INDEX "audit_event_everyday" ON "audit_event" USING btree ("at") WHERE audit_days("audit_event"."kind") < 1096;--> statement-breakpoint
CREATE INDEX "mail_done" ON "mail" USING btree ("created_at") WHERE "mail"."state" in ('sent', 'failed') and "mail"."announcement_id" is null;--> statement-breakpoint
CREATE INDEX "notice_mailed" ON "notice" USING btree ("created_at") WHERE "notice"."mailed_at" is not null;--> statement-breakpoint
CREATE INDEX "attempt_pending" ON "attempt" USING btree ("expires_at") WHERE num_nonnulls("attempt"."pending_secret", "attempt"."sealed_codes", "attempt"."pending_change") > 0;--> statement-breakpoint
CREATE INDEX "password_throttle_last" ON "password_throttle" USING btree ("last_at");--> statement-breakpoint
CREATE INDEX "reset_ended" ON "reset" USING btree ("ended_at") WHERE "reset"."ended_at" is not null;--> statement-breakpoint
CREATE INDEX "support_request_ended" ON "support_request" USING btree ("ended_at") WHERE "support_request"."ended_at" is not null;
--> statement-breakpoint
-- As before (0001), the history is only added to and read; and now two things more, each of which leaves its mark.
-- What has been kept for as long as its kind is may go, once it is sealed: the seal stays, and says that it was there.
-- Of an account that was erased, and is gone, the personal part goes: of its own events address and data, of what it did to
-- others its address. That it was erased is an event itself.
-- Everything is named in full, and the search path is the function's own: nothing of the caller's stands in for it.
CREATE OR REPLACE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.at < clock_timestamp() - interval '1 day' * public.audit_days(OLD.kind)
       AND EXISTS (SELECT FROM public.audit_seal WHERE event_id = OLD.id) THEN
      RETURN OLD;
    END IF;
  ELSIF TG_OP = 'UPDATE' THEN
    IF NEW.address IS NULL
       AND (NEW.id, NEW.at, NEW.kind, NEW.tx) = (OLD.id, OLD.at, OLD.kind, OLD.tx)
       AND (NEW.office_id, NEW.account_id, NEW.actor_id) IS NOT DISTINCT FROM (OLD.office_id, OLD.account_id, OLD.actor_id)
       AND (NEW.data = '{}' AND public.is_erased_account(OLD.account_id)
            OR NEW.data = OLD.data AND public.is_erased_account(OLD.actor_id)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'audit_event is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
CREATE FUNCTION is_erased_account(account uuid) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM public.audit_event e WHERE e.account_id = account AND e.kind = 'account.erased')
     AND NOT EXISTS (SELECT FROM public.account a WHERE a.id = account)
$$;
