-- Lists of a past moment by tag, of what is gone, and by creation, each in its order along an index.

-- One row for each tag of an earlier state, as "resource_tag" has one for each tag of the current.
CREATE TABLE "resource_past_tag" (
	"tag" text NOT NULL,
	"name" text NOT NULL,
	"id" uuid NOT NULL,
	"valid_to" timestamp with time zone NOT NULL,
	PRIMARY KEY ("tag", "name", "id", "valid_to")
);
--> statement-breakpoint
INSERT INTO "resource_past_tag" SELECT DISTINCT "carried", "name", "id", "valid_to" FROM "resource_past" CROSS JOIN unnest("tags") AS "carried";
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "keep_resource_past"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "resource_past" VALUES (old."id", old."connection_id", old."provider", old."kind", old."uid", old."name", old."entity",
		old."family", old."region", old."status", old."active", old."created_at", old."tags", old."attributes", old."unknown",
		old."relations", old."search_text", old."first_seen_at", old."changed_at", old."gone_at", new."changed_at")
	ON CONFLICT DO NOTHING;
	INSERT INTO "resource_past_tag" SELECT unnest(old."tags"), old."name", old."id", new."changed_at" ON CONFLICT DO NOTHING;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION "remove_resource_past_tags"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM "resource_past_tag" WHERE "tag" = ANY (old."tags") AND "name" = old."name" AND "id" = old."id" AND "valid_to" = old."valid_to";
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "resource_past_tags_removed" AFTER DELETE ON "resource_past" FOR EACH ROW EXECUTE FUNCTION "remove_resource_past_tags"();
--> statement-breakpoint
CREATE INDEX "resource_past_by_creation" ON "resource_past" ("created_at", "id");--> statement-breakpoint
CREATE INDEX "resource_past_gone" ON "resource_past" ("name", "id") WHERE "gone_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "resource_gone" ON "resource" ("name", "id") WHERE "gone_at" IS NOT NULL;
