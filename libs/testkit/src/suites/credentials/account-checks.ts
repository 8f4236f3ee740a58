import { isDeepStrictEqual } from 'node:util';
import { type Account, type Connection, ProviderError } from '@maestro/core';
import { lastValueFrom } from 'rxjs';
import type { ContractSubject } from '../../contract/contract-suite.types.js';
import { expectContract, show } from '../../contract/expect-contract.js';
import type { FaultAnswer } from '../../provider/fault.types.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import { withStage } from '../../stage/with-stage.js';

/** The expected result if the account cannot be read: no account if it is not permitted, otherwise the error. */
const TROUBLES: readonly (readonly [fault: string, answer: FaultAnswer, kind: string | undefined])[] = [
  ['403', { as: 'error', status: 403 }, undefined],
  ['401', { as: 'error', status: 401 }, 'authentication'],
  ['500', { as: 'error', status: 500 }, 'unavailable'],
];

/** Reads the account: resolves to the account, undefined or the error. */
export const readAccount = (stage: Stage, connection: Connection): Promise<unknown> =>
  stage.drive(
    lastValueFrom(connection.account()).catch((error: unknown) => error),
    'the request for the account',
  );

/** The account has stable string properties, and an outage is not treated as a missing permission. */
export async function namesItsAccount(subject: ContractSubject): Promise<void> {
  await withStage(subject, async (stage) => {
    for (const type of subject.plugin.manifest.resources) new StageRows(stage, type).fill(1);
    const connection = await stage.connect();
    const [first, second] = [await readAccount(stage, connection), await readAccount(stage, connection)];
    if (first === undefined) return;

    expectContract(isAccount(first) && isDeepStrictEqual(first, second), {
      expected: 'an id and a name of the account that are strings and the same each time',
      received: `${show(first)}, then ${show(second)}`,
      fix: 'use String(id) in the AccountReader; use the account’s own id, and describe the request in the scenario (fixed)',
    });
    for (const [fault, answer, kind] of TROUBLES) {
      stage.provider.heal();
      stage.provider.failWith({ when: () => true, answer });
      const came = await readAccount(stage, connection);
      expectContract(kind === undefined ? came === undefined : ProviderError.is(came) && came.kind === kind, {
        expected: kind === undefined ? `no account after ${fault}` : `a ProviderError of kind "${kind}" after ${fault}`,
        received: came instanceof Error ? came.message : show(came),
        fix: 'return undefined if the credential may not read the account ("permission"), and pass on every other error',
      });
    }
  });
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isAccount = (value: unknown): value is Account =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'name' in value &&
  isText(value.id) &&
  isText(value.name);
