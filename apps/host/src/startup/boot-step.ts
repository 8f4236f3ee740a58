/** Why the host does not start: what happened, to what, and what to do next. Its message is all that an operator sees. */
export class BootError extends Error {
  override readonly name = 'BootError';
}

/** Milliseconds after which a waiting start is reported. */
const QUIET_MS = 3000;

/** Runs a step of a start. If it takes long, reports once on stderr what it waits for; `describe` is only called then. */
export async function sayWaiting<Result>(describe: () => string, work: Promise<Result>): Promise<Result> {
  const timer = setTimeout(() => process.stderr.write(`${describe()}\n`), QUIET_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

/** Milliseconds that a step of a start may wait for something outside of this process. */
const LIMIT_MS = 120_000;

/**
 * Runs a step of a start, reports if it takes long, and gives up after a time limit, so that a start always ends.
 *
 * @param what the text after "Waiting for".
 * @throws BootError if it does not finish in time; its work may continue until the process ends.
 */
export async function bootStep<Result>(what: string, work: Promise<Result>, limitMs = LIMIT_MS): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new BootError(
            `It waited ${limitMs / 1000} s for ${what}. Stop other hosts that hang while they start, or end their sessions in the database ` +
              '(pg_stat_activity shows them), then start again.',
          ),
        ),
      limitMs,
    );
  });
  try {
    return await sayWaiting(() => `Waiting for ${what}.`, Promise.race([work, tooLate]));
  } finally {
    clearTimeout(timer);
  }
}
