import type { Judgement } from '@maestro/checks';
import { withoutControls } from '../output/text-table.js';
import { type CheckReport, failsOn } from './check-report.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Code units that are no part of a character, and characters that XML 1.0 does not have. */
const UNENCODABLE = /[\p{Surrogate}\ufffe\uffff]/gu;

const xml = (text: string): string =>
  withoutControls(text)
    .replaceAll(UNENCODABLE, '\ufffd')
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** What a check found, a line for each resource. */
const linesOf = ({ found, prepared: { check } }: Judgement): string =>
  [...found.map(({ resource: { name, key } }) => `${name} (${key.kind} ${key.uid})`), check.remedy.text].join('\n');

function testCase(judgement: Judgement, { failOn }: CheckReport): string {
  const { prepared, found, unknown, undecided } = judgement;
  const { id, title, category, severity } = prepared.check;
  const reason = unknown ?? undecided[0]?.reason;
  const counted = `${found.length} ${found.length === 1 ? 'resource' : 'resources'}`;
  const failure = `<failure message="${xml(`${title}: ${counted}`)}" type="${severity}">${xml(linesOf(judgement))}</failure>`;
  const isFailure = found.length > 0 && failsOn(severity, failOn);
  const content = isFailure
    ? failure
    : found.length > 0
      ? `<system-out>${xml(linesOf(judgement))}</system-out>`
      : reason === undefined
        ? ''
        : `<skipped>${xml(`Unknown: ${reason}`)}</skipped>`;
  return `    <testcase classname="${xml(`${prepared.provider}.${category}`)}" name="${xml(`${title} (${id})`)}">${content}</testcase>\n`;
}

/** Checks as tests (JUnit's XML): one fails if it found something severe enough, and is skipped if it is unknown. */
export function checkJunit(report: CheckReport): string {
  const { judgements, manifest, failOn } = report;
  const failures = judgements.filter(
    ({ found, prepared }) => found.length > 0 && failsOn(prepared.check.severity, failOn),
  ).length;
  const skipped = judgements.filter(
    ({ found, unknown, undecided }) => found.length === 0 && (unknown !== undefined || undecided.length > 0),
  ).length;
  const counts = `tests="${judgements.length}" failures="${failures}" errors="0"`;
  const cases = judgements.map((judgement) => testCase(judgement, report)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Maestro Discovery" ${counts}>\n  <testsuite name="${xml(manifest.title)}" ${counts} skipped="${skipped}">\n${cases}  </testsuite>\n</testsuites>\n`;
}
