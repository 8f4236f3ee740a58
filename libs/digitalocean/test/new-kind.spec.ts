import {
  cursor,
  defineEntity,
  defineKind,
  field,
  kindsManifest,
  marker,
  restModule,
  type RestList,
} from '@maestro/core';
import { type DigitalOceanEmulator, kindsOfPlugin, startDigitalOceanEmulator } from '@maestro/emulators';
import type { KindScenario, PageStyle, Row } from '@maestro/testkit';
import { z } from 'zod';
import { digitalOceanApi } from '../src/digitalocean-api.constants.js';
import { digitalOceanKinds } from '../src/digitalocean-kinds.js';
import { digitalOceanPlugin } from '../src/digitalocean-plugin.js';
import { pagesOf } from './digitalocean-pages.js';
import { openDigitalOcean, run } from './open-digitalocean.js';

const gadget = defineEntity({
  id: 'gadget',
  title: { one: 'Gadget', many: 'Gadgets' },
  category: 'apps',
  icon: 'box',
  fields: { weight: field.integer({ label: 'Weight', column: 'shown' }) },
});

/** A kind as its author writes it: the list, and the rows of its scenario. */
function written(name: string, list: RestList, page: PageStyle, parent?: string) {
  const kind = `digitalocean.${name}`;
  const declared = defineKind(gadget, {
    ...{ kind, parent, task: `${name}-list`, access: `get_all_${name}s`, list },
    scopes: [{ name: `${name}:read` }, { name: 'tag:read', fields: ['tags'], raw: ['/raw/tags'] }],
    row: z.object({ id: z.string(), weight: z.int(), tags: z.array(z.string()) }),
    map: ({ id, weight, tags }) => ({ uid: id, name: id, active: true, tags, attributes: { weight } }),
  });
  const path = list.path.replace('{parent}', '{part}');
  const scenario: KindScenario = {
    ...{ kind, path, page },
    samples: [{ id: 'first', weight: 1, tags: ['blue'] }],
    copy: (sample: Row, n: number) => ({ ...sample, id: `${name}-${n}` }),
    id: (row) => String(row['id']),
    unreadable: { id: 'unweighed' },
    read: { path: `${path}/{id}`, answer: (row) => ({ row }) },
  };
  return { kind: declared, scenario };
}

const rows = '/rows';
const items = 'rows';
const SIZE = { parameter: 'per_page', max: 5 };
const size = { ...SIZE, default: 5 };
const added = [
  written('numbered', { path: '/v2/numbered', items }, pagesOf('rows')),
  written('whole', { path: '/v2/whole', items, paging: 'whole' }, { style: 'whole', rows }),
  written(
    'cursor',
    { path: '/v2/cursor', items, paging: cursor({ parameter: 'after', next: '/next', size: SIZE }) },
    { style: 'cursor', rows, size, parameter: 'after', next: { at: '/next', as: 'cursor' } },
  ),
  written(
    'marker',
    { path: '/v2/marker', items, paging: marker({ parameter: 'last', more: '/more', size: SIZE }) },
    { style: 'marker', rows, size, parameter: 'last', more: '/more' },
  ),
  written('child', { path: '/v2/whole/{parent}/children', items }, pagesOf('rows'), 'digitalocean.whole'),
  written('disk', { path: '/v2/droplets/{parent}/disks', items }, pagesOf('rows'), 'digitalocean.droplet'),
];

const kinds = [...digitalOceanKinds, ...added.map(({ kind }) => kind)];
const plugin = {
  ...digitalOceanPlugin,
  manifest: { ...digitalOceanPlugin.manifest, ...kindsManifest(kinds) },
  module: restModule(digitalOceanApi, kinds),
};

describe('a kind that is added to the plugin, with nothing but its declaration and its scenario', () => {
  let emulator: DigitalOceanEmulator;
  beforeAll(async () => {
    emulator = await startDigitalOceanEmulator({
      droplets: 3,
      kinds: [
        ...(await kindsOfPlugin('@maestro/plugin-digitalocean')),
        ...added.map(({ kind: { type }, scenario }) => ({ type, scenario })),
      ],
    });
  });
  afterAll(() => emulator.close());

  const read = async (token: string, tasks?: readonly string[]) => {
    const connection = await openDigitalOcean({ url: emulator.url, token }, { plugin });
    const result = await run(connection, tasks);
    await connection.close();
    return result;
  };

  it('is served by the emulator whole, in each shape of list, beside the account', async () => {
    // All tasks would take more requests than the API allows in a minute.
    const tasks = ['server-list', ...added.map(({ kind: { type } }) => type.task)];
    const { reports } = await read(emulator.token, tasks);

    expect(reports.filter(({ state }) => state !== 'success')).toEqual([]);
    expect(emulator.tasks).toEqual(expect.arrayContaining(reports.map(({ type }) => type.task)));
    const counts = reports.map(({ type, resources }) => [type.kind.split('.')[1], resources]);
    expect(Object.fromEntries(counts)).toMatchObject({
      // Something is listed under each of the second list, so there are fewer.
      ...{ droplet: 3, numbered: 12, whole: 4, cursor: 12, marker: 12 },
      // Of the first parent; each other has one.
      child: 12 + 3,
      disk: 3,
    });
  });

  it('is forbidden without its scope, and lacks what another scope would show', async () => {
    const none = await read(emulator.tokens.add(['droplet:read']), ['whole-list']);
    const some = await read(emulator.tokens.add(['whole:read']), ['whole-list']);

    expect(none.report('whole-list')).toMatchObject({ state: 'warning', resources: 0 });
    expect(some.report('whole-list')).toMatchObject({ state: 'success', resources: 4 });
    expect(some.resources.flatMap(({ tags }) => tags)).toEqual([]);
  });

  it('fails, shifts and is edited as the lists of the account are', async () => {
    emulator.faults.add({ path: '/v2/cursor', times: 1, answer: { status: 503 } });
    emulator.lists.rows('digitalocean.cursor').splice(0, 2);

    const { resources } = await read(emulator.token, ['cursor-list']);

    expect(resources).toHaveLength(10);
    expect(emulator.faults.unused()).toEqual([]);
  });
});
