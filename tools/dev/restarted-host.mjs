import { spawn } from 'node:child_process';
import { ended } from './child-end.mjs';

/** @param {string} name of a file in this folder */
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
 * @typedef {object} HostOptions
 * @property {string} root of the repository
 * @property {NodeJS.ProcessEnv} env of the host
 * @property {string} [inspect] the address for a debugger
 *
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 */

/**
 * The host over the emulators, run from its sources. A second process has already loaded everything except the sources of this repository,
 * which takes two thirds of a start, and replaces the host on a restart.
 */
export class RestartedHost {
  #options;
  /** @type {ChildProcess | undefined} */
  #running;
  /** @type {ChildProcess | undefined} */
  #next;
  #isListening = false;
  #isStopping = false;

  /** @param {HostOptions} options */
  constructor(options) {
    this.#options = options;
  }

  start() {
    const child = this.#next ?? this.#standby();
    this.#next = undefined;
    this.#running = child;
    this.#isListening = false;
    child.send({ inspect: this.#options.inspect });
    child.stdout?.on('data', (chunk) => {
      process.stdout.write(chunk);
      if (child === this.#running && chunk.includes('Maestro listens on')) this.#listens();
    });
    child.once('exit', (code) => this.#ended(code));
  }

  /**
   * Kills the host instead of stopping it, so that its PostgreSQL keeps running for the next host.
   *
   * @param {string} file that was saved
   */
  restart(file) {
    if (this.#isStopping) return;
    process.stderr.write(`${file} was saved. Restarting the host …\n`);
    if (this.#running) this.#running.kill('SIGKILL');
    else this.start();
  }

  /** Stops the host gracefully, and PostgreSQL if no host was running to stop it. */
  async stop() {
    this.#isStopping = true;
    this.#next?.kill('SIGKILL');
    const [host, wasListening] = [this.#running, this.#isListening];
    if (host) {
      host.kill('SIGTERM');
      await ended(host);
    }
    // A listening host handles signals, and raises them again after it has stopped everything.
    const hasStopped = host && wasListening && ['SIGTERM', 'SIGINT', 'SIGHUP'].includes(host.signalCode ?? '');
    if (!hasStopped) await ended(this.#spawn('stop-database.mjs', { stdio: ['ignore', 'inherit', 'inherit'] }));
  }

  #listens() {
    this.#isListening = true;
    // Not earlier: loading both at the same time would slow down the first one.
    if (!this.#isStopping) this.#next ??= this.#standby();
  }

  /** @param {number | null} code */
  #ended(code) {
    const wasKilled = this.#running?.killed;
    this.#running = undefined;
    this.#isListening = false;
    if (this.#isStopping) return;
    if (wasKilled) return this.start();
    this.#next ??= this.#standby();
    if (code) process.stderr.write('The host exited. It starts again when you save a file.\n');
  }

  #standby() {
    const child = this.#spawn('standby.mjs', { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    // A host that exits on its own closes the channel before it receives a message.
    child.on('error', (error) => process.stderr.write(`The host could not be started: ${error.message}\n`));
    child.once('exit', () => {
      if (this.#next === child) this.#next = undefined;
    });
    return child;
  }

  /**
   * @param {string} module of this folder
   * @param {import('node:child_process').SpawnOptions} options
   * @returns {ChildProcess}
   */
  #spawn(module, options) {
    const { root: cwd, env } = this.#options;
    return spawn(process.execPath, [...FROM_SOURCES, here(module).pathname, 'demo'], { cwd, env, ...options });
  }
}
