ALTER TABLE "relation" ADD COLUMN "to_urn" text;--> statement-breakpoint
ALTER TABLE "resource" ADD COLUMN "urn" text;--> statement-breakpoint
CREATE INDEX "relation_by_urn" ON "relation" USING btree ("to_urn") WHERE "relation"."to_urn" is not null;--> statement-breakpoint
CREATE INDEX "resource_by_urn" ON "resource" USING btree ("urn") WHERE "resource"."urn" is not null;