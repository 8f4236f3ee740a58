import { fakePlugin } from '../../test/fake-plugin.js';
import { typeOf } from '../../test/resources.js';
import { CONTRACT_VERSION } from '../contract/contract-version.constants.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import { RELATION_TYPES } from '../contract/relation.types.js';
import { CredentialField } from '../credentials/credential-field-decorator.js';
import { checkPlugin } from './check-plugin.js';
import { InvalidPluginError } from './check-contract.js';

const LIMIT = { name: 'burst', requests: 5, windowMs: 1000 };
const plugin = (manifest: Partial<PluginManifest> = {}) =>
  fakePlugin(() => [], { resources: [typeOf('server')], ...manifest });

function problemsOf(exported: unknown): readonly string[] {
  try {
    checkPlugin('@acme/plugin', exported);
  } catch (error) {
    if (error instanceof InvalidPluginError) return error.problems;
    throw error;
  }
  return [];
}

describe('checkPlugin', () => {
  it('hands back a plugin that this contract can run', () => {
    const good = plugin({ limits: [LIMIT, { ...LIMIT, name: 'share', shareOf: { limit: 'burst', fraction: 0.5 } }] });

    expect(checkPlugin('@acme/plugin', good)).toBe(good);
  });

  it.each([
    undefined,
    null,
    'text',
    {},
    { manifest: null },
    { ...plugin(), credentials: undefined },
    { ...plugin(), module: undefined },
    { ...plugin(), manifest: { ...plugin().manifest, limits: undefined } },
  ])('refuses what has not the shape of a plugin', (exported) => {
    expect(problemsOf(exported)).toEqual([
      'Its default export is not a plugin: it must have manifest, credentials and module.',
    ]);
  });

  it.each([
    ['flags', /^[a-f]+$/i, 'has the flags "i"'],
    ['what only an old regular expression may say', /^\-$/, 'is invalid with the flag "u"'],
  ])('refuses a credential whose pattern has %s, which no form could check alike', (_what, pattern, problem) => {
    class Credentials {
      @CredentialField({ label: 'Key', secret: true, help: 'Its name.', pattern })
      key!: string;
    }

    expect(problemsOf({ ...plugin(), credentials: Credentials })).toEqual([expect.stringContaining(problem)]);
  });

  const queue = {
    id: 'message-queue',
    title: { one: 'Queue', many: 'Queues' },
    category: 'apps',
    icon: 'list',
    fields: { mode: { type: 'text', label: 'Mode' } },
  } as const;

  const messaging = { id: 'messaging', title: 'Messaging' };

  it('admits entities and categories that core does not have', () => {
    const own = {
      entities: [{ ...queue, category: 'messaging' }],
      categories: [messaging],
    };

    expect(problemsOf(plugin(own))).toEqual([]);
  });

  it.each<[string, Partial<PluginManifest>, string]>([
    ['an entity twice', { entities: [queue, queue] }, 'It declares the entity "message-queue" twice.'],
    [
      'an entity of core',
      { entities: [{ ...queue, id: 'volume' }] },
      'Its entity "volume" is already declared by core. Use that one, or choose another id.',
    ],
    ['a category twice', { categories: [messaging, messaging] }, 'It declares the category "messaging" twice.'],
    [
      'a category of core',
      { categories: [{ id: 'storage', title: 'Warehouse' }] },
      'Its category "storage" is already declared by core. Remove it, or choose another id.',
    ],
    ['entities that are no list', { entities: { queue } as never }, 'Its entities are not a list of objects.'],
    ['a category that is nothing', { categories: [null as never] }, 'Its categories are not a list of objects.'],
    [
      'a hostile category',
      { categories: [{ id: 'x', title: 'Mes\u0000saging' }] },
      'The category "x" needs an id of lower-case words with hyphens, and a title of at most 60 plain characters.',
    ],
  ])('refuses %s', (_what, manifest, problem) => {
    expect(problemsOf(plugin(manifest))).toEqual([problem]);
  });

  it.each<[string, Partial<PluginManifest>, string]>([
    [
      'a contract that is no range',
      { contract: 'newest' },
      `Its contract "newest" is not a semver range, such as "^${CONTRACT_VERSION}".`,
    ],
    [
      'a contract that does not fit, with both versions',
      { contract: '^3.0.0' },
      `It was written for contract ^3.0.0, and this is contract ${CONTRACT_VERSION}. Install a compatible version of it, or update Maestro.`,
    ],
    [
      'an earlier contract, with what to change and where the steps are',
      { contract: '^1.2.0', concurrency: 0 },
      `It was written for contract ^1.2.0, and this is contract ${CONTRACT_VERSION}. Install a newer version of the plugin. Since contract 2.0 an entity is one word without a family (load-balancer), prices are money with a currency, and every entity is declared by core or by the plugin. Its author finds the steps in docs/upgrading-a-plugin.md in the repository of Maestro Discovery.`,
    ],
    [
      'an entity that nobody declares',
      { resources: [{ ...typeOf('server'), entity: 'application' }] },
      'The entity "application" of "fake.server" is declared neither by core nor by its manifest. Add it to entities.',
    ],
    ['no concurrency', { concurrency: 0 }, 'Its concurrency must be at least 1.'],
    ['a concurrency that is not a number', { concurrency: NaN }, 'Its concurrency must be at least 1.'],
    [
      'a form of ids that it does not know',
      { uids: { 'fake.server': ['number' as 'integer'] } },
      'What it declares as ids of "fake.server" is neither uuid nor integer nor a regular expression.',
    ],
    [
      'a form of ids that matches only now and then',
      { uids: { 'fake.server': [/^srv-/g] } },
      'What it declares as ids of "fake.server" has the flag g, which makes matching depend on earlier matches.',
    ],
    [
      'a way to compare tags that it does not know',
      { tags: 'loosely' as 'case-sensitive' },
      'Its tags are "loosely"; they can be case-sensitive or case-insensitive.',
    ],
    ['no resources', { resources: [] }, 'It declares no resources.'],
    [
      'a limit that allows nothing',
      { limits: [{ ...LIMIT, requests: 0 }] },
      'Its limit "burst" must allow at least one request in a window of some length.',
    ],
    [
      'a limit of no time',
      { limits: [{ ...LIMIT, windowMs: 0 }] },
      'Its limit "burst" must allow at least one request in a window of some length.',
    ],
    ['two limits of one name', { limits: [LIMIT, LIMIT] }, 'It declares the limit "burst" twice.'],
    [
      'a share of a limit that is not there',
      { limits: [{ ...LIMIT, shareOf: { limit: 'hourly', fraction: 1 } }] },
      'Its limit "burst" is a share of "hourly", which it does not declare.',
    ],
    [
      'one kind twice',
      { resources: [typeOf('server'), typeOf('server', { task: 'other' })] },
      'It declares the kind "fake.server" twice.',
    ],
    [
      'one task twice',
      { resources: [typeOf('server'), typeOf('volume', { task: 'server-list' })] },
      'It declares the task "server-list" twice.',
    ],
    [
      'a kind of another provider',
      { resources: [typeOf('server', { kind: 'other.server' })] },
      'Its kind "other.server" must begin with "fake.".',
    ],
    [
      'a parent that is not there',
      { resources: [typeOf('record', { parent: 'fake.domain' })] },
      'The parent "fake.domain" of "fake.record" is not one of its kinds.',
    ],
    [
      'a kind under itself',
      { resources: [typeOf('server', { parent: 'fake.server' })] },
      '"fake.server" is listed under itself, so it could never start.',
    ],
    [
      'a relation of a type that core does not have',
      { resources: [typeOf('server', { relations: { likes: ['fake.volume'] } as object })] },
      `The relation "likes" of "fake.server" is unknown. Use ${Object.keys(RELATION_TYPES).join(', ')}.`,
    ],
    [
      'a relation that leads nowhere',
      { resources: [typeOf('server', { relations: { 'attached-to': [] } })] },
      'The relation "attached-to" of "fake.server" needs a list of the kinds that it leads to.',
    ],
    [
      'a secret that is no pointer',
      { resources: [typeOf('server', { secrets: ['password'] })] },
      'The secret "password" of "fake.server" is not a JSON pointer into a row, such as /connection/password or /users/*/password.',
    ],
    [
      'a kind for deep syncs only that has a schedule',
      { resources: [typeOf('server', { onlyDeep: true, deep: 'every server', schedule: '0 * * * *' })] },
      '"fake.server" is read by deep syncs only: describe it in `deep`, and leave out `schedule`.',
    ],
    [
      'a page that is no https address',
      { resources: [typeOf('server', { page: 'http://cloud.example.com/{uid}' })] },
      'The page "http://cloud.example.com/{uid}" of "fake.server" must begin with https:// and a host name without placeholders.',
    ],
    [
      'a URN that every resource would have',
      { resources: [typeOf('server', { urn: 'fake:server' })] },
      'The URN "fake:server" of "fake.server" is the same for every resource: it needs {uid}, {id} or {name}.',
    ],
  ])('refuses %s', (_, manifest, problem) => {
    expect(problemsOf(plugin(manifest))).toEqual([problem]);
  });

  it('refuses kinds that are listed under each other, but not what is listed under those', () => {
    const resources = [
      typeOf('a', { parent: 'fake.b' }),
      typeOf('b', { parent: 'fake.a' }),
      typeOf('c', { parent: 'fake.b' }),
    ];

    expect(problemsOf(plugin({ resources }))).toEqual([
      '"fake.a" is listed under itself, so it could never start.',
      '"fake.b" is listed under itself, so it could never start.',
    ]);
  });

  it.each(['Fake', '1fake', 'fa ke', '', undefined])('refuses the id %p', (id) => {
    const problems = problemsOf(plugin({ id: id as string, resources: [typeOf('server', { kind: `${id}.server` })] }));

    expect(problems).toEqual([`Its id "${id}" must be lower case letters, digits and hyphens.`]);
  });

  it('refuses credentials without fields', () => {
    expect(problemsOf({ ...plugin(), credentials: class {} })).toEqual([
      'Its credentials class declares no CredentialField.',
    ]);
  });

  it('names every problem together, and the plugin by its id, or by its package where it has none', () => {
    const broken = plugin({ concurrency: 0, tags: 'loosely' as 'case-sensitive' });

    expect(problemsOf(broken)).toHaveLength(2);
    expect(() => checkPlugin('@acme/plugin', broken)).toThrow(
      /^The plugin fake cannot be used: Its tags .* Its concurrency/,
    );
    expect(() => checkPlugin('@acme/plugin', {})).toThrow(/^The plugin @acme\/plugin cannot be used/);
  });
});
