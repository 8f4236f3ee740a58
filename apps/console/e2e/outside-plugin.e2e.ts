import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { expectReadable, expectUsable } from './support/expect-usable';
import { type HostProcess, startHost } from './support/host-process';
import { inDark } from './support/in-dark';
import { makeOutsidePlugin, type OutsidePlugin } from './support/outside-plugin';
import { pageTest } from './support/page-test';
import { queryHost } from './support/query-host';
import { settled, startSession } from './support/steps';

const REGIONS = ['leo-1', 'geo-1'];

/** The uids of each kind: one list of each shape. All but the whole one are longer than a page. */
const HELD = {
  // Numbered pages.
  'orbit.station': ['kiruna', 'svalbard', 'troll'],
  // The whole list in one body.
  'orbit.mission': ['artemis', 'euclid', 'gaia'],
  // A cursor in the body.
  'orbit.satellite': ['envisat', 'landsat', 'terra'],
  // After the last row of the previous page.
  'orbit.launch': ['ariane', 'soyuz', 'vega'],
  // Under each station.
  'orbit.pass': ['kiruna/no-1000000', 'svalbard/dawn', 'svalbard/dusk', 'svalbard/noon', 'troll/no-2000000'],
  // In each region.
  'orbit.relay': ['angelia', 'hermes', 'iris', 'no-1000000'],
};

/** The fields of the entity by label, with a station's values as a page shows them. */
const STATION: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Team: { Steward: 'Ada Lovelace', Crewed: 'Yes' },
  Size: {
    Dishes: '31',
    'Lowest angle': '2.5 deg',
    'Flight log': '1.5 KB',
    'Pass buffer': '512 MB',
    Archive: '2 TB',
    'Longest pass': '10 minutes',
    'Clear sky': '41.5%',
  },
  Lifecycle: { 'Licence ends': 'Jan 2, 2031', 'Recordings kept': '90 days' },
  Network: {
    Uplink: '198.51.100.7',
    'Control host': 'svalbard.orbit.example',
    'Status page': 'https://status.orbit.example/svalbard',
    'Antenna network': '10.9.0.0/16',
  },
  Radio: { 'Radio band': 'Ka band', Modulations: 'bpsk' },
  Cost: { 'Seat fee': '€1,250.50' },
  Missions: { 'Home mission': 'Artemis', 'Guest missions': 'euclid', 'Order of turns': 'euclid' },
};

/** Records have a table of their own. */
const DISHES = { label: 'Dish list', text: /Diameter\s+Steerable\s+13\.5 m\s+Yes/ };

/** What a table shows of a station in addition to the common columns: headings with units, and values for people. */
const TABLE = {
  Steward: 'Ada Lovelace',
  Dishes: '31',
  Crewed: 'yes',
  'Archive (GB)': '2048',
  'Clear sky (%)': '41.5',
  Uplink: '198.51.100.7',
  'Radio band': 'Ka band',
  'Seat fee': '1250.5 EUR',
};

/** The same in a file: values for programs, with amounts as numbers. */
const FILE = { ...TABLE, 'Radio band': 'ka', 'Seat fee': '1250.5', 'Seat fee: currency': 'EUR' };

describe('an external plugin with its own category, entities and kinds', () => {
  let plugin: OutsidePlugin;
  let host: HostProcess;
  let stationId: string;

  const get = async <T>(path: string): Promise<T> => (await host.ask('GET', path)).json() as Promise<T>;

  beforeAll(async () => {
    plugin = await makeOutsidePlugin();
    host = await startHost(plugin.variables);
    const credentials = { passKey: plugin.variables['ORBIT_PASS_KEY'] };
    const connection = { name: 'Orbit', provider: 'orbit', credentials, regions: REGIONS };
    const made = await host.ask('POST', '/connections', { ...connection, schedule: { enabled: false } });
    const { id } = (await made.json()) as { id: string };
    const asked = await host.ask('POST', `/connections/${id}/syncs`, {});
    const { id: sync } = (await asked.json()) as { id: string };
    await vi.waitFor(async () => expect(await get(`/syncs/${sync}`)).toMatchObject({ state: 'success' }), 60_000);
    const { items } = await get<{ items: { id: string; key: { uid: string } }[] }>('/resources?kind=orbit.station');
    stationId = items.find(({ key }) => key.uid === 'svalbard')?.id ?? '';
  }, 180_000);
  afterAll(async () => {
    await host?.close();
    await plugin?.remove();
  });

  test('is in the catalogue as declared', async () => {
    const { categories, entities, kinds } = await get<{
      categories: { id: string; title: string }[];
      entities: { id: string; category: string; fields: Record<string, { label: string }> }[];
      kinds: { kind: string; entity: string; parent: string | null }[];
    }>('/catalogue');

    expect(categories.at(-1)).toEqual({ id: 'space', title: 'Space' });
    const station = entities.find(({ id }) => id === 'ground-station');
    const labels = Object.values(station?.fields ?? {}).map(({ label }) => label);
    expect(station?.category).toBe('space');
    expect(labels.sort()).toEqual([...Object.values(STATION).flatMap(Object.keys), DISHES.label].sort());
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(Object.keys(HELD).sort());
    expect(kinds.find(({ kind }) => kind === 'orbit.pass')).toMatchObject({
      entity: 'space-asset',
      parent: 'orbit.station',
    });
  });

  test('has its resources in the inventory, from each shape of list', async () => {
    const { items } = await get<{ items: { key: { kind: string; uid: string } }[] }>('/resources?limit=100');

    const uids = Object.keys(HELD).map((kind) => [
      kind,
      items.flatMap(({ key }) => (key.kind === kind ? [key.uid] : [])).sort(),
    ]);
    expect(Object.fromEntries(uids)).toEqual(HELD);
  });

  test('is printed as a table by the CLI', async () => {
    const table = await plugin.maestro(
      'discover',
      'orbit',
      ...REGIONS.flatMap((id) => ['--region', id]),
      '--format',
      'table',
    );

    const [stations = ''] = table.split('\n\n');
    const [title, head = '', ...rows] = stations.split('\n').map((line) => line.split(/ {2,}/));
    expect(title).toEqual(['Stations (3)']);
    expect(head.slice(-Object.keys(TABLE).length)).toEqual(Object.keys(TABLE));
    expect(rows[1]?.slice(-Object.keys(TABLE).length)).toEqual(Object.values(TABLE));
    for (const heading of ['Missions (3)', 'Satellites (3)', 'Launches (3)', 'Passes (5)', 'Relays (4)'])
      expect(table).toContain(`\n\n${heading}\nName `);
  });

  test('is exported as CSV by the CLI and the host, with the same columns', async () => {
    const regions = REGIONS.flatMap((id) => ['--region', id]);
    const printed = records(await plugin.maestro('discover', 'orbit', ...regions, '--format', 'csv'));
    const exported = records(await (await host.ask('GET', '/resources/export?format=csv')).text());

    const columns = Object.keys(printed[0] ?? {});
    expect(columns).toEqual(expect.arrayContaining(Object.keys(FILE)));
    expect(Object.keys(exported[0] ?? {}).slice(0, columns.length)).toEqual(columns);
    expect(printed.find(({ ID }) => ID === 'svalbard')).toMatchObject(FILE);
    const shared = (row: Readonly<Record<string, string>>) => JSON.stringify(columns.map((name) => row[name]));
    expect(exported.map(shared).sort()).toEqual(printed.map(shared).sort());
  });

  test('has SQL views of the entity and of each kind, with typed columns', async () => {
    const [station] = await queryHost(
      host,
      `select *, archive_gb * 2 as doubled, uplink_address << '198.51.100.0/24' as is_within,
              licence_ends > '2030-01-01' as is_licensed, dishes -> 0 ->> 'diameterM' as diameter
       from inventory.ground_station where uid = 'svalbard'`,
    );
    const [heading] = await queryHost(
      host,
      `select col_description('inventory.ground_station'::regclass, attnum) as comment from pg_attribute
       where attrelid = 'inventory.ground_station'::regclass and attname = 'archive_gb'`,
    );
    const counts = await Promise.all(
      Object.keys(HELD).map(async (kind) => {
        const [row] = await queryHost(host, `select count(*)::int as count from inventory.${kind.replace('.', '_')}`);
        return [kind, row?.['count']];
      }),
    );

    expect(station).toMatchObject({
      ...{ steward_name: 'Ada Lovelace', is_crewed: true, radio_band: 'ka', modulations: ['bpsk', 'qpsk'] },
      ...{ seat_fee: '1250.5', seat_fee_currency: 'EUR', guest_missions: ['artemis', 'euclid'] },
      ...{ doubled: '4096', is_within: true, is_licensed: true, diameter: '13.5', home_mission: 'artemis' },
    });
    expect(heading?.['comment']).toContain('Archive (GB)');
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(Object.entries(HELD).map(([kind, uids]) => [kind, uids.length])),
    );
  });

  const it = pageTest({ url: () => host.url, colorScheme: 'light' });

  for (const width of [1280, 390])
    it(
      `is in the navigation, a list and a page of the console, at ${width} pixels, light and dark`,
      async ({ page }) => {
        await startSession(page, host.token);
        await page.goto('/connections');
        await settled(page);
        if (width < 800) await page.getByRole('button', { name: 'Open navigation' }).click();
        const space = page.getByRole('navigation').getByRole('list', { name: 'Space', exact: true });
        expect(await space.getByRole('link').allTextContents()).toEqual(['Ground stations', 'Space assets']);
        await inBothSchemes(page);

        await space.getByRole('link', { name: 'Ground stations' }).click();
        await page.getByRole('heading', { level: 1, name: 'Ground stations' }).waitFor();
        await settled(page);
        await page.getByText('3 ground stations').waitFor();
        const row = await rowOf(page, 'Ground stations', 'Svalbard');
        expect(row).toMatchObject({ 'Seat fee': '€1,250.50', Uplink: '198.51.100.7', Region: 'leo-1' });
        await inBothSchemes(page);

        await page.goto('/inventory/space-asset');
        await page.getByText(`${Object.values(HELD).flat().length - 3} space assets`).waitFor();
        expect(await rowOf(page, 'Space assets', 'Ariane')).toMatchObject({ Mass: '101.5 kg', 'Fuel left': '59%' });

        await page.goto(`/resources/${stationId}`);
        await page.getByRole('heading', { level: 1, name: 'Svalbard', exact: true }).waitFor();
        await settled(page);
        for (const [group, facts] of Object.entries(STATION)) {
          const shown = await factsOf(page, group);
          for (const [label, value] of Object.entries(facts)) expect(shown[label], label).toContain(value);
        }
        expect(await page.getByRole('table', { name: DISHES.label }).innerText()).toMatch(DISHES.text);
        await inBothSchemes(page);
      },
      { viewport: { width, height: 800 } },
    );
});

/** An open page is accessible in both colour schemes. */
async function inBothSchemes(page: Page): Promise<void> {
  await expectUsable(page);
  await inDark(page, () => expectReadable(page));
}

/** A resource's values in a list, by heading. */
async function rowOf(page: Page, list: string, name: string): Promise<Record<string, string>> {
  const table = page.getByRole('table', { name: list });
  const heads = await table.getByRole('columnheader').allInnerTexts();
  const cells = await table.getByRole('row').filter({ hasText: name }).getByRole('cell').allInnerTexts();
  return Object.fromEntries(heads.map((head, index) => [head.trim(), cells[index]?.trim() ?? '']));
}

/** The values on a card of a resource's page, by label. */
async function factsOf(page: Page, card: string): Promise<Record<string, string>> {
  const section = page.getByRole('main').locator(`section[aria-label="${card}"]`);
  const labels = await section.locator('dt').allInnerTexts();
  const values = await section.locator('dd').allInnerTexts();
  return Object.fromEntries(labels.map((label, index) => [label, values[index] ?? '']));
}

/** The rows of a CSV file (RFC 4180), by heading. */
function records(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) => cell));
  return rows.map((row) => Object.fromEntries(head.map((heading, index) => [heading, row[index] ?? ''])));
}
