const { spawn } = require('node:child_process');

/** The signals that ask a process to stop. */
const STOPS = ['SIGTERM', 'SIGINT', 'SIGHUP'];

const explanation = (pid) =>
  `The host (process ${pid}) ended without a graceful shutdown. ` +
  'If "JavaScript heap out of memory" is printed above (exit code 134), allow it more memory with NODE_OPTIONS=--max-old-space-size=<megabytes>, ' +
  'or lower MAESTRO_MAX_ANSWER_MB. If the system killed it (exit code 137), lower MAESTRO_MAX_ANSWER_MB or give the machine more memory. ' +
  'Then start it again: it resumes the syncs that were running.';

/**
 * Prints an explanation to stderr if this process is aborted or killed, for example when it runs out of memory and cannot run code any more.
 * A shell process detects this by a closed pipe. The exit code remains 134 or 137. Not supported on Windows.
 *
 * Running the host as a child process would also work, but starting Node again takes more than a tenth of a second.
 */
exports.explainEnd = () => {
  if (process.platform === 'win32') return;
  const watcher = spawn('/bin/sh', ['-c', 'read -r line || printf "%s\\n" "$1" >&2', 'sh', explanation(process.pid)], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  // Without a shell there is no explanation, but the host runs.
  watcher.on('error', () => undefined);
  watcher.unref();
  watcher.stdin.unref();
  process.once('exit', () => watcher.kill());
  for (const signal of STOPS) onceWithoutHandling(signal, () => watcher.kill());
};

/**
 * Calls `act` on a signal without changing the signal's effect: a signal with a listener would no longer end the process. The host shuts down
 * gracefully and then raises the signal again.
 */
function onceWithoutHandling(signal, act) {
  process.once(signal, () => {
    act();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  });
}
