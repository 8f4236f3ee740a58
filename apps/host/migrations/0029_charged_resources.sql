-- Which resource a line charges is stored, because finding it for each line of a month took longer than a request may.
-- Charges of what is gone are no longer kept, so that reading them needs no other table.
ALTER TABLE "charge" ADD COLUMN "charged_id" uuid;
--> statement-breakpoint
DELETE FROM "charge" USING "resource" WHERE "resource"."id" = "charge"."resource_id" AND "gone_at" IS NOT NULL;
--> statement-breakpoint
-- What is indexed is limited, as in other tables.
UPDATE "charge" SET "billed_uid" = CASE WHEN octet_length("billed_uid") <= 2048 THEN "billed_uid" END,
	"billed_kind" = left("billed_kind", 300), "billed_group" = left("billed_group", 300)
WHERE octet_length("billed_uid") > 2048 OR char_length("billed_kind") > 300 OR char_length("billed_group") > 300;
--> statement-breakpoint
WITH "by_uid" AS (
	SELECT DISTINCT ON ("charge"."resource_id") "charge"."resource_id", "thing"."id"
	FROM "charge" JOIN "resource" "thing" ON "thing"."connection_id" = "charge"."connection_id" AND "thing"."uid" = "billed_uid" AND "gone_at" IS NULL
	ORDER BY "charge"."resource_id", "thing"."kind" IS NOT DISTINCT FROM "billed_kind" DESC, "thing"."alias", "thing"."id"
), "by_group" AS (
	SELECT DISTINCT ON ("charge"."resource_id") "charge"."resource_id", "thing"."id"
	FROM "charge" JOIN "resource" "thing" ON "thing"."connection_id" = "charge"."connection_id" AND "thing"."kind" = "billed_kind"
		AND "thing"."name" = "billed_group" AND "gone_at" IS NULL
	ORDER BY "charge"."resource_id", "thing"."id"
)
UPDATE "charge" SET "charged_id" = coalesce("by_uid"."id", "by_group"."id")
FROM "charge" "line" LEFT JOIN "by_uid" USING ("resource_id") LEFT JOIN "by_group" USING ("resource_id")
WHERE "charge"."resource_id" = "line"."resource_id" AND coalesce("by_uid"."id", "by_group"."id") IS NOT NULL;
--> statement-breakpoint
DROP INDEX "charge_by_month";
--> statement-breakpoint
CREATE INDEX "charge_total" ON "charge" USING btree ("month","connection_id","currency") WHERE is_total;
--> statement-breakpoint
CREATE INDEX "charge_by_uid" ON "charge" USING btree ("connection_id","billed_uid") WHERE "charge"."billed_uid" is not null;
--> statement-breakpoint
CREATE INDEX "charge_by_group" ON "charge" USING btree ("connection_id","billed_kind","billed_group") WHERE "charge"."billed_group" is not null;
--> statement-breakpoint
CREATE INDEX "charge_by_charged" ON "charge" USING btree ("charged_id") WHERE "charge"."charged_id" is not null;
--> statement-breakpoint
CREATE INDEX "charge_by_month" ON "charge" USING btree ("month","connection_id","currency");