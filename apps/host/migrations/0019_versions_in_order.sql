-- Versions that ended before they began, because a clock was set back between two syncs. In the order in which they were written, each now
-- begins at its own time, but at least a millisecond after the one before it began, and ends where the next one begins.
CREATE TEMP TABLE "moved_version" ON COMMIT DROP AS
SELECT *, lead("begins") OVER "written" AS "ends", row_number() OVER "written" = count(*) OVER (PARTITION BY "resource_id") AS "is_last"
FROM (
	SELECT "id", "resource_id", "valid_from", "gone",
		max("valid_from" - "place" * interval '1 millisecond') OVER (PARTITION BY "resource_id" ORDER BY "id") + "place" * interval '1 millisecond' AS "begins"
	FROM (
		SELECT *, row_number() OVER (PARTITION BY "resource_id" ORDER BY "id") AS "place" FROM "resource_version"
		WHERE "resource_id" IN (SELECT "resource_id" FROM "resource_version" WHERE "valid_to" < "valid_from")
	) AS "numbered"
) AS "dated" WINDOW "written" AS (PARTITION BY "resource_id" ORDER BY "id");
--> statement-breakpoint
UPDATE "resource_version" AS "version" SET "valid_from" = "begins", "valid_to" = "ends"
FROM "moved_version" AS "moved" WHERE "moved"."id" = "version"."id";
--> statement-breakpoint
-- The states for past moments are the same ones: each is found by when its version began.
CREATE TEMP TABLE "moved_past" ON COMMIT DROP AS
SELECT DISTINCT ON ("past"."id", "moved"."ends") "past".*, "moved"."begins", "moved"."ends"
FROM "resource_past" AS "past" JOIN "moved_version" AS "moved" ON "moved"."resource_id" = "past"."id" AND "moved"."valid_from" = "past"."changed_at"
WHERE "moved"."ends" IS NOT NULL ORDER BY "past"."id", "moved"."ends", "moved"."id";
--> statement-breakpoint
UPDATE "moved_past" SET "changed_at" = "begins", "valid_to" = "ends", "gone_at" = CASE WHEN "gone_at" IS NOT NULL THEN "begins" END;
--> statement-breakpoint
DELETE FROM "resource_past" WHERE "id" IN (SELECT "resource_id" FROM "moved_version");
--> statement-breakpoint
INSERT INTO "resource_past_tag" SELECT DISTINCT unnest("tags"), "name", "id", "valid_to" FROM "moved_past" ON CONFLICT DO NOTHING;
--> statement-breakpoint
ALTER TABLE "moved_past" DROP COLUMN "begins", DROP COLUMN "ends";
--> statement-breakpoint
INSERT INTO "resource_past" SELECT * FROM "moved_past";
--> statement-breakpoint
-- This is no change of a resource, so nothing is kept of its state before.
ALTER TABLE "resource" DISABLE TRIGGER "resource_past_kept";
--> statement-breakpoint
UPDATE "resource" SET "changed_at" = "begins", "gone_at" = CASE WHEN "gone_at" IS NOT NULL THEN "begins" END
FROM "moved_version" AS "moved" WHERE "moved"."resource_id" = "resource"."id" AND "is_last";
--> statement-breakpoint
ALTER TABLE "resource" ENABLE TRIGGER "resource_past_kept";
