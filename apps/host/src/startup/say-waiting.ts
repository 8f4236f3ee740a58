/** Milliseconds after which somebody who watches a start wants to know what it waits for. */
const QUIET_MS = 3000;

/** Waits for part of a start. When it takes long, says once on stderr what for; `describe` is asked only then. */
export async function sayWaiting<Result>(describe: () => string, work: Promise<Result>): Promise<Result> {
  const timer = setTimeout(() => process.stderr.write(`${describe()}\n`), QUIET_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
