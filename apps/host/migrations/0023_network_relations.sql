DROP INDEX "relation_by_host_name";--> statement-breakpoint
ALTER TABLE "relation" ALTER COLUMN "to_kind" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "relation" ADD COLUMN "to_network" "inet";--> statement-breakpoint
ALTER TABLE "resource" ADD COLUMN "addresses" "inet"[];--> statement-breakpoint
CREATE INDEX "relation_by_network" ON "relation" USING spgist ("to_network") WHERE "relation"."to_network" is not null;--> statement-breakpoint
CREATE INDEX "relation_by_host_name" ON "relation" USING btree ("to_host_name") WHERE "relation"."to_host_name" is not null;--> statement-breakpoint
-- One row for each address of a resource: a selector finds what has an address in a network along its index.
CREATE TABLE "resource_address" (
	"network" inet NOT NULL,
	"id" uuid NOT NULL
);
--> statement-breakpoint
CREATE INDEX "resource_address_by_network" ON "resource_address" USING spgist ("network");--> statement-breakpoint
CREATE FUNCTION "add_resource_addresses"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "resource_address" SELECT DISTINCT "held", "id" FROM "added" CROSS JOIN unnest("addresses") AS "held";
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION "change_resource_addresses"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM "resource_address" WHERE "network" = ANY (old."addresses") AND "id" = old."id";
	IF TG_OP = 'UPDATE' THEN
		INSERT INTO "resource_address" SELECT DISTINCT "held", new."id" FROM unnest(new."addresses") AS "held";
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "resource_addresses_added" AFTER INSERT ON "resource" REFERENCING NEW TABLE AS "added"
	FOR EACH STATEMENT EXECUTE FUNCTION "add_resource_addresses"();--> statement-breakpoint
CREATE TRIGGER "resource_addresses_changed" AFTER UPDATE ON "resource" FOR EACH ROW
	WHEN (new."addresses" IS DISTINCT FROM old."addresses") EXECUTE FUNCTION "change_resource_addresses"();--> statement-breakpoint
CREATE TRIGGER "resource_addresses_removed" AFTER DELETE ON "resource" FOR EACH ROW
	WHEN (old."addresses" IS NOT NULL) EXECUTE FUNCTION "change_resource_addresses"();
--> statement-breakpoint
-- Relations of resources that had changed kept the letters of their tags, by which nothing is found where the provider ignores case.
UPDATE "relation" SET "to_tag" = lower("to_tag")
WHERE "to_tag" IS NOT NULL AND "to_tag" <> lower("to_tag") AND "to_kind" LIKE 'digitalocean.%';
