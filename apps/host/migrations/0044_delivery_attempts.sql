ALTER TABLE "delivery" ADD COLUMN "attempted_by" text;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "remark" text;