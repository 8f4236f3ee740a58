import { credentialFields, Redactor } from '@maestro/core';
import type { ContractSubject } from '../../contract/contract-suite.types.js';
import { expectContract, show } from '../../contract/expect-contract.js';
import type { KindScenario } from '../../scenario/kind-scenario.types.js';
import type { ProviderScenario } from '../../scenario/provider-scenario.types.js';
import type { Row } from '../../scenario/row.types.js';

/** Numbers that copies get: of a first list, of rows that come into being, of another part, of another account. */
const NUMBERS = [...Array.from({ length: 1_000 }, (_, n) => n), 900_000, 1_000_000, 2_000_000, 10_000_000];

/** What a kind's scenario says can be served: nothing in it passes for something else. What does would fail many cases in ways that mislead. */
export function canBeServed(kind: KindScenario, { plugin, scenario }: ContractSubject): void {
  const rows = [...kind.samples, ...copiesOf(kind)];
  const isOne = kind.page.style === 'whole' && kind.page.one;
  const twice = isOne ? undefined : firstTwice(rows.map((row) => kind.id(row)));
  expectContract(twice === undefined, {
    expected: 'an id of its own for each sample, and for each copy by its number',
    received: `the id ${show(twice)} of several rows`,
    fix: 'make the id of a copy of its number alone, so large that no sample has it: `id: 1_000_000 + n`',
  });

  const secrets = credentialFields(plugin.credentials).filter((field) => field.secret);
  const redactor = new Redactor(
    scenario.credentials.accounts.flatMap((account) => secrets.map(({ name }) => account[name] ?? '')),
  );
  const telling = rows.find((row) => redactor.found(JSON.stringify(row)));
  expectContract(telling === undefined, {
    expected: 'rows that hold no part of a credential: core leaves such parts out of all that it reads',
    received: `a part of one in the row ${show(telling && kind.id(telling))}`,
    fix: 'make up credentials that are unlike everything in the rows, also where both are UUIDs',
  });

  const shared = (kind.details ?? []).flatMap((detail) =>
    Object.keys(detail.query ?? {}).length > 0 ? [] : listsAt(detail.path, scenario).map((list) => ({ detail, list })),
  )[0];
  expectContract(shared === undefined, {
    expected: 'details with addresses of their own, so that each request is for one thing',
    received: `${shared?.detail.path}, which is also the list of ${shared?.list.kind}`,
    fix: 'give the detail a query parameter that the API ignores, in the plugin and here; or read this list as a kind only, or as a detail only',
  });
}

function copiesOf({ samples, copy }: KindScenario): Row[] {
  return NUMBERS.flatMap((number) => {
    const sample = samples[number % samples.length];
    return sample ? [copy(sample, number)] : [];
  });
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.size === seen.add(id).size);
}

const listsAt = (path: string, { kinds }: ProviderScenario): readonly KindScenario[] =>
  kinds.filter((kind) => shapeOf(kind.path) === shapeOf(path));

/** A path without the names of its placeholders. */
const shapeOf = (path: string): string => path.replace(/\{(part|id|region)\}/g, '{}');
