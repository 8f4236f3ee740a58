CREATE TABLE "resource_measure" (
	"resource_id" uuid PRIMARY KEY NOT NULL,
	"measures" jsonb NOT NULL,
	"measured_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "schedule" ADD COLUMN "deep" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sync_run" ADD COLUMN "deep" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "resource_measure" ADD CONSTRAINT "resource_measure_resource_id_resource_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resource"("id") ON DELETE cascade ON UPDATE no action;