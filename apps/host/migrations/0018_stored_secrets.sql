-- What rows' own names call secret was stored before core left it out. The host removes it beside everything else: see stored-secrets-cleaner.ts.
CREATE TABLE "clean_up" (
	"name" text PRIMARY KEY NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"last_id" bigint NOT NULL,
	"ended_at" timestamp with time zone
);--> statement-breakpoint
INSERT INTO "clean_up" ("name", "last_id") SELECT 'stored-secrets', coalesce(max("id"), 0) FROM "resource_version";
