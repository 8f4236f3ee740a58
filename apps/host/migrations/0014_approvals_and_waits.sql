ALTER TABLE "connection" ADD COLUMN "gone_approval" jsonb;--> statement-breakpoint
ALTER TABLE "sync_run" ADD COLUMN "waiting_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sync_run" ADD COLUMN "waiting_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sync_run" ADD COLUMN "waiting_reason" text;--> statement-breakpoint
ALTER TABLE "sync_task" ADD COLUMN "baseline" integer;