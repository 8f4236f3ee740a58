CREATE TABLE "listed_part" (
	"connection_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"part" text NOT NULL,
	"mark" text NOT NULL,
	"listed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken" boolean DEFAULT false NOT NULL,
	CONSTRAINT "listed_part_connection_id_kind_part_pk" PRIMARY KEY("connection_id","kind","part")
);
--> statement-breakpoint
ALTER TABLE "listed_part" ADD CONSTRAINT "listed_part_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connection"("id") ON DELETE cascade ON UPDATE no action;