import { EMPTY, lastValueFrom, of, throwError, timer, map, VirtualTimeScheduler, type Observable } from 'rxjs';
import { FakeCollector, type Reading } from '../../test/fake-collector.js';
import { pageOf } from '../../test/resources.js';
import { ProviderError } from '../errors/provider-error.js';
import { Redactor } from '../redaction/redactor.js';
import { type AbsenceVerdict, confirmAbsence } from './confirm-absence.js';

const UNAVAILABLE = new ProviderError({ kind: 'unavailable', retryable: true, message: 'It is down.' });
const many = Array.from({ length: 21 }, (_, index) => `${index + 1}`);

function request(reading: Reading, exists?: (uid: string) => Observable<boolean>) {
  const collector = new FakeCollector(reading);
  collector.exists = exists;
  return { collector, part: { id: 'all' }, redactor: new Redactor([]) };
}

const verdict = (found: Partial<AbsenceVerdict>): AbsenceVerdict => ({
  ...{ gone: [], present: [], undecided: [], certain: [], contradicted: false },
  ...found,
});

const sorted = (found: AbsenceVerdict): AbsenceVerdict => ({
  ...found,
  gone: [...found.gone].sort(),
  undecided: [...found.undecided].sort(),
});

describe('confirmAbsence', () => {
  it('asks nothing when nothing is missing', async () => {
    const one = request(() => []);

    const found = await lastValueFrom(confirmAbsence(one, []));

    expect(found).toEqual(verdict({}));
    expect(one.collector.read).toEqual([]);
  });

  it('reads a few by their ids: gone is only what is certainly not there', async () => {
    const looks: Record<string, Observable<boolean>> = { a: of(false), c: throwError(() => UNAVAILABLE), d: EMPTY };
    const one = request(
      () => [],
      (uid) => looks[uid] ?? throwing(),
    );

    const found = await lastValueFrom(confirmAbsence(one, ['a', 'c', 'd', 'throws']));

    expect(sorted(found)).toEqual(verdict({ gone: ['a'], undecided: ['c', 'd', 'throws'], certain: ['a'] }));
    expect(one.collector.read).toEqual([]);
  });

  it('marks as deleted what the listing showed as a row of another kind, although a read by id would find it', async () => {
    const one = request(
      () => [],
      (uid) => of(uid !== 'gone'),
    );

    const found = await lastValueFrom(confirmAbsence({ ...one, skipped: ['turned', 'other'] }, ['turned', 'gone']));
    const lied = await lastValueFrom(confirmAbsence({ ...one, skipped: ['turned'] }, ['turned', 'there']));

    expect(sorted(found)).toEqual(verdict({ gone: ['gone', 'turned'], certain: ['gone'] }));
    expect(lied).toEqual(verdict({ present: ['there'], undecided: ['turned'], contradicted: true }));
  });

  it('confirms nothing of a listing that a read by id contradicts, but reports what was read', async () => {
    const one = request(
      () => [],
      (uid) => of(uid === 'b'),
    );

    const found = await lastValueFrom(confirmAbsence(one, ['a', 'b']));

    expect(found).toEqual(verdict({ present: ['b'], undecided: ['a'], certain: ['a'], contradicted: true }));
  });

  it.each([21, 453, 980])(
    'confirms nothing of a list that repeatedly lacks half of its rows, of which %i are still found',
    async (n) => {
      const missing = Array.from({ length: n }, (_, index) => `${index}`);
      const one = request(
        () => [pageOf(['there'], { expected: 1 })],
        () => of(true),
      );

      const found = await lastValueFrom(confirmAbsence(one, missing));

      expect(found).toMatchObject({ gone: [], contradicted: true });
      expect(found.present).toHaveLength(20);
      expect(found.undecided).toHaveLength(n - 20);
    },
  );

  it('finds a handful of lies among many that are gone when it may read them all', async () => {
    const missing = Array.from({ length: 300 }, (_, index) => `${index}`);
    const one = request(
      () => [pageOf(['there'], { expected: 1 })],
      (uid) => of(uid === '222'),
    );

    const found = await lastValueFrom(confirmAbsence(one, missing, 300));

    expect(found).toMatchObject({ gone: [], present: ['222'], contradicted: true });
    expect(found.certain).toHaveLength(299);
  });

  it('is certain of many, without another listing, when it may read them all', async () => {
    const one = request(
      () => [],
      () => of(false),
    );

    const found = await lastValueFrom(confirmAbsence(one, many, 21));

    expect([...found.gone].sort()).toEqual([...many].sort());
    expect([...found.certain].sort()).toEqual([...many].sort());
    expect(one.collector.read).toEqual([]);
  });

  it('confirms nothing of many if too few of the sample could be read', async () => {
    const one = request(
      () => [pageOf(['other'], { expected: 1 })],
      (uid) => (Number(uid) > 10 ? of(false) : throwError(() => UNAVAILABLE)),
    );

    const found = await lastValueFrom(confirmAbsence(one, many));

    expect(found.undecided.length).toBeGreaterThanOrEqual(10);
    expect(found.gone).toEqual(found.certain);
    expect(one.collector.read).toEqual([]);
  });

  it('reads no more than five ids at the same time', () => {
    const clock = new VirtualTimeScheduler();
    let inFlight = 0;
    let most = 0;
    const one = request(
      () => [],
      () => {
        most = Math.max(most, ++inFlight);
        return timer(10, clock).pipe(map(() => --inFlight < 0));
      },
    );

    confirmAbsence(one, many.slice(0, 20)).subscribe();
    clock.flush();

    expect(most).toBe(5);
  });

  it.each([
    ['many', many, () => of(false)],
    ['what cannot be read by id', ['1', '2'], undefined],
  ])('lists again, until two listings agree, for %s', async (_, missing, exists) => {
    const one = request(() => [pageOf(['2', 'other'], { expected: 2 })], exists);

    const found = await lastValueFrom(confirmAbsence(one, missing));

    expect(found).toMatchObject({ gone: missing.filter((uid) => uid !== '2'), present: ['2'], undecided: [] });
    expect(one.collector.read).toHaveLength(2);
  });

  it('confirms nothing of a listing with a row that the next one lacks, because it may have missed another', async () => {
    const one = request((_, reading) => [pageOf(reading === 1 ? ['a', 'c'] : ['b', 'c'], { expected: 2 })]);

    const found = await lastValueFrom(confirmAbsence(one, ['1']));

    expect(found).toEqual(verdict({ gone: ['1'], present: [], undecided: [] }));
    expect(one.collector.read).toHaveLength(3);
  });

  it('decides nothing while each listing lacks rows of the previous one, but accepts the rows they contain', async () => {
    const one = request((_, reading) => [pageOf([reading, 'c'], { expected: 2 })]);

    const found = await lastValueFrom(confirmAbsence(one, ['1', 'gone']));

    expect(found).toEqual(verdict({ gone: [], present: ['1'], undecided: ['gone'] }));
    expect(one.collector.read).toHaveLength(3);
  });

  it('decides nothing on an incomplete listing, but accepts the rows it contains', async () => {
    const one = request(() => [pageOf(['2'], { expected: 5 })]);

    const found = await lastValueFrom(confirmAbsence(one, ['1', '2']));

    expect(found).toEqual(verdict({ gone: [], present: ['2'], undecided: ['1'] }));
  });

  it('decides nothing on a listing that failed', async () => {
    const one = request(() => throwError(() => UNAVAILABLE));

    const found = await lastValueFrom(confirmAbsence(one, ['1']));

    expect(found).toEqual(verdict({ gone: [], present: [], undecided: ['1'] }));
  });

  it('checks again for each subscription, whatever was emitted before', async () => {
    const handedOut = new Set(['1', '2']);
    const one = request((_, reading) => [pageOf(reading < 3 ? ['1'] : ['2'])]);

    const look = confirmAbsence({ ...one, handedOut }, ['1', '2']);
    const verdicts = [await lastValueFrom(look), await lastValueFrom(look)];

    expect(verdicts.map(({ present }) => present)).toEqual([['1'], ['2']]);
    expect([...handedOut]).toEqual(['1', '2']);
  });
});

function throwing(): never {
  throw new TypeError('A defect of the plugin.');
}
