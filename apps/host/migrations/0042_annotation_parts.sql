CREATE TABLE "annotation_bulk" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"resource_ids" uuid[] NOT NULL,
	"sets" jsonb NOT NULL,
	"by" text,
	"done" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "annotation" ALTER COLUMN "owner" DROP EXPRESSION;--> statement-breakpoint
ALTER TABLE "annotation" ALTER COLUMN "environment" DROP EXPRESSION;--> statement-breakpoint
ALTER TABLE "annotation" ALTER COLUMN "note" DROP EXPRESSION;--> statement-breakpoint
ALTER TABLE "annotation" ALTER COLUMN "labels" DROP EXPRESSION;--> statement-breakpoint
ALTER TABLE "annotation" ALTER COLUMN "links" DROP EXPRESSION;--> statement-breakpoint
ALTER TABLE "annotation" ALTER COLUMN "label_terms" DROP EXPRESSION;--> statement-breakpoint
ALTER TABLE "annotation" ALTER COLUMN "labels" SET DEFAULT '{}'::jsonb;--> statement-breakpoint
ALTER TABLE "annotation" ALTER COLUMN "labels" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "annotation" ALTER COLUMN "links" SET DEFAULT '{}'::jsonb;--> statement-breakpoint
ALTER TABLE "annotation" ALTER COLUMN "links" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "annotation" ALTER COLUMN "label_terms" SET DEFAULT '{}';--> statement-breakpoint
ALTER TABLE "annotation" ALTER COLUMN "label_terms" SET NOT NULL;--> statement-breakpoint
DROP FUNCTION "annotation_terms"(jsonb);--> statement-breakpoint
DROP FUNCTION "annotation_group"(jsonb, text);--> statement-breakpoint
DROP FUNCTION "annotation_difference"(jsonb, jsonb);
