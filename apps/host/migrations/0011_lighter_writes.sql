-- What one resource costs to write: no index over ends that an edge does not have, and no look at another table for each edge and version.
ALTER TABLE "relation" DROP CONSTRAINT "relation_from_id_resource_id_fk";
--> statement-breakpoint
ALTER TABLE "resource_version" DROP CONSTRAINT "resource_version_sync_run_id_sync_run_id_fk";
--> statement-breakpoint
DROP INDEX "relation_by_key";--> statement-breakpoint
DROP INDEX "relation_by_tag";--> statement-breakpoint
DROP INDEX "relation_by_host_name";--> statement-breakpoint
DROP INDEX "resource_by_host_name";--> statement-breakpoint
CREATE INDEX "relation_by_key" ON "relation" USING btree ("to_kind","to_uid") WHERE "relation"."to_uid" is not null;--> statement-breakpoint
CREATE INDEX "relation_by_tag" ON "relation" USING btree ("to_kind","to_tag") WHERE "relation"."to_tag" is not null;--> statement-breakpoint
CREATE INDEX "relation_by_host_name" ON "relation" USING btree ("to_kind","to_host_name") WHERE "relation"."to_host_name" is not null;--> statement-breakpoint
CREATE INDEX "resource_by_host_name" ON "resource" USING btree ("host_name") WHERE "resource"."host_name" is not null;
--> statement-breakpoint
-- What the two foreign keys did when a row went, for all rows of a statement at once.
CREATE FUNCTION "remove_resource_relations"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM "relation" USING "removed" WHERE "relation"."from_id" = "removed"."id";
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "resource_relations_removed" AFTER DELETE ON "resource" REFERENCING OLD TABLE AS "removed"
	FOR EACH STATEMENT EXECUTE FUNCTION "remove_resource_relations"();
--> statement-breakpoint
CREATE FUNCTION "forget_run_of_versions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE "resource_version" SET "sync_run_id" = NULL FROM "removed" WHERE "sync_run_id" = "removed"."id";
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "sync_run_forgotten" AFTER DELETE ON "sync_run" REFERENCING OLD TABLE AS "removed"
	FOR EACH STATEMENT EXECUTE FUNCTION "forget_run_of_versions"();
