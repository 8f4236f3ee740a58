import { spawn } from 'node:child_process';
import { ended } from './child-end.mjs';

const here = (name) => new URL(name, import.meta.url);
const FROM_SOURCES = [
  '--conditions=@maestro/source',
  '--enable-source-maps',
  '--experimental-import-meta-resolve',
  '--no-warnings=ExperimentalWarning',
  '--import',
  here('register.mjs').href,
];

/**
 * The host over the emulators, run from its sources. Beside the running host a next one waits, which has loaded everything but the sources
 * of this repository: that is two thirds of a start.
 */
export class RestartedHost {
  #options;
  #running;
  #next;
  #isListening = false;
  #isStopping = false;

  /** @param options the repository's root, the host's environment, and the address for a debugger, if any. */
  constructor(options) {
    this.#options = options;
  }

  start() {
    const child = this.#next ?? this.#standby();
    this.#next = undefined;
    this.#running = child;
    this.#isListening = false;
    child.send({ inspect: this.#options.inspect });
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      if (child === this.#running && chunk.includes('Maestro listens on')) this.#listens();
    });
    child.once('exit', (code) => this.#ended(code));
  }

  /** Kills the host rather than stop it: its PostgreSQL runs on, and the next host starts at once with that. */
  restart(file) {
    if (this.#isStopping) return;
    process.stderr.write(`${file} was saved. Starting the host again …\n`);
    if (this.#running) this.#running.kill('SIGKILL');
    else this.start();
  }

  /** Stops the host in order, and PostgreSQL too, where no host was there to stop it. */
  async stop() {
    this.#isStopping = true;
    this.#next?.kill('SIGKILL');
    const [host, wasListening] = [this.#running, this.#isListening];
    if (host) {
      host.kill('SIGTERM');
      await ended(host);
    }
    // It handles signals once it listens, and raises them again when all is stopped.
    const hasStopped = host && wasListening && ['SIGTERM', 'SIGINT', 'SIGHUP'].includes(host.signalCode);
    if (!hasStopped) await ended(this.#spawn('stop-database.mjs', { stdio: ['ignore', 'inherit', 'inherit'] }));
  }

  #listens() {
    this.#isListening = true;
    // Not before: loading both at a time would slow down the one that is waited for.
    if (!this.#isStopping) this.#next ??= this.#standby();
  }

  #ended(code) {
    const wasKilled = this.#running.killed;
    this.#running = undefined;
    this.#isListening = false;
    if (this.#isStopping) return;
    if (wasKilled) return this.start();
    this.#next ??= this.#standby();
    if (code) process.stderr.write('The host ended. It starts again when you save a file.\n');
  }

  #standby() {
    const child = this.#spawn('standby.mjs', { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    // A host that ends on its own closes the channel before it is told anything.
    child.on('error', (error) => process.stderr.write(`The host could not be started: ${error.message}\n`));
    child.once('exit', () => {
      if (this.#next === child) this.#next = undefined;
    });
    return child;
  }

  #spawn(module, options) {
    const { root: cwd, env } = this.#options;
    return spawn(process.execPath, [...FROM_SOURCES, here(module).pathname, 'demo'], { cwd, env, ...options });
  }
}
