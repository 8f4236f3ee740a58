-- An entity of the catalogue takes the place of an entity with a family: a family that has none keeps its name.
CREATE TEMPORARY TABLE "flat_kind" ON COMMIT DROP AS
SELECT "kind", coalesce(max("flat"."entity"), max("family")) AS "entity"
FROM (SELECT "kind", "family" FROM "resource" WHERE "family" IS NOT NULL GROUP BY 1, 2
	UNION SELECT "kind", "family" FROM "resource_past" WHERE "family" IS NOT NULL GROUP BY 1, 2) AS "divided"
LEFT JOIN (VALUES ('Firewall', 'firewall'), ('LoadBalancer', 'load-balancer'), ('CDN', 'cdn-endpoint'),
	('ContainerOrchestration', 'kubernetes-cluster'), ('ObjectStorage', 'bucket')) AS "flat" ("family", "entity") USING ("family")
GROUP BY "kind";
--> statement-breakpoint
UPDATE "resource" SET "entity" = "flat_kind"."entity" FROM "flat_kind" WHERE "flat_kind"."kind" = "resource"."kind";
--> statement-breakpoint
UPDATE "resource_past" SET "entity" = "flat_kind"."entity" FROM "flat_kind" WHERE "flat_kind"."kind" = "resource_past"."kind";
--> statement-breakpoint
UPDATE "resource_version" SET "document" = ("document" - 'family') || jsonb_build_object('entity', "flat_kind"."entity")
FROM "flat_kind" WHERE "flat_kind"."kind" = "resource_version"."kind" AND "document" IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "resource" DROP COLUMN "family";
--> statement-breakpoint
ALTER TABLE "resource_past" DROP COLUMN "family";
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "keep_resource_past"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "resource_past" VALUES (old."id", old."connection_id", old."provider", old."kind", old."uid", old."name", old."entity",
		old."region", old."status", old."active", old."created_at", old."tags", old."attributes", old."unknown",
		old."relations", old."search_text", old."first_seen_at", old."changed_at", old."gone_at", new."changed_at", old."shown_tags",
		old."twin", old."alias")
	ON CONFLICT DO NOTHING;
	INSERT INTO "resource_past_tag" SELECT unnest(old."tags"), old."name", old."id", new."changed_at" ON CONFLICT DO NOTHING;
	RETURN NULL;
END $$;
--> statement-breakpoint
ANALYZE "resource";
