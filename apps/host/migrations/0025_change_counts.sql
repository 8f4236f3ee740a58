CREATE TABLE "change_count" (
	"connection_id" uuid NOT NULL,
	"twin" boolean NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"change" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "change_count_connection_id_twin_since_change_pk" PRIMARY KEY("connection_id","twin","since","change")
);
--> statement-breakpoint
DROP INDEX "resource_version_by_connection";--> statement-breakpoint
ALTER TABLE "resource_version" ADD COLUMN "twin" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "change_count" ADD CONSTRAINT "change_count_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- Versions of resources that are counted elsewhere, and how many there are of the others.
UPDATE "resource_version" SET "twin" = true FROM "resource" WHERE "resource"."id" = "resource_id" AND "resource"."twin";
--> statement-breakpoint
INSERT INTO "change_count" ("connection_id", "twin", "since", "change", "count")
	SELECT version."connection_id", version."twin", date_bin('15 minutes', "valid_from", timestamptz 'epoch'), "change", count(*)
	FROM "resource_version" AS version JOIN "resource" ON "resource"."id" = "resource_id" WHERE NOT "alias" GROUP BY 1, 2, 3, 4;
--> statement-breakpoint
CREATE INDEX "resource_version_by_connection" ON "resource_version" USING btree ("connection_id","twin","valid_from","id","kind","change");