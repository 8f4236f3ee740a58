-- How a task went the last time is one step along an index, also where it last ran a hundred thousand runs ago, or never.
ALTER TABLE "sync_task" ADD COLUMN "connection_id" uuid;--> statement-breakpoint
UPDATE "sync_task" SET "connection_id" = "sync_run"."connection_id" FROM "sync_run" WHERE "sync_run"."id" = "run_id";--> statement-breakpoint
ALTER TABLE "sync_task" ALTER COLUMN "connection_id" SET NOT NULL;--> statement-breakpoint
CREATE FUNCTION "place_sync_task"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	SELECT "connection_id" INTO new."connection_id" FROM "sync_run" WHERE "id" = new."run_id";
	RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER "sync_task_placed" BEFORE INSERT ON "sync_task" FOR EACH ROW EXECUTE FUNCTION "place_sync_task"();
--> statement-breakpoint
CREATE INDEX "sync_task_latest" ON "sync_task" USING btree ("connection_id","task",coalesce("started_at", "ended_at"));
