import type { PermissionCheck, ResourceType } from '@maestro/core';
import { lastValueFrom } from 'rxjs';
import { expectContract } from '../contract/expect-contract.js';
import { show } from '../contract/show.js';
import type { FaultAnswer } from '../provider/fault.types.js';
import type { Stage } from '../stage/stage.js';
import { StageRows } from '../stage/stage-rows.js';

const CHECKS: readonly (readonly [answer: FaultAnswer | undefined, state: PermissionCheck['state'], said: string])[] = [
  [undefined, 'granted', 'when it may be read'],
  [{ as: 'error', status: 403 }, 'missing', 'after 403'],
  [{ as: 'error', status: 401 }, 'unreachable', 'after 401'],
  [{ as: 'error', status: 500 }, 'unreachable', 'after 500'],
];

/** The probe says granted, missing (and names the scopes) or unreachable. */
export async function tellsPermissions(stage: Stage, type: ResourceType): Promise<void> {
  new StageRows(stage, type).fill(1);
  const connection = await stage.connect();
  const collectors = connection.collectors.filter((each) => each.type.kind === type.kind);
  const required = type.scopes.filter(({ fields }) => fields === undefined).map(({ name }) => name);
  for (const [answer, state, said] of CHECKS) {
    stage.provider.heal();
    if (answer) stage.provider.failWith({ when: () => true, answer });
    const check = await stage.drive(lastValueFrom(connection.verify(collectors)), `the probe of ${type.kind}`);
    const named = state !== 'missing' || required.every((scope) => check.scopes.includes(scope));

    expectContract(check.state === state && named && check.message !== '', {
      expected: `"${state}" ${said}${state === 'missing' ? `, with the scopes ${required.join(', ')}` : ''}`,
      received: show({ state: check.state, scopes: check.scopes, message: check.message }),
      fix: 'make the probe of probePermission(type, request), with the cheapest request that reads the kind',
    });
  }
}
