CREATE TABLE "check_state" (
	"check_id" text NOT NULL,
	"connection_id" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"title" text NOT NULL,
	"severity" text NOT NULL,
	"category" text NOT NULL,
	"evaluated_at" timestamp with time zone NOT NULL,
	"refreshed_at" timestamp with time zone,
	"unknown_reason" text,
	"failed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "check_state_connection_id_check_id_pk" PRIMARY KEY("connection_id","check_id")
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"check_id" text NOT NULL,
	"connection_id" uuid NOT NULL,
	"resource_id" uuid NOT NULL,
	"state" text NOT NULL,
	"was_open" boolean NOT NULL,
	"reason" text,
	"amount" numeric,
	"currency" text,
	"first_seen_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone,
	"last_seen_at" timestamp with time zone,
	"resolved_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "finding_event" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"type" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mute" (
	"finding_id" uuid PRIMARY KEY NOT NULL,
	"muted_by" text NOT NULL,
	"reason" text NOT NULL,
	"muted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "check_state" ADD CONSTRAINT "check_state_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_resource_id_resource_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resource"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_event" ADD CONSTRAINT "finding_event_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mute" ADD CONSTRAINT "mute_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "finding_key" ON "finding" USING btree ("resource_id","check_id");--> statement-breakpoint
CREATE INDEX "finding_by_check" ON "finding" USING btree ("connection_id","check_id","state");--> statement-breakpoint
CREATE INDEX "finding_event_by_finding" ON "finding_event" USING btree ("finding_id","id");