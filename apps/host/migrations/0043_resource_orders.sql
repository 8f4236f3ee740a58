DROP INDEX "resource_by_cost";--> statement-breakpoint
CREATE INDEX "resource_by_sight" ON "resource" USING btree ("first_seen_at","id");--> statement-breakpoint
CREATE INDEX "resource_by_deletion" ON "resource" USING btree ("gone_at","name","id") WHERE "resource"."gone_at" is not null;--> statement-breakpoint
CREATE INDEX "resource_by_cost" ON "resource" USING btree ("monthly_cost","name","id");