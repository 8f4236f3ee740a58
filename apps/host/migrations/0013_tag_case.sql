-- Tags of providers that ignore case are stored in lower case, beside how they are written: every index of tags stays as it is.
ALTER TABLE "resource" ADD COLUMN "shown_tags" text[];--> statement-breakpoint
ALTER TABLE "resource_past" ADD COLUMN "shown_tags" text[];--> statement-breakpoint
CREATE OR REPLACE FUNCTION "keep_resource_past"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "resource_past" VALUES (old."id", old."connection_id", old."provider", old."kind", old."uid", old."name", old."entity",
		old."family", old."region", old."status", old."active", old."created_at", old."tags", old."attributes", old."unknown",
		old."relations", old."search_text", old."first_seen_at", old."changed_at", old."gone_at", new."changed_at", old."shown_tags")
	ON CONFLICT DO NOTHING;
	INSERT INTO "resource_past_tag" SELECT unnest(old."tags"), old."name", old."id", new."changed_at" ON CONFLICT DO NOTHING;
	RETURN NULL;
END $$;
--> statement-breakpoint
-- DigitalOcean is the provider that ignores case; only rows with capitals are written.
UPDATE "resource" SET "shown_tags" = "tags", "tags" = lower("tags"::text)::text[]
WHERE "provider" = 'digitalocean' AND "tags"::text <> lower("tags"::text);--> statement-breakpoint
UPDATE "resource_past" SET "shown_tags" = "tags", "tags" = lower("tags"::text)::text[]
WHERE "provider" = 'digitalocean' AND "tags"::text <> lower("tags"::text);--> statement-breakpoint
DELETE FROM "resource_past_tag" USING "resource_past" AS "past"
WHERE "past"."shown_tags" IS NOT NULL AND "past"."id" = "resource_past_tag"."id" AND "past"."valid_to" = "resource_past_tag"."valid_to";--> statement-breakpoint
INSERT INTO "resource_past_tag" SELECT DISTINCT unnest("tags"), "name", "id", "valid_to" FROM "resource_past" WHERE "shown_tags" IS NOT NULL
ON CONFLICT DO NOTHING;--> statement-breakpoint
UPDATE "relation" SET "to_tag" = lower("to_tag")
WHERE "to_tag" IS NOT NULL AND "to_tag" <> lower("to_tag") AND "to_kind" LIKE 'digitalocean.%';
