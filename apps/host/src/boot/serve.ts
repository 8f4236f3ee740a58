import { type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type HostConfig } from '../config/host-config.types.js';
import { closeOpenedDatabases } from '../database/opened-database.js';
import { configureHttp } from './configure-http.js';
import { createRootLogger } from '../http/logs/root-logger.js';
import { logPluginFailures } from '../plugins/plugin-failures-logger.js';
import { decideExit } from './exit-decision.js';
import { BootError } from '../startup/boot-step.js';

const ADVICE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another program uses it. Set MAESTRO_PORT to another port, or to 0 for any free one.',
  EACCES: 'This user may not use it. Set MAESTRO_PORT to a port above 1023.',
  EADDRNOTAVAIL: 'This machine has no such address. Set MAESTRO_HOST to one it has, such as 127.0.0.1.',
  ENOTFOUND: 'There is no such host. Set MAESTRO_HOST to an address of this machine, such as 127.0.0.1.',
};

/** Explains why the host cannot listen at its address. Other errors are unchanged. */
export function listenFailure(error: unknown, { host, port }: Pick<HostConfig, 'host' | 'port'>): unknown {
  const advice = ADVICE[(error as NodeJS.ErrnoException).code ?? ''];
  return advice ? new BootError(`It cannot listen on ${host}, port ${port}. ${advice}`, { cause: error }) : error;
}

const SIGNALS = ['SIGTERM', 'SIGINT'];

/** The time for open responses when the host stops. Without a limit, an endless stream would block it. */
const GRACE_MS = 3000;

/** Hooks of a start. */
export interface ServeHooks {
  /**
   * Prepares access before the address is printed.
   * @returns lines to print after the address.
   */
  readonly admit?: (app: NestExpressApplication) => Promise<string>;
  /** Runs once the host serves. */
  readonly ready?: (app: NestExpressApplication) => Promise<void>;
}

/**
 * Starts the host from its root module, prints its address, and runs until SIGTERM or SIGINT, which end requests and
 * jobs before the database.
 *
 * @throws BootError if it cannot start.
 */
export async function serve(root: Type, config: HostConfig, { admit, ready }: ServeHooks = {}): Promise<void> {
  const logger = createRootLogger(config.logLevel);
  logPluginFailures(logger);
  let app: NestExpressApplication | undefined;
  try {
    app = await NestFactory.create<NestExpressApplication>(root, {
      // A failure is reported once, at the end, and not logged as well.
      abortOnError: false,
      logger: false,
      bodyParser: false,
    });
    configureHttp(app, config, logger);
    await listen(app, config);
    await untilStopped(endOnSignal(app), announced(app, config, { admit, ready }));
  } catch (error) {
    // A host that listens without its database would answer 503 and keep its port.
    await app?.close().catch((cause: unknown) => logger.warn(cause, 'The host could not be closed in order'));
    await closeOpenedDatabases();
    throw error;
  }
}

async function announced(app: NestExpressApplication, config: HostConfig, { admit, ready }: ServeHooks): Promise<void> {
  const admitted = (await admit?.(app)) ?? '';
  process.stdout.write(`Maestro listens on ${await app.getUrl()} (role: ${config.role}).\n${admitted}`);
  await ready?.(app);
}

async function listen(app: NestExpressApplication, config: HostConfig): Promise<void> {
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    throw listenFailure(error, config);
  }
}

/** @returns a signal that aborts when the host receives SIGTERM or SIGINT. */
function endOnSignal(app: NestExpressApplication): AbortSignal {
  const stop = new AbortController();
  app.enableShutdownHooks(SIGNALS);
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      decideExit();
      stop.abort();
      setTimeout(() => app.getHttpServer().closeAllConnections(), GRACE_MS).unref();
    });
  }
  return stop.signal;
}

/** Finishes a start. Once the host is stopping, a failure is ignored: the database and the server are being closed. */
async function untilStopped(stop: AbortSignal, work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!stop.aborted) throw error;
  });
}
