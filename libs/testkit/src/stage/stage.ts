import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import {
  type Connection,
  type ConnectionOptions,
  LimiterRegistry,
  openConnection,
  parseCredentials,
  type ResourceType,
} from '@maestro/core';
import { ContractBreach } from '../contract/expect-contract.js';
import type { ContractSubject } from '../contract/contract-suite.types.js';
import { FakeProvider } from '../provider/fake-provider.js';
import { LoopbackServer } from '../provider/loopback-server.js';
import type { KindScenario } from '../scenario/kind-scenario.types.js';
import { ClientTraffic } from './client-traffic.js';
import { KitClock } from './kit-clock.js';
import { listKind, type ListingRun } from './list-kind.js';
import { QuietWatch } from './quiet-watch.js';

/** After this many turns without activity and timers, a waiting call counts as hanging: more than a second. */
const HANGS_TURNS = 1_200;

/** The maximum duration of anything, in milliseconds of real time. */
const DEADLINE_MS = 45_000;

/**
 * One case: a fake provider with two accounts, a clock that moves when nothing is in progress, and connections of the
 * plugin.
 */
export class Stage {
  readonly clock = new KitClock();
  readonly provider: FakeProvider;
  /** Another host, which must never receive a request. */
  readonly elsewhere = new LoopbackServer((request, response) => {
    this.strayRequests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  readonly strayRequests: string[] = [];
  readonly limiters = new LimiterRegistry(this.clock);
  readonly #traffic = new ClientTraffic();
  readonly #connections: Connection[] = [];
  #events = 0;

  constructor(readonly subject: ContractSubject) {
    this.provider = new FakeProvider(subject.scenario, this.clock);
  }

  /** @param port of the provider. Default: a free one. */
  async open(port?: number): Promise<void> {
    // Sequentially: if the port is in use, nothing else is open.
    await this.provider.server.listen(port);
    await this.elsewhere.listen();
    this.#traffic.start([this.provider.server.origin, this.elsewhere.origin]);
  }

  /** The addresses of the provider, by the manifest's endpoint ids. */
  get addresses(): Readonly<Record<string, string>> {
    const { origin } = this.provider.server;
    const addresses = Object.entries(this.subject.scenario.endpoints);
    return Object.fromEntries(addresses.map(([id, address]) => [id, address.replace('{origin}', origin)]));
  }

  async close(): Promise<void> {
    this.#traffic.stop();
    await Promise.all(this.#connections.map((connection) => connection.close()));
    await Promise.all([this.provider.server.close(), this.elsewhere.close()]);
  }

  /** Opens a connection of the plugin to one of the accounts. The stage closes it. */
  async connect({
    account = 0,
    ...options
  }: Partial<ConnectionOptions> & { account?: 0 | 1 } = {}): Promise<Connection> {
    const { plugin, scenario } = this.subject;
    const connection = await openConnection({
      plugin,
      credentials: parseCredentials(plugin.credentials, scenario.credentials.accounts[account]),
      endpoints: this.addresses,
      regions: scenario.regions,
      limiters: this.limiters,
      ...options,
    });
    connection.requests.subscribe(() => (this.#events += 1));
    this.#connections.push(connection);
    return connection;
  }

  /** Lists one kind to its end, like a sync of the host. */
  list(connection: Connection, type: ResourceType): Promise<ListingRun> {
    return this.drive(listKind(connection, type), `the listing of ${type.kind}`);
  }

  /**
   * Waits for work in progress, and moves the clock to the next timer whenever nothing is in progress.
   * @throws {ContractBreach} if it does not end.
   */
  async drive<T>(running: Promise<T>, what: string): Promise<T> {
    let ended = false;
    const done = (): void => void (ended = true);
    running.then(done, done);
    const started = performance.now();
    const watch = this.#watch();
    while (!ended) {
      await watch.turn();
      const { next } = this.clock;
      if (ended) break;
      if (next !== undefined && watch.isQuiet) {
        this.clock.advanceTo(next);
        watch.restart();
      }
      if (next === undefined && watch.quietTurns > HANGS_TURNS)
        throw this.#hang(what, 'no activity, and no timer of CLOCK is set');
      if (performance.now() - started > DEADLINE_MS)
        throw this.#hang(what, `it has not ended after ${DEADLINE_MS / 1000} s`);
    }
    return running;
  }

  /** Waits until only time could change something. Meanwhile, the clock does not move. */
  async quiet(): Promise<void> {
    const watch = this.#watch();
    do await watch.turn();
    while (!watch.isQuiet);
  }

  /** Moves the clock to the next timer, if there is one. */
  moveOn(): void {
    const { next } = this.clock;
    if (next !== undefined) this.clock.advanceTo(next);
  }

  /** Moves the clock, and waits for the effects. */
  async pass(ms: number): Promise<void> {
    const end = this.clock.now() + ms;
    for (;;) {
      await this.quiet();
      const { next } = this.clock;
      this.clock.advanceTo(Math.min(next ?? end, end));
      if (next === undefined || next > end) break;
    }
    await this.quiet();
  }

  /**
   * Waits in real time for a condition.
   * @returns whether it became true within the given milliseconds.
   */
  async holds(condition: () => boolean, withinMs = 1_000): Promise<boolean> {
    const started = performance.now();
    while (!condition()) {
      if (performance.now() - started > withinMs) return false;
      await setTimeout(1);
    }
    return true;
  }

  /** The number of unfinished requests of clients. */
  get inFlight(): number {
    return this.#traffic.open;
  }

  /** The scenario of a kind. */
  kindScenario({ kind }: ResourceType): KindScenario {
    const found = this.subject.scenario.kinds.find((each) => each.kind === kind);
    if (!found) throw new Error(`The scenario does not describe ${kind}. Add it to its kinds.`);
    return found;
  }

  #watch(): QuietWatch {
    const { server } = this.provider;
    return new QuietWatch({
      activity: () => server.activity + this.elsewhere.activity + this.#events,
      isBusy: () => server.busy > 0 || this.#traffic.open > server.silent,
    });
  }

  #hang(what: string, received: string): ContractBreach {
    return new ContractBreach({
      expected: `${what} to end`,
      received,
      fix: 'send every request through REQUESTS, which enforces timeouts; complete or fail every stream; set timers only on CLOCK',
    });
  }
}
