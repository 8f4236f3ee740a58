import type { Schemas } from '../../../api/schemas.types';

type Run = Pick<Schemas['SyncView'], 'state'>;

/** Whether a run goes on or will. */
export const isOpen = ({ state }: Run): boolean => state === 'queued' || state === 'running';

/** Of a connection's runs, newest first, the one to watch: the one under way, else the one that waits. */
export const openRun = <Of extends Run>(runs: readonly Of[]): Of | undefined =>
  runs.find(({ state }) => state === 'running') ?? runs.find(isOpen);
