-- The history can be added to and read, nothing else: not by a bug, not by a console with the portal's own role.
-- Rule rather than permission, because the demo's role owns its tables and an owner passes every permission.
CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_event is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_event_keeps_rows BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();
--> statement-breakpoint
CREATE TRIGGER audit_event_keeps_table BEFORE TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
--> statement-breakpoint
-- Also when a session pretends to be a replica, where ordinary triggers stay silent.
ALTER TABLE "audit_event" ENABLE ALWAYS TRIGGER audit_event_keeps_rows;
--> statement-breakpoint
ALTER TABLE "audit_event" ENABLE ALWAYS TRIGGER audit_event_keeps_table;
