import { credentialVariable, endpointVariable } from '@maestro/core';
import type { ContractSubject } from '../contract/contract-suite.types.js';
import { StageRows } from '../stage/stage-rows.js';
import { Stage } from '../stage/stage.js';

/** Options for serving a scenario. */
export interface ServeOptions {
  /** Default: a free port. */
  readonly port?: number;
  /** Rows of each list: the samples first, then copies. Default: the samples. */
  readonly rows?: number;
}

/** A running local provider. */
export interface ServedScenario {
  /** The environment variables for Maestro's programs: the address of each endpoint and the first account's credential. */
  readonly variables: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * Serves a scenario for programs other than tests: it lets you try the plugin without an account, with `maestro discover` or in a
 * host. It enforces no limits.
 *
 * @throws {Error} if the port is in use.
 */
export async function serveScenario(
  subject: ContractSubject,
  { port, rows }: ServeOptions = {},
): Promise<ServedScenario> {
  const { manifest } = subject.plugin;
  const stage = new Stage(subject);
  await stage.open(port);
  for (const type of manifest.resources) {
    const shelf = new StageRows(stage, type);
    shelf.fill(rows ?? shelf.kind.samples.length);
  }
  const { accounts } = subject.scenario.credentials;
  const addresses = Object.entries(stage.addresses).map(([id, url]) => [endpointVariable(manifest.id, id), url]);
  const fields = Object.entries(accounts[0]).map(([field, value]) => [credentialVariable(manifest.id, field), value]);
  return {
    variables: Object.fromEntries([...addresses, ...fields]) as Record<string, string>,
    close: () => stage.close(),
  };
}
