CREATE TABLE "terraform_instance" (
	"state_id" uuid NOT NULL,
	"type" text NOT NULL,
	"import_id" text,
	"address" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "terraform_state" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"place" text NOT NULL,
	"key_id" text NOT NULL,
	"envelope" text NOT NULL,
	"connections" uuid[] DEFAULT '{}' NOT NULL,
	"every_minutes" integer NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tried_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	"whole" boolean DEFAULT false NOT NULL,
	"error" text,
	"others" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "terraform_instance" ADD CONSTRAINT "terraform_instance_state_id_terraform_state_id_fk" FOREIGN KEY ("state_id") REFERENCES "public"."terraform_state"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "terraform_instance_by_id" ON "terraform_instance" USING btree ("type","import_id");--> statement-breakpoint
CREATE INDEX "terraform_instance_by_state" ON "terraform_instance" USING btree ("state_id","address");