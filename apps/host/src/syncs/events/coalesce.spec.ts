import { type RunHelpers, TestScheduler } from 'rxjs/testing';
import { coalesce } from './coalesce.js';

describe('looking again', () => {
  const inMarbles = (work: (helpers: RunHelpers) => void): void =>
    new TestScheduler((actual, expected) => expect(actual).toEqual(expected)).run(work);

  it('looks once for each of what happens one after the other', () => {
    inMarbles(({ hot, cold, expectObservable }) => {
      const happens = hot('a----b----|');

      expectObservable(happens.pipe(coalesce(() => cold('-(s|)')))).toBe('-s----s---|');
    });
  });

  it('looks once more for all that happens during a look', () => {
    inMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const happens = hot('abcd---------|');
      const look = cold('----(s|)');

      expectObservable(happens.pipe(coalesce(() => look))).toBe('----s---s----|');
      expectSubscriptions(look.subscriptions).toBe(['^---!', '----^---!']);
    });
  });

  it('ends a look when nobody wants to see it any more', () => {
    inMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const happens = hot('a--------');
      const look = cold('--------(s|)');

      expectObservable(happens.pipe(coalesce(() => look)), '^--!').toBe('----');
      expectSubscriptions(look.subscriptions).toBe('^--!');
    });
  });
});
