/** How far one task of a run has come. */
export interface TaskProgress {
  readonly state: string;
  readonly resources: number;
  readonly expected: number | null;
  readonly pages: number;
  readonly created: number;
  readonly changed: number;
  readonly gone?: number;
  /** Told at its end. */
  readonly complete?: boolean;
  readonly message?: string;
}

/** A wait that the provider's limits ask for. */
export interface LimitWait {
  /** RFC 3339. */
  readonly until: string;
  readonly reason: string;
}

/** What the events of a run have told so far. */
export interface RunProgress {
  /** By the name of the task. */
  readonly tasks: Readonly<Record<string, TaskProgress>>;
  /** The latest wait of each task. */
  readonly waits: Readonly<Record<string, LimitWait>>;
  /** The run's. */
  readonly state?: string;
}

/** An event of `GET /syncs/:id/events`. */
export interface RunEvent {
  readonly type: 'task' | 'wait' | 'run';
  readonly data: unknown;
}

export const NO_PROGRESS: RunProgress = { tasks: {}, waits: {} };

/** What is known after one more event. An event that says nothing this page understands changes nothing. */
export function afterEvent(progress: RunProgress, { type, data }: RunEvent): RunProgress {
  if (typeof data !== 'object' || data === null) return progress;
  if (type === 'run') return { ...progress, ...(data as Pick<RunProgress, 'state'>) };
  const { task } = data as { readonly task?: string };
  if (task === undefined) return progress;
  if (type === 'wait') return { ...progress, waits: { ...progress.waits, [task]: data as LimitWait } };
  return {
    ...progress,
    tasks: { ...progress.tasks, [task]: { ...progress.tasks[task], ...(data as TaskProgress) } },
  };
}
