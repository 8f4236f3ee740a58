const { readFileSync } = require('node:fs');

/** Milliseconds between looks. */
const LOOK_EVERY_MS = 500;

/**
 * Stops this process in order when the npm that runs it is stopped (`npm start & kill $!`): npm passes the signal to its shell at most, and
 * this process would be left to the system, still serving. It is noticed by the parent being another one, or on Linux by the shell's.
 */
exports.stopWithParent = () => {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const first = ancestors();
  const looking = setInterval(() => {
    if (ancestors() === first) return;
    clearInterval(looking);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  looking.unref();
};

/** The parent and its parent; the latter is left out where the system does not tell. */
function ancestors() {
  const { ppid } = process;
  try {
    // proc(5): the name in parentheses may hold anything, a parenthesis too.
    const [, above] = readFileSync(`/proc/${ppid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return `${ppid} ${above}`;
  } catch {
    return String(ppid);
  }
}
