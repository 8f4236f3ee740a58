import { textTable } from '../output/text-table.js';
import { jsonText } from '../output/json-text.js';
import { bySeverity, type CheckReport, savingsOf } from './check-report.js';

/** Findings as a table for people, the worst first, and then what is unknown. */
export function checkTable({ judgements }: CheckReport): string {
  const ordered = [...judgements].sort(bySeverity);
  const rows = ordered.flatMap(({ prepared: { check }, found }) =>
    found.map(({ resource, saves }) => [
      ...[check.severity, check.title, resource.key.kind, resource.name, resource.key.uid],
      saves ? `${saves.amount.toFixed(2)} ${saves.currency}` : '',
    ]),
  );
  const unknown = ordered.flatMap(({ prepared: { check }, unknown: reason, undecided }) => [
    ...(reason === undefined ? [] : [[check.severity, check.title, '', reason]]),
    ...undecided.map(({ resource, reason: why }) => [check.severity, check.title, resource.name, why]),
  ]);
  const findings = textTable(['Severity', 'Finding', 'Kind', 'Name', 'ID', 'Saves a month'], rows);
  if (unknown.length === 0) return findings;
  return `${findings}\n${textTable(['Severity', 'Unknown', 'Name', 'Reason'], unknown)}`;
}

/** One line about all findings, for stderr. */
export function checkSummary({ manifest, account, judgements }: CheckReport): string {
  const found = judgements.reduce((sum, each) => sum + each.found.length, 0);
  const unknown = judgements.filter((each) => each.unknown !== undefined).length;
  const saved = savingsOf(judgements);
  const owner = account === undefined ? manifest.title : `${manifest.title}, ${account}`;
  const parts = [
    `${found} ${found === 1 ? 'finding' : 'findings'} of ${judgements.length} checks`,
    ...(saved.length > 0 ? [`${saved.join(' and ')} a month could be saved`] : []),
    ...(unknown > 0 ? [`${unknown} ${unknown === 1 ? 'check is' : 'checks are'} unknown`] : []),
  ];
  return `${owner}: ${parts.join('; ')}.\n`;
}

/** Findings as JSON, for programs. */
export function checkJson({ manifest, account, judgements }: CheckReport): string {
  const checks = judgements.map(({ prepared: { check, kinds, needs }, found, unknown, undecided }) => ({
    ...{ id: check.id, title: check.title, severity: check.severity, category: check.category, why: check.why },
    ...{ kinds, needs, remedy: check.remedy, unknown: unknown ?? null },
    findings: found.map(({ resource: { key, name, region, tags }, saves }) => ({
      ...{ ...key, name, region: region ?? null, tags, saves: saves ?? null },
    })),
    undecided: undecided.map(({ resource: { key, name }, reason }) => ({ ...key, name, reason })),
  }));
  return `${jsonText({ provider: manifest.id, account: account ?? null, checks }, 2)}\n`;
}
