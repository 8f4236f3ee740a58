/** What a worker that was silent for too long meets when it goes on: its run was given to another, and nothing more of it is written. */
export class RunLostError extends Error {
  override readonly name = 'RunLostError';

  constructor(runId: string) {
    super(`The sync ${runId} was given to another worker, because this one was silent for too long.`);
  }
}
