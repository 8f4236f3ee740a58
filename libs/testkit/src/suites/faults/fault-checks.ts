import type { ListingOutcome, ResourceType } from '@maestro/core';
import { expectContract } from '../../contract/expect-contract.js';
import type { ReceivedRequest } from '../../provider/fault.types.js';
import { measurePages } from '../../stage/measure-pages.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import type { FaultCase } from './fault-table.constants.js';

/** The page that fails. */
export type FaultPlace = 'first' | 'middle' | 'last';

/** One of three pages fails in the first listing, and none in the second. */
export const survives =
  (fault: FaultCase, place: FaultPlace) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const { name, answer, tries } = fault;
    const { provider } = stage;
    const { threePages, offsets } = await measurePages(stage.subject, type);
    const connection = await stage.connect();
    const rows = new StageRows(stage, type);
    rows.fill(threePages);
    const index = { first: 0, middle: Math.floor((offsets.length - 1) / 2), last: offsets.length - 1 }[place];
    const offset = offsets[index] ?? 0;
    const fails = (request: ReceivedRequest): boolean =>
      request.kind === type.kind && request.part === rows.firstPart && request.offset === offset;

    provider.failWith({ when: fails, answer: answer(stage.elsewhere.origin) });
    const outcome = outcomeOf(await stage.list(connection, type), rows);
    const asked = provider.requests.filter(fails).length;
    expectFailure(outcome, fault);
    expectContract(asked === tries, {
      expected: `${tries} ${tries === 1 ? 'request' : 'requests'} for the page that gets ${name}`,
      received: `${asked}`,
      fix:
        asked < tries
          ? 'describe the failure in `failure` and throw no ProviderError yourself: core retries temporary failures'
          : 'send each request once, through REQUESTS, without retries in the client: core retries temporary failures only',
    });

    provider.heal();
    const { report } = await stage.list(connection, type);
    expectContract(report.complete, {
      expected: 'a complete listing by the same connection once the provider has recovered',
      received: report.message,
      fix: 'keep no state of a failure: no stored error, no permanently broken client',
    });
  };

function outcomeOf({ outcomes }: { readonly outcomes: readonly ListingOutcome[] }, rows: StageRows) {
  return outcomes.find(({ part }) => rows.parts.length === 1 || part.id === rows.firstPart);
}

function expectFailure(outcome: ListingOutcome | undefined, { name, kind, fix }: FaultCase): void {
  // A rejected credential stops the run before its parts end.
  if (outcome === undefined && kind === 'authentication') return;
  expectContract(outcome?.complete !== true, {
    expected: `a listing that fails when a page gets ${name}`,
    received: 'a complete one',
    fix: fix ?? LET_THROUGH,
  });
  const error = outcome?.error;
  expectContract(error?.kind === kind, {
    expected: `a ProviderError of kind "${kind}" when a page gets ${name}`,
    received: error ? `${error.kind}: ${error.message}` : `no error: ${outcome?.reason}`,
    fix: fix ?? (error ? 'return status and code in `failure`, and let core map them' : LET_THROUGH),
  });
}

const LET_THROUGH = 'pass on the error: never catch it to complete, to continue or to emit an empty page';
