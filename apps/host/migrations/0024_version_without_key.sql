-- What one version costs to write: no look at its resource for each of them, which also wrote a lock into that resource's row.
ALTER TABLE "resource_version" DROP CONSTRAINT "resource_version_resource_id_resource_id_fk";
--> statement-breakpoint
-- What the foreign key did when a row went, for all rows of a statement at once.
CREATE FUNCTION "remove_resource_versions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM "resource_version" USING "removed" WHERE "resource_version"."resource_id" = "removed"."id";
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "resource_versions_removed" AFTER DELETE ON "resource" REFERENCING OLD TABLE AS "removed"
	FOR EACH STATEMENT EXECUTE FUNCTION "remove_resource_versions"();
