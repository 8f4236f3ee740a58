const { spawn } = require('node:child_process');

/** The signals that ask a process to stop. */
const STOPS = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/**
 * Runs a command until it exits. A signal that asks this process to stop also stops the command, and ends this process after it. Otherwise an
 * installation would continue after `npm start` was stopped, and conflict with the next one.
 *
 * @param options of `spawn`. With `detached`, the children of the command are stopped as well.
 * @returns a promise of its exit code, its signal or its error, and of its piped output.
 */
exports.runChild = (command, args, options) =>
  new Promise((resolve) => {
    const child = spawn(command, args, options);
    let stop;
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (printed += text));
    const pass = (signal) => {
      stop = signal;
      if (options.detached && process.platform !== 'win32') killGroup(child.pid, signal);
      else child.kill(signal);
    };
    for (const signal of STOPS) process.on(signal, pass);
    const end = (outcome) => {
      for (const signal of STOPS) process.removeListener(signal, pass);
      if (stop) process.kill(process.pid, stop);
      else resolve(outcome);
    };
    child.once('error', (error) => end({ error }));
    child.once('close', (status, signal) => end({ status, signal, printed }));
  });

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has just ended.
  }
}
