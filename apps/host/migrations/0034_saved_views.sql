CREATE TABLE "saved_view" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"query" text NOT NULL,
	"entity" text,
	"columns" text[],
	"sort" text,
	"charts" jsonb NOT NULL,
	"owner" text NOT NULL,
	"shared" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visitor" (
	"name" text PRIMARY KEY NOT NULL,
	"pinned_views" text[],
	"visit_since" timestamp with time zone,
	"visited_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "saved_view_by_owner" ON "saved_view" USING btree ("owner");