import type { Schemas } from '../../../../api/schemas.types';

type Run = Pick<Schemas['SyncView'], 'state'>;

/** Whether a sync is queued or running. */
export const isOpen = ({ state }: Run): boolean => state === 'queued' || state === 'running';

/** The sync to follow among a connection's syncs, newest first: the running one, otherwise the queued one. */
export const openRun = <Of extends Run>(runs: readonly Of[]): Of | undefined =>
  runs.find(({ state }) => state === 'running') ?? runs.find(isOpen);
