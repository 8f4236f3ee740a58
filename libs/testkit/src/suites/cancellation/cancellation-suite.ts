import type { ContractSuite } from '../../contract/contract-suite.types.js';
import { leavesNothing, type StopMoment, stopsAt, stopsByItsSignal } from './cancellation-checks.js';
import { type KindCheck, requestedKinds, turnCasesOf } from '../cases/kind-cases.js';

const isSilent: StopMoment['isNow'] = ({ stage }) => stage.provider.server.silent > 0;

const MOMENTS: readonly StopMoment[] = [
  { name: 'immediately', isNow: () => true },
  { name: 'while it waits for the first response', answer: { as: 'hang' }, isNow: isSilent },
  { name: 'while it waits for the rest of a response', answer: { as: 'stall' }, isNow: isSilent },
  { name: 'after its first page', isNow: ({ pages }) => pages > 0 },
  {
    name: 'while it waits before a retry',
    answer: { as: 'error', status: 500 },
    isNow: ({ events }) => events.includes('retrying'),
  },
  {
    name: 'while it waits for a rate limit',
    answer: { as: 'error', status: 429, headers: { 'retry-after': '60' } },
    isNow: ({ events }) => events.includes('waiting') || events.includes('retrying'),
  },
  { name: 'while its consumer is slow', gateClosed: true, isNow: () => true },
];

const LATER: StopMoment = {
  name: 'while it waits for a later response',
  answer: { as: 'hang' },
  when: ({ offset = 0 }) => offset > 0,
  isNow: isSilent,
};

const DETAIL: StopMoment = {
  name: 'while it waits for a detail',
  answer: { as: 'hang' },
  when: ({ route }) => route === 'detail',
  deep: true,
  isNow: isSilent,
};

/** Unsubscribing or aborting the run stops everything within a second. */
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
      return turnCasesOf(subject, type, [
        ...moments.map((moment): KindCheck => [`stops when unsubscribed ${moment.name}`, stopsAt(moment)]),
        ['stops as cancelled when its run is aborted', stopsByItsSignal],
        ['leaves no timers and no sockets after it has ended', leavesNothing],
      ]);
    }),
};
