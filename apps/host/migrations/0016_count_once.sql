-- What several connections of an account hold, or several kinds list, is counted once. Syncs set both.
ALTER TABLE "resource" ADD COLUMN "twin" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "resource" ADD COLUMN "alias" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "resource_past" ADD COLUMN "twin" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "resource_past" ADD COLUMN "alias" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "resource_repeated" ON "resource" USING btree ("connection_id","kind","entity","region") WHERE (twin or alias) and gone_at is null;--> statement-breakpoint
CREATE OR REPLACE FUNCTION "keep_resource_past"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "resource_past" VALUES (old."id", old."connection_id", old."provider", old."kind", old."uid", old."name", old."entity",
		old."family", old."region", old."status", old."active", old."created_at", old."tags", old."attributes", old."unknown",
		old."relations", old."search_text", old."first_seen_at", old."changed_at", old."gone_at", new."changed_at", old."shown_tags",
		old."twin", old."alias")
	ON CONFLICT DO NOTHING;
	INSERT INTO "resource_past_tag" SELECT unnest(old."tags"), old."name", old."id", new."changed_at" ON CONFLICT DO NOTHING;
	RETURN NULL;
END $$;
