CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"issuer" text,
	"subject" text,
	"password" text,
	"invite_hash" text,
	"invite_expires_at" timestamp with time zone,
	"role" text NOT NULL,
	"connections" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"signed_in_at" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "person_inviteHash_unique" UNIQUE("invite_hash")
);
--> statement-breakpoint
ALTER TABLE "session" ALTER COLUMN "token_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "api_token" ADD COLUMN "connections" jsonb;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "person_id" uuid;--> statement-breakpoint
CREATE UNIQUE INDEX "person_name" ON "person" USING btree (lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "person_subject" ON "person" USING btree ("issuer","subject");--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_of_one" CHECK (num_nonnulls("session"."token_id", "session"."person_id") = 1);