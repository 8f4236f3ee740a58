import type { Check, CheckScenario, PluginManifest } from '@maestro/core';
import { failuresOf } from '../../../test/broken/failing-suites.js';
import { acmeManifest } from '../../../test/reference/acme-manifest.js';
import { acmePlugin } from '../../../test/reference/acme-plugin.js';
import { acmeScenario } from '../../../test/reference/acme.scenario.js';

const VOLUME = 'acme.volume';
const SERVER = 'acme.server';

const unattached: Check = {
  id: 'acme.volume-unattached',
  title: 'Volume is attached to no server',
  why: 'It is billed, and nothing uses it.',
  severity: 'medium',
  category: 'unused',
  of: [VOLUME],
  query: '-attached-to:(name exists)',
  test: ({ attributes }) => typeof attributes['sizeGb'] === 'number' && attributes['sizeGb'] > 0,
  remedy: { text: 'Delete it.', url: 'https://docs.acme.example/volumes' },
};

const attached = { type: 'attached-to', to: { provider: 'acme', kind: SERVER, uid: '1' } } as const;

const unattachedCase: CheckScenario = {
  check: unattached.id,
  finds: [{ kind: VOLUME, uid: '1', attributes: { sizeGb: 10 } }],
  passes: [
    { kind: VOLUME, uid: '1', attributes: { sizeGb: 10 }, relations: [attached] },
    { kind: SERVER, uid: '1' },
  ],
  needs: [VOLUME, SERVER],
};

const failures = (checks: readonly Check[], scenarios: readonly CheckScenario[] | undefined) =>
  failuresOf({ ...acmePlugin(), checks }, { ...acmeScenario, checks: scenarios }, ['checks']);

const change = (check: Partial<Check>, scenario: Partial<CheckScenario> = {}) =>
  failures([{ ...unattached, ...check }], [{ ...unattachedCase, ...scenario }]);

describe('the contract of checks', () => {
  it('is kept by a good check, and has no cases without checks', async () => {
    expect(await failures([unattached], [unattachedCase])).toEqual([]);
    expect(await failures([], undefined)).toEqual([]);
  });

  it.each<[string, Partial<Check>, Partial<CheckScenario>, string, RegExp]>([
    ['asks about an unknown field', { query: 'weight>1' }, {}, 'fit the catalogue', /weight is not a field/],
    ['asks about an unknown kind', { of: ['acme.drive'] }, {}, 'fit the catalogue', /drive/],
    ['has a query that cannot be read', { query: 'name:' }, {}, 'fit the catalogue', /volume-unattached/],
    ['links to a page without https', { remedy: { text: 'Do.', url: 'http://a.example' } }, {}, 'fit', /not https/],
    ['finds nothing', { query: 'sizeGb>1000' }, {}, 'finds the first', /sizeGb>1000/],
    ['finds too much', { query: 'sizeGb exists' }, { needs: [VOLUME] }, 'does not find', /is found by sizeGb/],
    ['has no other scenario', {}, { passes: [] }, 'does not find', /no resource/],
    ['does not say what it needs', {}, { needs: [VOLUME] }, 'is unknown without', /acme\.server/],
    [
      'has resources of an unknown kind',
      {},
      { passes: [{ kind: 'other.volume', uid: '1' }] },
      'as its kinds declare them',
      /other\.volume is of no loaded plugin/,
    ],
    [
      'has resources with a wrong value',
      {},
      { finds: [{ kind: VOLUME, uid: '1', attributes: { sizeGb: 'ten' } }] },
      'as its kinds declare them',
      /sizeGb/,
    ],
    [
      'throws',
      {
        test: () => {
          throw new Error('It is odd.');
        },
      },
      {},
      'never throws',
      /It is odd\./,
    ],
    [
      'changes a resource',
      { test: ({ attributes }) => Object.assign(attributes, { sizeGb: 1 }) !== undefined },
      {},
      'changes nothing',
      /read only/,
    ],
    [
      'throws where an optional value is absent',
      {
        of: [SERVER],
        query: 'name exists',
        test: ({ attributes }) => (attributes['imageName'] as string).startsWith('debian'),
      },
      {
        finds: [{ kind: SERVER, uid: '1', attributes: { imageName: 'debian-12' } }],
        passes: [{ kind: SERVER, uid: '1', attributes: { imageName: 'ubuntu-24' } }],
        needs: [SERVER],
      },
      'never throws',
      /undefined/,
    ],
  ])('is violated by a check that %s', async (_, check, scenario, title, message) => {
    const found = await change(check, scenario);

    expect(found).toContainEqual({
      suite: 'checks',
      title: expect.stringContaining(title),
      message: expect.stringMatching(message),
    });
    for (const each of found) {
      expect(each.message).not.toContain('see the cause');
      expect(each.message).toMatch(/^acme: checks: .*\n {2}expected: .+\n {2}received: .+\n {2}fix: .+/s);
    }
  });

  it('needs a scenario for each check, and a check for each scenario', async () => {
    const titles = async (checks: readonly Check[], scenarios: readonly CheckScenario[]) =>
      (await failures(checks, scenarios)).map(({ title }) => title);

    expect(await titles([unattached], [])).toContain('checks have one scenario each');
    expect(await titles([], [unattachedCase])).toEqual(['checks have one scenario each']);
    expect(await titles([unattached, unattached], [unattachedCase])).toContain(
      'checks fit the catalogue and have unique ids',
    );
  });

  it('allows kinds of other plugins that the scenario names', async () => {
    const type = { ...acmeManifest.resources[0]!, kind: 'other.server', relations: { uses: [VOLUME] } };
    const other: PluginManifest = { ...acmeManifest, id: 'other', resources: [type] };
    const check = { ...unattached, query: '-has:other.server' };
    const user = {
      kind: 'other.server',
      uid: '1',
      relations: [{ type: 'uses', to: { ...attached.to, kind: VOLUME } }],
    } as const;
    const passing = { kind: VOLUME, uid: '1', attributes: { sizeGb: 10 } };
    const scenario = { ...unattachedCase, passes: [passing, user], needs: [VOLUME, 'other.server'] };
    const plugin = { ...acmePlugin(), checks: [check] };

    expect(
      await failuresOf(plugin, { ...acmeScenario, checks: [scenario], otherManifests: [other] }, ['checks']),
    ).toEqual([]);
    expect(await failuresOf(plugin, { ...acmeScenario, checks: [scenario] }, ['checks'])).not.toEqual([]);
  });
});
