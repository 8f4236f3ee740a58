CREATE TABLE "charge" (
	"resource_id" uuid PRIMARY KEY NOT NULL,
	"connection_id" uuid NOT NULL,
	"month" text NOT NULL,
	"is_total" boolean NOT NULL,
	"amount" numeric NOT NULL,
	"currency" text NOT NULL,
	"product" text,
	"project" text,
	"billed_uid" text,
	"billed_kind" text,
	"billed_group" text
);
--> statement-breakpoint
ALTER TABLE "charge" ADD CONSTRAINT "charge_resource_id_resource_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resource"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "charge_by_month" ON "charge" USING btree ("month","connection_id");