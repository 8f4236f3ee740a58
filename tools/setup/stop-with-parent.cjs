const { readFileSync } = require('node:fs');

/** Milliseconds between checks. */
const CHECK_INTERVAL_MS = 500;

/**
 * Stops this process gracefully when its npm is stopped (`npm start & kill $!`). npm passes the signal at most to its shell, so this process
 * would keep serving as an orphan. Detected by a change of the parent process or, on Linux, of the shell's parent.
 */
exports.stopWithParent = () => {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const first = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === first) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, CHECK_INTERVAL_MS);
  timer.unref();
};

/** The parent process and its parent; the latter only if the system reports it. */
function ancestors() {
  const { ppid } = process;
  try {
    // proc(5): the name in parentheses may contain any character, including a parenthesis.
    const [, above] = readFileSync(`/proc/${ppid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return `${ppid} ${above}`;
  } catch {
    return String(ppid);
  }
}
