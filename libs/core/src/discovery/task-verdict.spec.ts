import { typeOf } from '../../test/resources.js';
import type { ProviderErrorKind } from '../errors/provider-error-kind.types.js';
import { ProviderError } from '../errors/provider-error.js';
import type { ListingOutcome } from '../listing/listing-outcome.types.js';
import { taskVerdict } from './task-verdict.js';

const type = typeOf('server');

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
    expect(taskVerdict(type, [outcome('a', kind)], 0).state).toBe(state);
  });

  it('warns of a list that came out short', () => {
    const verdict = taskVerdict(type, [outcome('a', undefined, 'Two are missing.')], 3);

    expect(verdict).toEqual({ state: 'warning', message: 'Two are missing.' });
  });

  it('tells of three parts, and counts the others', () => {
    const outcomes = [...'abcde'].map((id) => outcome(id, 'unavailable'));

    const { message } = taskVerdict(type, [outcome('whole'), ...outcomes], 0);

    expect(message).toBe('a: unavailable in a. b: unavailable in b. c: unavailable in c. And 2 more.');
  });

  it('says one thing of a permission that every part lacks, and names it for the one part that lacks it', () => {
    const all = taskVerdict(type, [outcome('a', 'permission'), outcome('b', 'permission')], 0);
    const one = taskVerdict(type, [outcome('a', 'permission'), outcome('b')], 0);

    const skipped =
      'Skipped: server-list needs get_all_servers. Grant the scope server:read, then run again. permission in a.';
    expect(all).toEqual({ state: 'warning', message: skipped });
    expect(one).toEqual({ state: 'warning', message: `a: ${skipped}` });
  });

  it('names no scope where the provider has none', () => {
    const { message } = taskVerdict({ ...type, scopes: [] }, [outcome('a', 'permission')], 0);

    expect(message).toBe('Skipped: server-list needs get_all_servers. Grant it, then run again. permission in a.');
  });
});
