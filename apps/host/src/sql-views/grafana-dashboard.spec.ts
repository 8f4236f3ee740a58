import { readFileSync } from 'node:fs';
import { sqlViews } from '@maestro/core';
import { z } from 'zod';
import { InventoryFixture } from '../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { renewViews } from './renew-views.js';
import { WHOLE_VIEWS } from './whole-views.sql.js';

const SOURCE = z.strictObject({ type: z.literal('grafana-postgresql-datasource'), uid: z.literal('${datasource}') });

/**
 * What Grafana needs of a dashboard of this version. Grafana publishes its types for TypeScript only (@grafana/schema), and no JSON
 * schema on npm that could be run here.
 */
const DASHBOARD = z.object({
  uid: z.string().regex(/^[\w-]{1,40}$/),
  title: z.string().min(1),
  schemaVersion: z.literal(39),
  time: z.strictObject({ from: z.string(), to: z.string() }),
  templating: z.object({
    list: z.array(
      z.object({ name: z.string(), type: z.enum(['datasource', 'query']), query: z.string(), label: z.string() }),
    ),
  }),
  panels: z.array(
    z.object({
      id: z.int().positive(),
      type: z.enum(['stat', 'timeseries', 'bargauge', 'barchart', 'table']),
      title: z.string().min(1),
      datasource: SOURCE,
      gridPos: z.strictObject({ x: z.int().min(0), y: z.int().min(0), w: z.int().max(24), h: z.int().min(3) }),
      fieldConfig: z.object({ defaults: z.object({}), overrides: z.array(z.unknown()) }),
      targets: z.array(
        z.strictObject({
          refId: z.string(),
          datasource: SOURCE,
          editorMode: z.literal('code'),
          format: z.enum(['table', 'time_series']),
          rawQuery: z.literal(true),
          rawSql: z.string(),
        }),
      ),
    }),
  ),
});

const dashboard = DASHBOARD.parse(
  JSON.parse(readFileSync(new URL('../../../../docs/grafana/inventory.json', import.meta.url), 'utf8')),
);
const queries = dashboard.panels.flatMap(({ title, targets }) =>
  targets.map(({ format, rawSql }) => ({ title, format, rawSql })),
);

/** As the data source of Grafana replaces its macros and variables, for the days around the fixture. */
const replaced = (text: string): string =>
  text
    .replaceAll(/\$__timeFilter\(([^)]+)\)/g, `$1 between '2026-11-01T00:00:00Z' and '2026-11-08T00:00:00Z'`)
    .replaceAll(
      /\$__timeGroupAlias\((\w+), \$__interval\)/g,
      'to_timestamp(floor(extract(epoch from $1) / 3600) * 3600) as "time"',
    )
    .replaceAll('${connection:sqlstring}', `'acme', 'it''s another'`);

describe('the dashboard for Grafana', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
    const fixture = new InventoryFixture(test);
    const connection = await fixture.connection('acme');
    const run = await fixture.run(connection);
    const of = (uid: string) => ({ kind: 'acme.server', uid, region: uid === '1' ? 'r1' : undefined });
    const [, gone] = await fixture.write(connection, [of('1'), of('2')], '2026-11-02T12:00:00Z', run);
    await fixture.markGone([gone!], '2026-11-03T12:00:00Z');
    await test.pool.query(
      `insert into charge (resource_id, connection_id, month, is_total, amount, currency)
       select id, connection_id, '2026-10', true, 12.5, 'USD' from resource where uid = '1'`,
    );
    await test.pool.query(
      `update sync_run set state = 'failed', requested_at = '2026-11-02', started_at = '2026-11-02', ended_at = '2026-11-03'`,
    );
    expect((await renewViews(test.pool, sqlViews([]), { whole: WHOLE_VIEWS }))?.problems).toEqual([]);
  });
  afterAll(() => test.drop());

  it.each(queries)('reads what its panel "$title" shows', async ({ format, rawSql }) => {
    const { fields, rows } = await test.pool.query<Record<string, unknown>>(replaced(rawSql));

    expect(rows.length).toBeGreaterThan(0);
    if (format === 'time_series') expect(fields.map(({ name }) => name)).toEqual(['time', 'metric', 'value']);
  });

  it('shows numbers of the inventory', async () => {
    const numbers = await Promise.all(
      queries
        .slice(0, 4)
        .map(async ({ rawSql }) => Number(Object.values((await test.pool.query(replaced(rawSql))).rows[0])[0])),
    );

    expect(numbers).toEqual([1, 2, 1, 1]);
  });

  it('replaces every macro and variable, and reads the views only', () => {
    for (const { rawSql } of queries) {
      expect(replaced(rawSql)).not.toMatch(/\$/);
      expect([...rawSql.matchAll(/\b(?:from|join)\s+([\w.]+)/g)].map(([, name]) => name)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^inventory\./)]),
      );
    }
  });

  it('offers connections that have synced, and has panels that do not overlap', async () => {
    const variable = dashboard.templating.list.find(({ name }) => name === 'connection');
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, place) => `${x + (place % w)},${y + Math.floor(place / w)}`),
    );

    expect((await test.pool.query(variable?.query ?? '')).rows).toEqual([{ connection: 'acme' }]);
    expect(new Set(cells).size).toBe(cells.length);
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  });
});
