-- Lists of a status, which no other index narrows: those few that are rare stood anywhere in the order of names.
CREATE INDEX "resource_by_status" ON "resource" USING btree ("status","name","id");--> statement-breakpoint
CREATE INDEX "resource_past_by_status" ON "resource_past" ("status", "name", "id");
