import { concat, from, type Observable, of, throwError, lastValueFrom, toArray } from 'rxjs';
import { FakeCollector } from '../../test/fake-collector.js';
import { FakeCredentials, fakePlugin } from '../../test/fake-plugin.js';
import { pageOf, typeOf } from '../../test/resources.js';
import { openConnection } from '../connection/open-connection.js';
import type { KnownPart, ListingAnswer, ListingPart } from '../contract/listing.types.js';
import { parseCredentials } from '../credentials/parse-credentials.js';
import { LimiterRegistry } from '../limits/limiter-registry.js';
import { discover } from './discover.js';
import { sortedOut } from '../../test/discovery-bench.js';

type Collect = (part: ListingPart) => Observable<ListingAnswer>;

const page = (mark?: string, uids = ['1', '2'], expected = 2) => ({ ...pageOf(uids, { expected }), mark });
const UNCHANGED: ListingAnswer = { unchanged: true };

/** A correct class: it compares the provider's state with the mark. */
const tagged =
  (tag: string): Collect =>
  ({ mark }) =>
    of(mark === tag ? UNCHANGED : page(tag));

describe('discover, a collector class that can tell that nothing has changed', () => {
  async function run(
    collect: Collect,
    { known, deep, tells = true }: { known?: Record<string, KnownPart>; deep?: boolean; tells?: boolean } = {},
  ) {
    const type = typeOf('server', tells ? { tellsUnchanged: true } : {});
    const asked: ListingPart[] = [];
    const collector = new FakeCollector((part) => {
      asked.push(part);
      return collect(part) as never;
    }, type);
    const connection = await openConnection({
      plugin: fakePlugin(() => [collector], { resources: [type] }),
      credentials: parseCredentials(FakeCredentials, { token: 'dop_v1_secret', team: 'a-team' }),
      limiters: new LimiterRegistry(),
      deep,
      known: {
        rows: () => Promise.resolve(new Map()),
        parts: () => Promise.resolve(new Map(Object.entries(known ?? {}))),
      },
    });
    const { events, reports, uids } = sortedOut(await lastValueFrom(discover(connection).pipe(toArray())));
    const [outcome] = events.flatMap((event) => (event.type === 'part-ended' ? [event.outcome] : []));
    return { asked, outcome: outcome!, report: reports['server-list']!, uids: uids['server-list'] ?? [] };
  }

  it('is complete without being read where the provider shows what it showed', async () => {
    const first = await run(tagged('"a"'));
    const again = await run(tagged('"a"'), { known: { all: { mark: first.outcome.mark!, resources: 2 } } });

    expect(first.outcome).toMatchObject({ complete: true, mark: '"a"' });
    expect(again.uids).toEqual([]);
    expect(again.report).toMatchObject({ complete: true, state: 'success', resources: 2, expected: 2, message: '' });
    expect(again.outcome).toMatchObject({ part: { id: 'all' }, complete: true, unchanged: true, mark: '"a"' });
    expect(again.outcome.part).not.toHaveProperty('mark');
  });

  it('is read if the provider shows something else, in deep syncs, and if nothing is known', async () => {
    const known = { all: { mark: '"a"', resources: 2 } };

    expect((await run(tagged('"b"'), { known })).uids).toEqual(['1', '2']);
    expect((await run(tagged('"a"'), { known, deep: true })).uids).toEqual(['1', '2']);
    expect((await run(tagged('"a"'))).uids).toEqual(['1', '2']);
  });

  it.each<[string, Collect, string | undefined]>([
    ['the first page that names one', () => from([page('a', ['1']), page('a', ['2'])]), 'a'],
    [
      'none, where pages differ: the part changed meanwhile',
      () => from([page('a', ['1']), page('b', ['2'])]),
      undefined,
    ],
    ['that of the first page alone', () => from([page('a', ['1']), page(undefined, ['2'])]), 'a'],
    ['none, where only a later page names one', () => from([page(undefined, ['1']), page('a', ['2'])]), undefined],
    ['none, where it holds the credential', () => of(page('for dop_v1_secret')), undefined],
    ['none, where it is too long', () => of(page('x'.repeat(1001))), undefined],
    ['none, where it is no printable text', () => of(page('a\u0000b')), undefined],
    ['none, where the listing is not complete', () => of(page('a', ['1'], 5)), undefined],
    [
      'none, where it failed',
      () =>
        concat(
          of(page('a')),
          throwError(() => new Error('no')),
        ),
      undefined,
    ],
  ])('has as its mark %s', async (_what, collect, mark) => {
    expect((await run(collect)).outcome.mark).toBe(mark);
  });

  it('takes the mark of the last reading of a list that shifts', async () => {
    let reading = 0;
    const { outcome } = await run(() => of((reading += 1) === 1 ? page('a', ['1']) : page('b')));

    expect(outcome).toMatchObject({ complete: true, readings: 2, mark: 'b' });
  });

  it('gives a mark to no class that does not declare it', async () => {
    const { asked, outcome } = await run(tagged('a'), { tells: false, known: { all: { mark: 'a', resources: 2 } } });

    expect(asked).toEqual([{ id: 'all' }]);
    expect(outcome.mark).toBeUndefined();
  });

  const known = { all: { mark: 'a', resources: 2 } };
  it.each<[string, Collect, Parameters<typeof run>[1], string]>([
    ['of which no complete listing is known', () => of(UNCHANGED), {}, 'but no complete listing of it is known'],
    ['and gives pages first', () => of(page('a'), UNCHANGED), { known }, 'and also emitted pages'],
    ['and gives pages afterwards', () => of(UNCHANGED, page('a')), { known }, 'and also emitted pages'],
    ['without a declaration', () => of(UNCHANGED), { known, tells: false }, 'but does not declare `tells'],
  ])('fails where it answers "unchanged" of a part %s', async (_what, collect, options, said) => {
    const { report, outcome } = await run(collect, options);

    expect(outcome).toMatchObject({ complete: false, error: { kind: 'invalid-response' } });
    expect(outcome.unchanged).toBeUndefined();
    expect(report.state).toBe('danger');
    expect(report.message).toContain(`The collector of fake.server answered "unchanged" for all, ${said}`);
    expect(report.message).toContain('This is a bug in the plugin: report it to its author.');
  });
});
