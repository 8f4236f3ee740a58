import { concat, finalize, lastValueFrom, NEVER, of, throwError, toArray } from 'rxjs';
import { FakeCollector, type Reading } from '../../test/fake-collector.js';
import { pageOf, resourceOf } from '../../test/resources.js';
import type { CollectedPage } from '../contract/listing.types.js';
import { ProviderError } from '../errors/provider-error.js';
import { Redactor } from '../redaction/redactor.js';
import type { ListingEvent, ListingOutcome } from './listing-outcome.types.js';
import { runListing } from './run-listing.js';

const part = { id: 'all' };
const redactor = new Redactor(['dop_v1_secret']);

async function list(reading: Reading, handedOut?: Set<string>) {
  const collector = new FakeCollector(reading);
  const events = await lastValueFrom(runListing({ collector, part, redactor, handedOut }).pipe(toArray()));
  const ended = events.at(-1);
  const pages = events.flatMap((event) => (event.type === 'page' ? [event.page] : []));
  return {
    outcome: ended?.type === 'ended' ? ended.outcome : ({} as ListingOutcome),
    pages,
    uids: pages.flatMap(({ resources }) => resources.map(({ key }) => key.uid)),
    readings: collector.read.length,
  };
}

describe('runListing', () => {
  it('passes on each page, and calls the part complete when every row was read', async () => {
    const { outcome, uids } = await list(() => [pageOf([1, 2], { expected: 3 }), pageOf([3], { expected: 3 })]);

    expect(uids).toEqual(['1', '2', '3']);
    expect(outcome).toEqual({ part, complete: true, resources: 3, expected: 3, unreadable: [], readings: 1 });
  });

  it.each([
    ['an empty list', [pageOf([], { expected: 0 })], 0],
    ['a list without total', [pageOf([1, 2])], 2],
    ['more rows than the total', [pageOf([1, 2], { expected: 1 })], 2],
    ['no page at all', [], 0],
  ])('calls %s complete', async (_, pages, resources) => {
    const { outcome } = await list(() => pages);

    expect(outcome).toMatchObject({ complete: true, resources, readings: 1 });
  });

  it('is complete with rows of another kind, which count towards the total once', async () => {
    const page = (uids: readonly number[], skipped: readonly string[]) => ({
      ...pageOf(uids, { expected: 4 }),
      skipped,
    });
    const { outcome, uids } = await list(() => [page([1], ['8', '9']), page([2], ['9'])]);

    expect(uids).toEqual(['1', '2']);
    expect(outcome).toMatchObject({ complete: true, resources: 2, skipped: ['8', '9'], readings: 1 });
  });

  it('is short where rows are missing beside those of another kind', async () => {
    const { outcome } = await list(() => [{ ...pageOf([1], { expected: 3 }), skipped: ['9'] }]);

    expect(outcome).toMatchObject({ complete: false, reason: expect.stringContaining('counts 3, and 2 were read') });
  });

  it('drops duplicates, and does not count them', async () => {
    const { outcome, uids } = await list(() => [pageOf([1, 2], { expected: 3 }), pageOf([2, 3], { expected: 3 })]);

    expect(uids).toEqual(['1', '2', '3']);
    expect(outcome).toMatchObject({ complete: true, resources: 3 });
  });

  it('reads a list again that shifted, and passes on only what is new', async () => {
    const { outcome, uids, pages } = await list((_, reading) =>
      reading === 1
        ? [pageOf([1, 2], { expected: 4 }), pageOf([2, 3], { expected: 4 })]
        : [pageOf([1, 2], { expected: 4 }), pageOf([3, 4], { expected: 4 })],
    );

    expect(uids).toEqual(['1', '2', '3', '4']);
    expect(pages.map(({ resources }) => resources.length)).toEqual([2, 1, 0, 1]);
    expect(outcome).toMatchObject({ complete: true, resources: 4, readings: 2 });
  });

  it('uses the largest total of all pages of a reading', async () => {
    const { outcome, readings } = await list(() => [pageOf([1], { expected: 1 }), pageOf([2], { expected: 3 })]);

    expect(readings).toBe(3);
    expect(outcome).toMatchObject({ complete: false, expected: 3 });
  });

  it('judges each reading alone: what an earlier one saw does not make up for it', async () => {
    const { outcome } = await list((_, reading) => [pageOf([reading], { expected: 2 })]);

    expect(outcome).toEqual({
      part,
      complete: false,
      reason: 'The provider counts 2, and 1 were read in the last of 3 readings: the list keeps changing. Run again.',
      resources: 3,
      expected: 2,
      unreadable: [],
      readings: 3,
    });
  });

  it('forgets the total of an earlier reading', async () => {
    const { outcome } = await list((_, reading) => [pageOf([1], { expected: reading === 1 ? 2 : 1 })]);

    expect(outcome).toMatchObject({ complete: true, expected: 1, readings: 2 });
  });

  it('reports an unreadable row once and never calls the part complete', async () => {
    const row = { position: 2, uid: '7', reason: 'name: is missing' };
    const { outcome, pages } = await list(() => [
      pageOf([1], { expected: 4, unreadable: [row] }),
      pageOf([2], { expected: 4, unreadable: [{ ...row, position: 3 }] }),
    ]);

    expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([row]);
    expect(outcome).toMatchObject({ complete: false, unreadable: [row], readings: 3 });
    expect(outcome.reason).toBe('1 row could not be read; the first, row 3: name: is missing.');
  });

  it('does not read a list again for unreadable rows that account for the total', async () => {
    const rows = [5, 6].map((position) => ({ position, reason: 'id: is missing' }));
    const { outcome } = await list(() => [pageOf([1], { expected: 3, unreadable: rows })]);

    expect(outcome).toMatchObject({ complete: false, readings: 1, resources: 1 });
    expect(outcome.reason).toBe('2 rows could not be read; the first, row 5: id: is missing.');
  });

  it('forgives an unreadable row that a later, whole reading could read', async () => {
    const { outcome } = await list((_, reading) =>
      reading === 1
        ? [pageOf([], { expected: 2, unreadable: [{ position: 1, uid: '1', reason: 'cut' }] })]
        : [pageOf([1, 2], { expected: 2 })],
    );

    expect(outcome).toMatchObject({ complete: true, unreadable: [], resources: 2 });
  });

  it('emits a resource of overlapping parts once, and counts it in each', async () => {
    const handedOut = new Set<string>();

    const one = await list(() => [pageOf([1, 2], { expected: 2 })], handedOut);
    const two = await list(() => [pageOf([2, 3], { expected: 2 })], handedOut);

    expect([one.uids, two.uids]).toEqual([['1', '2'], ['3']]);
    expect(two.outcome).toMatchObject({ complete: true, resources: 2 });
  });

  it('counts a resource correctly that another part emitted between two readings', async () => {
    const handedOut = new Set<string>();

    const { outcome } = await list((_, reading) => {
      if (reading === 2) handedOut.add('2');
      return [pageOf(reading === 1 ? [1] : [1, 2], { expected: 2 })];
    }, handedOut);

    expect(outcome).toMatchObject({ complete: true, resources: 2 });
  });

  it('makes an outcome of an error, after the pages that came', async () => {
    const error = new ProviderError({ kind: 'unavailable', retryable: true, message: 'It is down.' });

    const { outcome, uids, readings } = await list(() =>
      concat(
        of(pageOf([1], { expected: 9 })),
        throwError(() => error),
      ),
    );

    expect(uids).toEqual(['1']);
    expect(readings).toBe(1);
    expect(outcome).toMatchObject({ complete: false, reason: 'It is down.', resources: 1, expected: 9 });
    expect(outcome.error).toBe(error);
  });

  it.each([
    ['fails with a plain error', () => throwError(() => new TypeError('bad dop_v1_secret'))],
    ['fails with a text', () => throwError(() => 'bad dop_v1_secret')],
    ['throws instead of answering', () => throwing('bad dop_v1_secret')],
    ['sends an invalid page', () => of({ resources: 'bad dop_v1_secret' } as unknown as CollectedPage)],
  ])('makes an outcome, without secrets, of a plugin that %s', async (_, reading) => {
    const { outcome } = await list(reading);

    expect(outcome.complete).toBe(false);
    expect(outcome.error).toMatchObject({ kind: 'invalid-response', retryable: false });
    expect(outcome.reason).toContain('The collector of fake.server failed internally');
    expect(JSON.stringify([outcome.reason, outcome.error?.stack])).not.toContain('dop_v1_secret');
  });

  it('takes secrets out of an error that the plugin made itself, with all that it carries', async () => {
    const cause = new Error('sent dop_v1_secret');
    const facts = { kind: 'unavailable', retryable: true, message: 'No: dop_v1_secret', status: 503, cause } as const;

    const { outcome } = await list(() => throwError(() => new ProviderError(facts)));

    expect(outcome).toMatchObject({
      reason: 'No: [redacted]',
      error: { kind: 'unavailable', retryable: true, status: 503 },
    });
    expect(outcome.error?.cause).toEqual(new Error('sent [redacted]'));
    expect(outcome.error?.stack).not.toContain('dop_v1_secret');
  });

  it('takes secrets out of what the plugin says of rows and fields that it could not read', async () => {
    const reason = 'Refused for dop_v1_secret';
    const resource = { ...resourceOf(1), unknown: [{ field: 'tags', reason }] };

    const { pages, outcome } = await list(() => [{ resources: [resource], unreadable: [{ position: 2, reason }] }]);

    expect(pages[0]?.unreadable).toEqual([{ position: 2, reason: 'Refused for [redacted]' }]);
    expect(pages[0]?.resources[0]?.unknown).toEqual([{ field: 'tags', reason: 'Refused for [redacted]' }]);
    expect(outcome.reason).toContain('row 2: Refused for [redacted]');
  });

  it('makes an outcome of a collect that throws before it gives a stream', async () => {
    const collector = new FakeCollector(() => []);
    collector.collect = () => throwing('no stream');

    const events = await lastValueFrom(runListing({ collector, part, redactor }).pipe(toArray()));

    expect(events).toEqual([{ type: 'ended', part, outcome: expect.objectContaining({ complete: false }) }]);
  });

  it('is cold: each subscription judges independently', async () => {
    const listing = runListing({ collector: new FakeCollector(() => [pageOf([1], { expected: 1 })]), part, redactor });

    const both = [await lastValueFrom(listing.pipe(toArray())), await lastValueFrom(listing.pipe(toArray()))];

    expect(both[1]).toEqual(both[0]);
  });

  it('stops the collector when it is unsubscribed', () => {
    const events: ListingEvent[] = [];
    let stopped = false;
    const endless = concat(of(pageOf([1])), NEVER).pipe(finalize(() => (stopped = true)));
    const collector = new FakeCollector(() => endless);

    runListing({ collector, part, redactor })
      .subscribe((event) => events.push(event))
      .unsubscribe();

    expect(events.map(({ type }) => type)).toEqual(['page']);
    expect(stopped).toBe(true);
  });
});

function throwing(message: string): never {
  throw new RangeError(message);
}
