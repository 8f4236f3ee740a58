-- A price is money with its currency, in the attributes and in what is added up. Prices of before were all in US dollars.
CREATE FUNCTION pg_temp."with_money"("attributes" jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT ("attributes" - 'priceMonthlyUsd' - 'priceHourlyUsd')
		|| CASE WHEN jsonb_typeof("attributes" -> 'priceMonthlyUsd') = 'number' THEN jsonb_build_object('monthlyCost',
			jsonb_build_object('amount', "attributes" -> 'priceMonthlyUsd', 'currency', 'USD')) ELSE '{}' END
		|| CASE WHEN jsonb_typeof("attributes" -> 'priceHourlyUsd') = 'number' THEN jsonb_build_object('hourlyCost',
			jsonb_build_object('amount', "attributes" -> 'priceHourlyUsd', 'currency', 'USD')) ELSE '{}' END
$$;
--> statement-breakpoint
ALTER TABLE "resource" DROP COLUMN "price_monthly_usd";
--> statement-breakpoint
ALTER TABLE "resource" ADD COLUMN "monthly_cost" numeric;
--> statement-breakpoint
ALTER TABLE "resource" ADD COLUMN "cost_currency" text;
--> statement-breakpoint
UPDATE "resource" SET "attributes" = pg_temp."with_money"("attributes"),
	"monthly_cost" = CASE WHEN jsonb_typeof("attributes" -> 'priceMonthlyUsd') = 'number' THEN ("attributes" ->> 'priceMonthlyUsd')::numeric END,
	"cost_currency" = CASE WHEN jsonb_typeof("attributes" -> 'priceMonthlyUsd') = 'number' THEN 'USD' END
WHERE "entity" = 'server' AND "attributes" ?| ARRAY['priceMonthlyUsd', 'priceHourlyUsd'];
--> statement-breakpoint
UPDATE "resource_past" SET "attributes" = pg_temp."with_money"("attributes")
WHERE "entity" = 'server' AND "attributes" ?| ARRAY['priceMonthlyUsd', 'priceHourlyUsd'];
--> statement-breakpoint
UPDATE "resource_version" SET "document" = jsonb_set("document", '{attributes}', pg_temp."with_money"("document" -> 'attributes'))
WHERE "document" ->> 'entity' = 'server' AND "document" -> 'attributes' ?| ARRAY['priceMonthlyUsd', 'priceHourlyUsd'];
--> statement-breakpoint
-- Counts and sums are one walk over this index.
CREATE INDEX "resource_counted" ON "resource" ("connection_id", "kind", "entity", "region") INCLUDE ("monthly_cost", "cost_currency") WHERE "gone_at" IS NULL;
--> statement-breakpoint
DROP FUNCTION pg_temp."with_money"(jsonb);
--> statement-breakpoint
ANALYZE "resource";
