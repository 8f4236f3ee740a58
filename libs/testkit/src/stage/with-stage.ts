import type { ContractSubject } from '../contract/contract-suite.types.js';
import { expectContract, show } from '../contract/expect-contract.js';
import { Stage } from './stage.js';

/**
 * Runs a case on a separate stage, and closes everything afterwards.
 *
 * @throws {ContractBreach} also for a request that the scenario does not describe, or to another host.
 */
export async function withStage(subject: ContractSubject, run: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = new Stage(subject);
  await stage.open();
  try {
    await run(stage);
    expectNothingUnknown(stage);
  } finally {
    await stage.close();
  }
}

function expectNothingUnknown({ provider, strayRequests }: Stage): void {
  const unknown = provider.requests
    .filter(({ route }) => route === 'unknown')
    .map(({ method, path, query }) => `${method} ${path}?${query.toString()}`);
  expectContract(unknown.length === 0, {
    expected: 'only requests that the scenario describes',
    received: show([...new Set(unknown)]),
    fix: 'describe the route in the scenario (kinds, details or fixed), or do not send the request; plugins only read (GET)',
  });
  expectContract(strayRequests.length === 0, {
    expected: 'no request to any other host',
    received: show(strayRequests),
    fix: 'follow no redirects or links to other hosts, which must not receive the credential',
  });
}
