ALTER TABLE "resource_version" ADD COLUMN "connection_id" uuid;--> statement-breakpoint
ALTER TABLE "resource_version" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "resource_version" ADD COLUMN "change" text;--> statement-breakpoint
UPDATE "resource_version" AS "version" SET "connection_id" = "resource"."connection_id", "kind" = "resource"."kind", "change" = "told"."change"
FROM "resource", (
	SELECT "id", CASE WHEN "gone" THEN 'gone' WHEN lag("gone") OVER "earlier" IS NULL THEN 'created'
		WHEN lag("gone") OVER "earlier" THEN 'returned' ELSE 'changed' END AS "change"
	FROM "resource_version" WINDOW "earlier" AS (PARTITION BY "resource_id" ORDER BY "valid_from", "id")
) AS "told" WHERE "told"."id" = "version"."id" AND "resource"."id" = "version"."resource_id";--> statement-breakpoint
ALTER TABLE "resource_version" ALTER COLUMN "connection_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "resource_version" ALTER COLUMN "kind" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "resource_version" ALTER COLUMN "change" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "resource_version_by_connection" ON "resource_version" USING btree ("connection_id","valid_from","id","kind","change");
