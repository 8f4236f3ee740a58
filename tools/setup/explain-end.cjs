const { spawn } = require('node:child_process');

/** Those that ask a process to stop. */
const STOPS = ['SIGTERM', 'SIGINT', 'SIGHUP'];

const explanation = (pid) =>
  `The host (process ${pid}) ended without stopping in order, and could not say why itself. ` +
  'If "JavaScript heap out of memory" stands above (exit code 134), allow it more memory with NODE_OPTIONS=--max-old-space-size=<megabytes>, ' +
  'or lower MAESTRO_MAX_ANSWER_MB. If the system killed it (exit code 137), lower MAESTRO_MAX_ANSWER_MB or give the machine more memory. ' +
  'Then start it again: it resumes the syncs that were running.';

/**
 * Explains on stderr when this process is aborted or killed, as happens when memory runs out: it can run no code of its own then. A shell
 * waits for that with a pipe that closes. The exit code remains 134 or 137. Nothing is explained on Windows.
 *
 * Running the host as a child of this process would do the same, but starting Node once more takes longer than a tenth of a second.
 */
exports.explainEnd = () => {
  if (process.platform === 'win32') return;
  const watcher = spawn('/bin/sh', ['-c', 'read -r line || printf "%s\\n" "$1" >&2', 'sh', explanation(process.pid)], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  // Without a shell nothing is explained, and the host runs all the same.
  watcher.on('error', () => undefined);
  watcher.unref();
  watcher.stdin.unref();
  process.once('exit', () => watcher.kill());
  for (const signal of STOPS) onceWithoutHandling(signal, () => watcher.kill());
};

/**
 * Does something at a signal, which then has the effect that it would have had: one that is listened to ends no process. The host stops in
 * order and then raises the signal again, so that it does not exit on its own.
 */
function onceWithoutHandling(signal, act) {
  process.once(signal, () => {
    act();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  });
}
