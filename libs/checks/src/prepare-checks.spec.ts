import type { Check, PluginManifest, ResourceType } from '@maestro/core';
import { prepareChecks } from './prepare-checks.js';

const type = (kind: string, entity: string, relations: ResourceType['relations'] = {}): ResourceType => ({
  ...{ kind, entity, relations, task: `${kind}-list`, access: 'list', title: kind, scopes: [] },
});

const manifest = {
  id: 'acme',
  resources: [
    type('acme.server', 'server', { 'member-of': ['acme.net'] }),
    type('acme.volume', 'volume', { 'attached-to': ['acme.server'] }),
    type('acme.firewall', 'firewall', { protects: ['acme.server'] }),
    type('acme.net', 'network'),
    type('acme.record', 'dns-record', { 'resolves-to': ['*'] }),
  ],
} as unknown as PluginManifest;

const check = (more: Partial<Check>): Check => ({
  ...{ id: 'acme.one', title: 'Something is the matter', why: 'It matters.', severity: 'low', category: 'untidy' },
  ...{ of: ['acme.server'], query: '-has:tag', remedy: { text: 'Change it.' } },
  ...more,
});

const prepare = (...checks: Check[]) => prepareChecks([{ manifest, checks }], []);
const needs = (more: Partial<Check>) => prepare(check(more)).checks[0]?.needs;

describe('the checks of plugins', () => {
  it.each([
    ['region:fra1', ['acme.server']],
    ['-has:firewall', ['acme.server', 'acme.firewall']],
    ['protected-by:none', ['acme.server', 'acme.firewall']],
    ['member-of:none', ['acme.server']],
    ['-member-of:(name exists)', ['acme.server', 'acme.net']],
    ['has:volume or -has:firewall', ['acme.server', 'acme.volume', 'acme.firewall']],
    ['resolved-from:none', ['acme.server', 'acme.record']],
    ['related:(kind:acme.volume)', ['acme.server', 'acme.volume']],
  ])('that ask %s need complete lists of %j', (query, kinds) => {
    expect(needs({ query })).toEqual(kinds);
  });

  it('need what they say besides', () => {
    expect(needs({ needs: ['acme.net'] })).toEqual(['acme.server', 'acme.net']);
  });

  it('move with time if their query or their function depends on it', () => {
    const moving = [
      check({ query: 'created older than 1d' }),
      check({ id: 'acme.two', test: (_, now) => now.getTime() > 0 }),
      check({ id: 'acme.three' }),
    ];

    expect(prepare(...moving).checks.map(({ moves }) => moves)).toEqual([true, true, false]);
  });

  it.each([
    [{ query: 'memory>1' }, 'There is no field memory'],
    [{ query: 'region:' }, 'acme.one'],
    [{ of: ['acme.drive'] }, 'drive'],
    [{ id: 'other.one' }, 'needs an id'],
    [{ title: 'It is bad.' }, 'full stop'],
    [{ severity: 'awful' as 'low' }, 'awful'],
    [{ remedy: { text: 'Do it.', url: 'http://acme.test' } }, 'not https'],
    [{ saves: { amount: 0, currency: 'EUR' } }, 'positive price'],
    [{ alike: [] }, 'alike'],
    [{ lost: 'leads-to' as 'resolves-to' }, 'leads-to'],
  ])('that are wrong (%j) are left out and told, and stop no other', (more, problem) => {
    const { checks, problems } = prepare(check(more), check({ id: 'acme.good' }));

    expect(checks.map(({ check: { id } }) => id)).toEqual(['acme.good']);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  it('cannot be declared twice', () => {
    expect(prepare(check({}), check({})).problems).toEqual(['The check "acme.one" is declared twice.']);
  });

  it('that all share are for providers that have their entities', () => {
    const shared = check({ id: 'shared.volume', of: ['volume'], query: 'attached-to:none' });
    const other = check({ id: 'shared.bucket', of: ['bucket'], query: 'public:true' });
    const { checks, problems } = prepareChecks([{ manifest }], [shared, other]);

    expect(problems).toEqual([]);
    expect(checks.map(({ provider, kinds }) => [provider, kinds])).toEqual([['acme', ['acme.volume']]]);
  });
});
