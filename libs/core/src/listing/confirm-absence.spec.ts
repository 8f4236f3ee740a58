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

const sorted = (verdict: AbsenceVerdict): Record<string, string[]> =>
  Object.fromEntries(Object.entries(verdict).map(([key, uids]) => [key, [...uids].sort()]));

describe('confirmAbsence', () => {
  it('asks nothing when nothing is missing', async () => {
    const one = request(() => []);

    const verdict = await lastValueFrom(confirmAbsence(one, []));

    expect(verdict).toEqual({ gone: [], present: [], undecided: [] });
    expect(one.collector.read).toEqual([]);
  });

  it('reads a few by their ids: gone is only what is certainly not there', async () => {
    const looks: Record<string, Observable<boolean>> = {
      a: of(false),
      b: of(true),
      c: throwError(() => UNAVAILABLE),
      d: EMPTY,
    };
    const one = request(
      () => [],
      (uid) => looks[uid] ?? throwing(),
    );

    const verdict = await lastValueFrom(confirmAbsence(one, ['a', 'b', 'c', 'd', 'throws']));

    expect(sorted(verdict)).toEqual({ gone: ['a'], present: ['b'], undecided: ['c', 'd', 'throws'] });
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

    const verdict = await lastValueFrom(confirmAbsence(one, missing));

    expect(verdict).toEqual({ gone: missing.filter((uid) => uid !== '2'), present: ['2'], undecided: [] });
    expect(one.collector.read).toHaveLength(2);
  });

  it('believes no listing that has a row which the next one lacks: another may have slipped past it', async () => {
    const one = request((_, reading) => [pageOf(reading === 1 ? ['a', 'c'] : ['b', 'c'], { expected: 2 })]);

    const verdict = await lastValueFrom(confirmAbsence(one, ['1']));

    expect(verdict).toEqual({ gone: ['1'], present: [], undecided: [] });
    expect(one.collector.read).toHaveLength(3);
  });

  it('decides nothing while each listing lacks what the one before had, but believes what they saw', async () => {
    const one = request((_, reading) => [pageOf([reading, 'c'], { expected: 2 })]);

    const verdict = await lastValueFrom(confirmAbsence(one, ['1', 'gone']));

    expect(verdict).toEqual({ gone: [], present: ['1'], undecided: ['gone'] });
    expect(one.collector.read).toHaveLength(3);
  });

  it('decides nothing on a listing that is not complete, but believes what it saw', async () => {
    const one = request(() => [pageOf(['2'], { expected: 5 })]);

    const verdict = await lastValueFrom(confirmAbsence(one, ['1', '2']));

    expect(verdict).toEqual({ gone: [], present: ['2'], undecided: ['1'] });
  });

  it('decides nothing on a listing that failed', async () => {
    const one = request(() => throwError(() => UNAVAILABLE));

    const verdict = await lastValueFrom(confirmAbsence(one, ['1']));

    expect(verdict).toEqual({ gone: [], present: [], undecided: ['1'] });
  });

  it('looks anew for each subscription, whatever was handed out before', async () => {
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
