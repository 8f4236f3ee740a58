import { typeOf } from '../../test/resources.js';
import type { ProviderErrorKind } from '../contract/provider-error-kind.types.js';
import { ProviderError } from '../errors/provider-error.js';
import type { ListingOutcome } from '../listing/listing-outcome.types.js';
import { taskVerdict } from './task-verdict.js';

const type = typeOf('server', {
  scopes: [
    { name: 'server:read' },
    { name: 'tag:read', fields: ['tags'] },
    { name: 'vpc:read', fields: ['attributes.vpcId', 'relations.member-of'] },
  ],
});
const KNOWN = { fields: 0, scopes: [] };

function outcome(id: string, kind?: ProviderErrorKind, reason = kind && `${kind} in ${id}.`): ListingOutcome {
  const error = kind && new ProviderError({ kind, retryable: false, message: reason ?? '' });
  return { part: { id }, complete: reason === undefined, reason, error, resources: 0, unreadable: [], readings: 1 };
}

describe('taskVerdict', () => {
  it.each<[ProviderErrorKind, string]>([
    ['permission', 'warning'],
    ['not-supported', 'warning'],
    ['cancelled', 'warning'],
    ['authentication', 'danger'],
    ['rate-limit', 'danger'],
    ['unavailable', 'danger'],
    ['invalid-response', 'danger'],
    ['configuration', 'danger'],
  ])('judges an error of kind %s: %s', (kind, state) => {
    expect(taskVerdict(type, [outcome('a', kind)], KNOWN).state).toBe(state);
  });

  describe('of a product that not every account has', () => {
    const product = { ...type, optional: true } as const;

    it.each<[string, ProviderErrorKind, string]>([
      ['does not exist', 'not-supported', 'servers are not available in this account. not-supported in a.'],
      [
        'may not be read',
        'permission',
        'servers are not available in this account, or the credential may not read them. If the account has them, grant the scope server:read and run again. permission in a.',
      ],
    ])('does not warn if it %s', (_what, kind, message) => {
      expect(taskVerdict(product, [outcome('a', kind)], KNOWN)).toEqual({ state: 'unavailable', message });
    });

    it('warns if one of its lists can be read', () => {
      const outcomes = [outcome('a'), outcome('b', 'not-supported')];

      expect(taskVerdict(product, outcomes, KNOWN).state).toBe('warning');
    });

    it('fails as others do', () => {
      expect(taskVerdict(product, [outcome('a', 'unavailable')], KNOWN).state).toBe('danger');
    });
  });

  describe('of lists that rows refer to and that could not be read', () => {
    const list = { path: '/types', reason: 'GET /types: the provider failed (500).', fields: ['price', 'speed'] };
    const said = `/types, which its rows refer to, could not be read, so 24 fields are unknown (price, speed). GET /types: the provider failed (500). Run again; if that does not help, check that the credential may read /types.`;

    it('warns, naming the list, the reason and what to do', () => {
      expect(taskVerdict(type, [outcome('a')], { ...KNOWN, lists: [{ list, fields: 24 }] })).toEqual({
        state: 'warning',
        message: `The list is complete, but ${said}`,
      });
    });

    it('also reports what else is unknown', () => {
      const { message } = taskVerdict(type, [outcome('a')], {
        fields: 2,
        scopes: ['tag:read'],
        lists: [{ list, fields: 24 }],
      });

      expect(message).toBe(
        `The list is complete, but ${said} Besides, 2 fields could not be read; each resource shows which and why. Unknown, because their scopes are not granted: tags (tag:read).`,
      );
    });

    it('also reports them if the listing itself was incomplete', () => {
      const outcomes = [outcome('a', undefined, 'Two are missing.')];

      expect(taskVerdict(type, outcomes, { ...KNOWN, lists: [{ list, fields: 24 }] })).toEqual({
        state: 'warning',
        message: `Two are missing. ${said}`,
      });
    });
  });

  it('does not warn of an optional part that the provider does not have, unless it has none', () => {
    const optional = (id: string, kind?: ProviderErrorKind) => {
      const one = outcome(id, kind);
      return { ...one, part: { ...one.part, optional: true as const } };
    };
    const absent = [optional('ams3', 'not-supported'), optional('fra1', 'not-supported')];

    expect(taskVerdict(type, [outcome('nyc3'), ...absent], KNOWN)).toEqual({
      state: 'success',
      message: 'servers are not available in ams3, fra1.',
    });
    expect(taskVerdict(type, [outcome('nyc3'), optional('ams3', 'unavailable')], KNOWN).state).toBe('danger');
    expect(taskVerdict(type, absent, KNOWN).state).toBe('warning');
  });

  it('warns of a list that came out short', () => {
    const verdict = taskVerdict(type, [outcome('a', undefined, 'Two are missing.')], { fields: 3, scopes: [] });

    expect(verdict).toEqual({ state: 'warning', message: 'Two are missing.' });
  });

  it('names three parts and counts the others', () => {
    const outcomes = [...'abcde'].map((id) => outcome(id, 'unavailable'));

    const { message } = taskVerdict(type, [outcome('whole'), ...outcomes], KNOWN);

    expect(message).toBe('a: unavailable in a. b: unavailable in b. c: unavailable in c. And 2 more.');
  });

  it('says one thing of a permission that every part lacks, and names it for the one part that lacks it', () => {
    const all = taskVerdict(type, [outcome('a', 'permission'), outcome('b', 'permission')], KNOWN);
    const one = taskVerdict(type, [outcome('a', 'permission'), outcome('b')], KNOWN);

    const skipped =
      'Skipped: server-list needs get_all_servers. Grant the scope server:read, then run again. permission in a.';
    expect(all).toEqual({ state: 'warning', message: skipped });
    expect(one).toEqual({ state: 'warning', message: `a: ${skipped}` });
  });

  it('warns of fields that could not be read', () => {
    const verdict = taskVerdict(type, [outcome('a')], { fields: 1, scopes: ['vpc:read'] });

    expect(verdict).toEqual({
      state: 'warning',
      message:
        'The list is complete, but 1 field could not be read; each resource shows which and why. ' +
        'Unknown, because their scopes are not granted: attributes.vpcId, relations.member-of (vpc:read).',
    });
  });

  it('does not warn of fields whose scope was left out, but names both', () => {
    const verdict = taskVerdict(type, [outcome('a')], { fields: 0, scopes: ['tag:read', 'vpc:read'] });

    expect(verdict).toEqual({
      state: 'success',
      message:
        'Unknown, because their scopes are not granted: tags (tag:read); attributes.vpcId, relations.member-of (vpc:read).',
    });
  });

  it('names no scope where the provider has none', () => {
    const { message } = taskVerdict({ ...type, scopes: [] }, [outcome('a', 'permission')], KNOWN);

    expect(message).toBe('Skipped: server-list needs get_all_servers. Grant it, then run again. permission in a.');
  });
});
