ALTER TABLE "sync_run" ADD COLUMN "attempt" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sync_run" ADD COLUMN "interruptions" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "sync_run_one_running" ON "sync_run" USING btree ("connection_id") WHERE "sync_run"."state" = 'running';