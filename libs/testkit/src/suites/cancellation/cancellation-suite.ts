import type { ContractSuite } from '../../contract/contract-suite.types.js';
import { leavesNothing, type StopMoment, stopsAt, stopsByItsSignal } from './cancellation-checks.js';
import { type KindCheck, requestedKinds, sharedCasesOf } from '../cases/kind-cases.js';

const isSilent: StopMoment['isNow'] = ({ stage }) => stage.provider.server.silent > 0;

const MOMENTS: readonly StopMoment[] = [
  { name: 'at once', isNow: () => true },
  { name: 'while the first answer is awaited', answer: { as: 'hang' }, isNow: isSilent },
  { name: 'while the rest of an answer is awaited', answer: { as: 'stall' }, isNow: isSilent },
  { name: 'after its first page', isNow: ({ pages }) => pages > 0 },
  {
    name: 'while it waits to try again',
    answer: { as: 'error', status: 500 },
    isNow: ({ events }) => events.includes('retrying'),
  },
  {
    name: 'while the provider makes it wait',
    answer: { as: 'error', status: 429, headers: { 'retry-after': '60' } },
    isNow: ({ events }) => events.includes('waiting') || events.includes('retrying'),
  },
  { name: 'while its consumer is behind', gateClosed: true, isNow: () => true },
];

const LATER: StopMoment = {
  name: 'while a later answer is awaited',
  answer: { as: 'hang' },
  when: ({ offset = 0 }) => offset > 0,
  isNow: isSilent,
};

const DETAIL: StopMoment = {
  name: 'while a detail is awaited',
  answer: { as: 'hang' },
  when: ({ route }) => route === 'detail',
  deep: true,
  isNow: isSilent,
};

/** Who unsubscribes, or aborts the run, stops everything within a second. */
export const cancellationSuite: ContractSuite = {
  name: 'cancellation',
  cases: (subject) =>
    requestedKinds(subject).flatMap((type) => {
      const kind = subject.scenario.kinds.find((each) => each.kind === type.kind);
      const moments = [
        ...MOMENTS,
        ...(kind?.page.style === 'whole' ? [] : [LATER]),
        ...(kind?.details?.length ? [DETAIL] : []),
      ];
      return sharedCasesOf(subject, type, [
        ...moments.map((moment): KindCheck => [`stops when it is unsubscribed from ${moment.name}`, stopsAt(moment)]),
        ['stops, as cancelled, when its run is aborted', stopsByItsSignal],
        ['leaves no timer and no socket after it has ended', leavesNothing],
      ]);
    }),
};
