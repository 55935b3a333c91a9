CREATE INDEX "proof_counter_blocked" ON "proof_counter" USING btree ("account_id","method") WHERE "proof_counter"."failures" >= 100;--> statement-breakpoint
CREATE INDEX "help_vote_words" ON "help_vote" USING btree ("created_at") WHERE "help_vote"."words" is not null;--> statement-breakpoint
CREATE INDEX "method_request_granted" ON "method_request" USING btree ("office_id","account_id") WHERE "method_request"."state" in ('approved', 'completed');--> statement-breakpoint
CREATE INDEX "account_deactivated" ON "account" USING btree ("office_id","name_key","id") WHERE "account"."deactivated_at" is not null;--> statement-breakpoint
CREATE INDEX "account_staff" ON "account" USING btree ("office_id","name_key","id") WHERE "account"."roles" && '{staff,office-admin,manager,support}'::role[];--> statement-breakpoint
CREATE INDEX "grace_started" ON "grace" USING btree ("started_at");