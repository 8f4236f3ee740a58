-- What reading the inventory needs beside its tables. Nothing here is written by the host itself: triggers keep it.

-- The earlier states of each row of "resource", for a past moment: a state held from "changed_at" until "valid_to".
CREATE TABLE "resource_past" (
	"id" uuid NOT NULL REFERENCES "resource"("id") ON DELETE CASCADE,
	"connection_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"kind" text NOT NULL,
	"uid" text NOT NULL,
	"name" text NOT NULL,
	"entity" text NOT NULL,
	"family" text,
	"region" text,
	"status" text,
	"active" boolean NOT NULL,
	"created_at" timestamp with time zone,
	"tags" text[] NOT NULL,
	"attributes" jsonb NOT NULL,
	"unknown" jsonb,
	"relations" jsonb NOT NULL,
	"search_text" text NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"valid_to" timestamp with time zone NOT NULL,
	PRIMARY KEY ("id", "valid_to")
);
--> statement-breakpoint
CREATE INDEX "resource_past_by_kind" ON "resource_past" ("kind", "name", "id");--> statement-breakpoint
CREATE INDEX "resource_past_by_region" ON "resource_past" ("region", "name", "id");--> statement-breakpoint
CREATE INDEX "resource_past_by_name" ON "resource_past" ("name", "id");--> statement-breakpoint
CREATE INDEX "resource_past_by_connection" ON "resource_past" ("connection_id", "name", "id");--> statement-breakpoint
CREATE INDEX "resource_past_by_tag" ON "resource_past" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "resource_past_by_change" ON "resource_past" ("changed_at");--> statement-breakpoint
CREATE INDEX "resource_past_by_end" ON "resource_past" ("valid_to");--> statement-breakpoint
CREATE FUNCTION "keep_resource_past"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "resource_past" VALUES (old."id", old."connection_id", old."provider", old."kind", old."uid", old."name", old."entity",
		old."family", old."region", old."status", old."active", old."created_at", old."tags", old."attributes", old."unknown",
		old."relations", old."search_text", old."first_seen_at", old."changed_at", old."gone_at", new."changed_at")
	ON CONFLICT DO NOTHING;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "resource_past_kept" AFTER UPDATE ON "resource" FOR EACH ROW WHEN (new."changed_at" > old."changed_at")
	EXECUTE FUNCTION "keep_resource_past"();
--> statement-breakpoint
-- One row for each tag of a resource, in the order of names: a page of a tag is one short walk over its key, however many carry the tag.
CREATE TABLE "resource_tag" (
	"tag" text NOT NULL,
	"name" text NOT NULL,
	"id" uuid NOT NULL,
	PRIMARY KEY ("tag", "name", "id")
);
--> statement-breakpoint
CREATE FUNCTION "add_resource_tags"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "resource_tag" SELECT "carried", "name", "id" FROM "added" CROSS JOIN unnest("tags") AS "carried" ON CONFLICT DO NOTHING;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION "change_resource_tags"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM "resource_tag" WHERE "tag" = ANY (old."tags") AND "name" = old."name" AND "id" = old."id";
	IF TG_OP = 'UPDATE' THEN
		INSERT INTO "resource_tag" SELECT unnest(new."tags"), new."name", new."id" ON CONFLICT DO NOTHING;
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "resource_tags_added" AFTER INSERT ON "resource" REFERENCING NEW TABLE AS "added"
	FOR EACH STATEMENT EXECUTE FUNCTION "add_resource_tags"();--> statement-breakpoint
CREATE TRIGGER "resource_tags_changed" AFTER UPDATE ON "resource" FOR EACH ROW
	WHEN (new."tags" <> old."tags" OR new."name" <> old."name") EXECUTE FUNCTION "change_resource_tags"();--> statement-breakpoint
CREATE TRIGGER "resource_tags_removed" AFTER DELETE ON "resource" FOR EACH ROW EXECUTE FUNCTION "change_resource_tags"();
--> statement-breakpoint
CREATE INDEX "resource_by_connection" ON "resource" ("connection_id", "name", "id");--> statement-breakpoint
CREATE INDEX "resource_by_entity" ON "resource" ("entity", "name", "id");--> statement-breakpoint
CREATE INDEX "resource_by_family" ON "resource" ("family", "name", "id") WHERE "family" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "resource_by_creation" ON "resource" ("created_at", "id");--> statement-breakpoint
CREATE INDEX "resource_by_change" ON "resource" ("changed_at", "id");--> statement-breakpoint
CREATE INDEX "resource_counted" ON "resource" ("connection_id", "kind", "entity", "region") WHERE "gone_at" IS NULL;
--> statement-breakpoint
-- Text search works without the extension, only slower: a server may not offer it, or not let this role create it.
DO $$
BEGIN
	CREATE EXTENSION IF NOT EXISTS pg_trgm;
	CREATE INDEX "resource_by_text" ON "resource" USING gin ("search_text" gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
	RAISE NOTICE 'pg_trgm is not available: text search reads every row';
END $$;
