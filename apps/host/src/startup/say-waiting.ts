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
