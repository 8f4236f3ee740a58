ALTER TABLE "audit_event" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "sync_run" ADD COLUMN "requested_by" text;