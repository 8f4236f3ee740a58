import { credentialFields, Redactor } from '@maestro/core';
import type { ContractSubject } from '../../contract/contract-suite.types.js';
import { expectContract, show } from '../../contract/expect-contract.js';
import type { KindScenario } from '../../scenario/kind-scenario.types.js';
import type { ProviderScenario } from '../../scenario/provider-scenario.types.js';
import type { Row } from '../../scenario/row.types.js';

/** Numbers of copies: of a first list, of added rows, of another part, of another account. */
const NUMBERS = [...Array.from({ length: 1_000 }, (_, n) => n), 900_000, 1_000_000, 2_000_000, 10_000_000];

/** The scenario of a kind is unambiguous. Otherwise many cases would fail with misleading messages. */
export function isUnambiguous(kind: KindScenario, { plugin, scenario }: ContractSubject): void {
  const rows = [...kind.samples, ...copiesOf(kind)];
  const isOne = kind.page.style === 'whole' && kind.page.one;
  const twice = isOne ? undefined : firstTwice(rows.map((row) => kind.id(row)));
  expectContract(twice === undefined, {
    expected: 'a unique id for each sample and each copy',
    received: `the id ${show(twice)} of several rows`,
    fix: 'derive the id of a copy only from its number, and avoid ids of samples: `id: 1_000_000 + n`',
  });

  const secrets = credentialFields(plugin.credentials).filter((field) => field.secret);
  const redactor = new Redactor(
    scenario.credentials.accounts.flatMap((account) => secrets.map(({ name }) => account[name] ?? '')),
  );
  // All rows at once, because each search takes long.
  const telling = redactor.found(JSON.stringify(rows))
    ? rows.find((row) => redactor.found(JSON.stringify(row)))
    : undefined;
  expectContract(telling === undefined, {
    expected: 'rows that contain no part of a credential, because core redacts such parts',
    received: `part of a credential in the row ${show(telling && kind.id(telling))}`,
    fix: 'invent credentials that are unlike all values in rows, even if both are UUIDs',
  });

  const shared = (kind.details ?? []).flatMap((detail) =>
    Object.keys(detail.query ?? {}).length > 0 ? [] : listsAt(detail.path, scenario).map((list) => ({ detail, list })),
  )[0];
  expectContract(shared === undefined, {
    expected: 'details with unique addresses, so that each request has one meaning',
    received: `${shared?.detail.path}, which is also the list of ${shared?.list.kind}`,
    fix: 'add a query parameter that the API ignores to the detail, in the plugin and here; or read this list only as a kind or only as a detail',
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

/** A path with unnamed placeholders. */
const shapeOf = (path: string): string => path.replace(/\{(part|id|region)\}/g, '{}');
