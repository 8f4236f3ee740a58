-- First, because columns of the table are computed by them.
CREATE FUNCTION "annotation_values"("own" jsonb, "ruled" jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN (SELECT coalesce(jsonb_object_agg("key", "value" ->> 'value'), '{}') FROM jsonb_each("ruled" || "own"));--> statement-breakpoint
CREATE FUNCTION "annotation_group"("values" jsonb, "prefix" text) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN (SELECT coalesce(jsonb_object_agg(substr("key", length("prefix") + 1), "value"), '{}') FROM jsonb_each("values") WHERE starts_with("key", "prefix"));--> statement-breakpoint
CREATE FUNCTION "annotation_terms"("values" jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN (SELECT coalesce(array_agg("term"), '{}') FROM jsonb_each_text("annotation_group"("values", 'label:')) AS "label" ("key", "value")
		CROSS JOIN LATERAL unnest(ARRAY["key", "key" || '=' || "value"]) AS "term");--> statement-breakpoint
CREATE FUNCTION "annotation_difference"("was" jsonb, "value" jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN (SELECT coalesce(jsonb_object_agg("key", jsonb_build_object('was', "was" -> "key", 'value', "value" -> "key")), '{}')
		FROM jsonb_object_keys("was" || "value") AS "key" WHERE "was" -> "key" IS DISTINCT FROM "value" -> "key");--> statement-breakpoint
CREATE TABLE "annotation" (
	"resource_id" uuid PRIMARY KEY NOT NULL,
	"own" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"ruled" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"owner" text GENERATED ALWAYS AS ("annotation_values"("own", "ruled") ->> 'owner') STORED,
	"environment" text GENERATED ALWAYS AS ("annotation_values"("own", "ruled") ->> 'environment') STORED,
	"note" text GENERATED ALWAYS AS ("annotation_values"("own", "ruled") ->> 'note') STORED,
	"labels" jsonb GENERATED ALWAYS AS ("annotation_group"("annotation_values"("own", "ruled"), 'label:')) STORED,
	"links" jsonb GENERATED ALWAYS AS ("annotation_group"("annotation_values"("own", "ruled"), 'link:')) STORED,
	"label_terms" text[] GENERATED ALWAYS AS ("annotation_terms"("annotation_values"("own", "ruled"))) STORED
);
--> statement-breakpoint
CREATE TABLE "annotation_change" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"resource_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"source" text NOT NULL,
	"by" text,
	"changes" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "annotation_evaluation" (
	"connection_id" uuid PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL,
	"evaluated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "annotation_rule" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"sets" jsonb NOT NULL,
	"problem" text,
	"updated_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_resource_id_resource_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resource"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotation_change" ADD CONSTRAINT "annotation_change_resource_id_resource_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resource"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotation_evaluation" ADD CONSTRAINT "annotation_evaluation_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "annotation_by_owner" ON "annotation" USING btree ("owner");--> statement-breakpoint
CREATE INDEX "annotation_by_environment" ON "annotation" USING btree ("environment");--> statement-breakpoint
CREATE INDEX "annotation_by_label" ON "annotation" USING gin ("label_terms");--> statement-breakpoint
CREATE INDEX "annotation_change_by_resource" ON "annotation_change" USING btree ("resource_id","id");