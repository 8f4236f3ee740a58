import { setMaxListeners } from 'node:events';
import { InFlightGauge, startLoopbackServer, systemClock } from '../http/loopback-server.js';
import { accountCounts } from './account/account-counts-calculator.js';
import { buildAccount } from './account/digitalocean-account.js';
import type { DigitalOceanEmulator, DigitalOceanEmulatorOptions, RequestListener } from './emulator.types.js';
import { ApiReader } from './endpoints/api-reader.js';
import { accountKinds, DIGITALOCEAN_EMULATED_TASKS } from './endpoints/emulated-tasks.js';
import { removeDroplet } from './endpoints/droplet-removal.js';
import { FaultRegistry } from './faults/fault-registry.js';
import { LimitRegistry } from './limits/token-limits.js';
import { RequestLog, RequestPipeline } from './request-pipeline.js';
import { referringToAccount } from './scenarios/account-references.js';
import { ScenarioReader } from './scenarios/scenario-reader.js';
import { demoToken, TokenRegistry } from './tokens/token-registry.js';

const DEFAULT_DROPLETS = 120;

/**
 * Starts a DigitalOcean API on 127.0.0.1. It follows the OpenAPI specification, serves a generated account that depends
 * on the seed, and can simulate any failure of an API.
 * @throws RangeError for impossible counts, or the listen error if the port is in use.
 */
export const startDigitalOceanEmulator = async (
  options: DigitalOceanEmulatorOptions = {},
): Promise<DigitalOceanEmulator> => {
  const { seed = 1, droplets = DEFAULT_DROPLETS, latencyMs = 0, now = systemClock, kinds = [] } = options;
  const token = demoToken(seed);
  const account = buildAccount(seed, accountCounts(droplets, options.counts), options.buckets);
  const tokens = new TokenRegistry([{ token, scopes: 'all' }, ...(options.tokens ?? [])]);
  const [faults, log, gauge] = [new FaultRegistry(), new RequestLog(), new InFlightGauge()];
  const listeners = new Set<RequestListener>();
  const closing = new AbortController();
  // Every waiting request listens to it, and there may be many.
  setMaxListeners(0, closing.signal);
  const limits = new LimitRegistry(options.limits);
  const more = kinds.filter(({ type }) => !DIGITALOCEAN_EMULATED_TASKS.includes(type.task));
  const others = new ScenarioReader(referringToAccount(more, accountKinds(account, kinds), options.buckets));
  const reader = new ApiReader(account, others);
  const pipeline = new RequestPipeline({
    ...{ reader, tokens, limits, faults, log, gauge, listeners, latencyMs, now },
    closing: closing.signal,
    ...(options.destroysDroplets && {
      write: ({ method }, { pathname }, scopes) => removeDroplet(account, method, pathname, scopes),
    }),
  });
  const server = await startLoopbackServer(
    (request, response) => pipeline.handle(request, response, server.url),
    options.port,
  );

  return {
    ...{ url: server.url, token, account, tokens, faults, lists: others.lists },
    tasks: [...DIGITALOCEAN_EMULATED_TASKS, ...more.map(({ type }) => type.task)],
    get requests() {
      return log.entries;
    },
    get mostInFlight() {
      return gauge.most;
    },
    get refused() {
      return log.refused;
    },
    onRequest: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    forgetRequests: () => {
      log.clear();
      gauge.reset();
    },
    close: async () => {
      closing.abort();
      await server.close();
    },
  };
};
