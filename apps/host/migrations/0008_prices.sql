ALTER TABLE "resource" ADD COLUMN "price_monthly_usd" numeric GENERATED ALWAYS AS (case when jsonb_typeof(attributes -> 'priceMonthlyUsd') = 'number' then (attributes ->> 'priceMonthlyUsd')::numeric end) STORED;--> statement-breakpoint
-- Counts and sums are one walk over this index.
DROP INDEX "resource_counted";--> statement-breakpoint
CREATE INDEX "resource_counted" ON "resource" ("connection_id", "kind", "entity", "region") INCLUDE ("price_monthly_usd") WHERE "gone_at" IS NULL;
