CREATE TABLE "api_token" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_token_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"token_id" uuid,
	"token_name" text,
	"action" text NOT NULL,
	"target" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "connection" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"provider" text NOT NULL,
	"regions" text[] DEFAULT '{}' NOT NULL,
	"account_id" text,
	"account_name" text,
	"status" text DEFAULT 'unverified' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"connection_id" uuid PRIMARY KEY NOT NULL,
	"key_id" text NOT NULL,
	"envelope" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"key" text PRIMARY KEY NOT NULL,
	"request_hash" text NOT NULL,
	"response" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "master_key" (
	"key_id" text PRIMARY KEY NOT NULL,
	"check" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "relation" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"from_id" uuid NOT NULL,
	"type" text NOT NULL,
	"to_provider" text,
	"to_kind" text NOT NULL,
	"to_uid" text,
	"to_tag" text,
	"to_host_name" text
);
--> statement-breakpoint
CREATE TABLE "resource_version" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"resource_id" uuid NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_to" timestamp with time zone,
	"gone" boolean DEFAULT false NOT NULL,
	"document" jsonb,
	"sync_run_id" uuid
);
--> statement-breakpoint
CREATE TABLE "resource" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"connection_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"kind" text NOT NULL,
	"uid" text NOT NULL,
	"part" text NOT NULL,
	"name" text NOT NULL,
	"entity" text NOT NULL,
	"family" text,
	"region" text,
	"status" text,
	"active" boolean NOT NULL,
	"created_at" timestamp with time zone,
	"tags" text[] NOT NULL,
	"attributes" jsonb NOT NULL,
	"unknown" jsonb,
	"relations" jsonb NOT NULL,
	"host_name" text,
	"checksum" text NOT NULL,
	"search_text" text NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "schedule" (
	"connection_id" uuid NOT NULL,
	"task" text NOT NULL,
	"cron" text,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"interval_seconds" integer,
	"enabled" boolean DEFAULT true NOT NULL,
	"next_at" timestamp with time zone,
	"last_at" timestamp with time zone,
	CONSTRAINT "schedule_connection_id_task_pk" PRIMARY KEY("connection_id","task")
);
--> statement-breakpoint
CREATE TABLE "sync_event" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sync_run" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"connection_id" uuid NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"trigger" text NOT NULL,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"heartbeat_at" timestamp with time zone,
	"message" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sync_task" (
	"run_id" uuid NOT NULL,
	"task" text NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"complete" boolean DEFAULT false NOT NULL,
	"resources" integer DEFAULT 0 NOT NULL,
	"created" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"gone" integer DEFAULT 0 NOT NULL,
	"expected" integer,
	"unreadable" integer DEFAULT 0 NOT NULL,
	"requests" integer DEFAULT 0 NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"awaiting" jsonb,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "sync_task_run_id_task_pk" PRIMARY KEY("run_id","task")
);
--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation" ADD CONSTRAINT "relation_from_id_resource_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."resource"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_version" ADD CONSTRAINT "resource_version_resource_id_resource_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resource"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_version" ADD CONSTRAINT "resource_version_sync_run_id_sync_run_id_fk" FOREIGN KEY ("sync_run_id") REFERENCES "public"."sync_run"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource" ADD CONSTRAINT "resource_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_event" ADD CONSTRAINT "sync_event_run_id_sync_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."sync_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_run" ADD CONSTRAINT "sync_run_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_task" ADD CONSTRAINT "sync_task_run_id_sync_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."sync_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "relation_by_source" ON "relation" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "relation_by_key" ON "relation" USING btree ("to_kind","to_uid");--> statement-breakpoint
CREATE INDEX "relation_by_tag" ON "relation" USING btree ("to_kind","to_tag");--> statement-breakpoint
CREATE INDEX "relation_by_host_name" ON "relation" USING btree ("to_kind","to_host_name");--> statement-breakpoint
CREATE INDEX "resource_version_by_resource" ON "resource_version" USING btree ("resource_id","valid_from");--> statement-breakpoint
CREATE UNIQUE INDEX "resource_key" ON "resource" USING btree ("connection_id","kind","uid");--> statement-breakpoint
CREATE INDEX "resource_by_kind" ON "resource" USING btree ("kind","name","id");--> statement-breakpoint
CREATE INDEX "resource_by_region" ON "resource" USING btree ("region","name","id");--> statement-breakpoint
CREATE INDEX "resource_by_name" ON "resource" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "resource_by_tag" ON "resource" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "resource_by_uid" ON "resource" USING btree ("uid");--> statement-breakpoint
CREATE INDEX "resource_by_host_name" ON "resource" USING btree ("host_name");--> statement-breakpoint
CREATE INDEX "schedule_due" ON "schedule" USING btree ("enabled","next_at");--> statement-breakpoint
CREATE INDEX "sync_event_by_run" ON "sync_event" USING btree ("run_id","id");--> statement-breakpoint
CREATE INDEX "sync_run_by_connection" ON "sync_run" USING btree ("connection_id","requested_at");