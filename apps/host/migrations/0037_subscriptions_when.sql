CREATE TABLE "findings_due" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"connection_id" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscription_told" (
	"subscription_id" uuid NOT NULL,
	"key" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subscription_told_subscription_id_key_pk" PRIMARY KEY("subscription_id","key")
);
--> statement-breakpoint
ALTER TABLE "delivery" DROP CONSTRAINT "delivery_once";--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "group_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "digest_id" uuid;--> statement-breakpoint
ALTER TABLE "subscription" ADD COLUMN "options" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "subscription_mark" ADD COLUMN "event_id" bigint;--> statement-breakpoint
ALTER TABLE "findings_due" ADD CONSTRAINT "findings_due_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_told" ADD CONSTRAINT "subscription_told_subscription_id_subscription_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscription"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_held" ON "delivery" USING btree ("next_at") WHERE "delivery"."state" = 'held';--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_once" UNIQUE("subscription_id","run_id","group_key");