ALTER TABLE "connection" ADD COLUMN "status_message" text;--> statement-breakpoint
ALTER TABLE "connection" ADD COLUMN "status_since" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "connection" ADD COLUMN "held_until" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "sync_run_open" ON "sync_run" USING btree ("connection_id") WHERE "sync_run"."state" in ('queued', 'running');