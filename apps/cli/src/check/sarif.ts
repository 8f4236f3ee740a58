import type { Check, CheckSeverity } from '@maestro/core';
import { jsonText } from '../output/json-text.js';
import { type CheckReport, placeOf } from './check-report.js';

const LEVELS: Readonly<Record<CheckSeverity, 'error' | 'warning' | 'note'>> = {
  ...{ critical: 'error', high: 'error', medium: 'warning', low: 'note', info: 'note' },
};

/** As GitHub sorts alerts: 9.0 and more is critical, 7.0 high, 4.0 medium. */
const SCORES: Readonly<Record<CheckSeverity, string>> = {
  ...{ critical: '9.5', high: '8.0', medium: '5.5', low: '2.0', info: '0.1' },
};

/** How a result refers to its rule (SARIF 2.1.0, section 3.27). */
interface RuleReference {
  readonly ruleId: string;
  readonly ruleIndex: number;
}

const ruleOf = ({ id, title, why, severity, category, remedy, references = [] }: Check) => ({
  id,
  shortDescription: { text: `${title}.` },
  fullDescription: { text: why },
  help: { text: [remedy.text, ...references.map((each) => `${each.title}: ${each.url}`)].join('\n') },
  ...(remedy.url !== undefined && { helpUri: remedy.url }),
  defaultConfiguration: { level: LEVELS[severity] },
  properties: { tags: [category], 'security-severity': SCORES[severity] },
});

/** Findings in the format of static analysis (SARIF 2.1.0, OASIS). What is unknown is a notification. */
export function checkSarif(report: CheckReport, version: string): string {
  const { judgements, manifest } = report;
  const results = judgements.flatMap(({ prepared: { check }, found }, ruleIndex) =>
    found.map(({ resource, saves }) => ({
      ...({ ruleId: check.id, ruleIndex } satisfies RuleReference),
      ...{ level: LEVELS[check.severity], kind: 'fail' },
      message: {
        text: `${check.title}: ${resource.name} (${resource.key.kind} ${resource.key.uid}). ${check.remedy.text}`,
      },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: placeOf(resource, manifest) } },
          logicalLocations: [
            { name: resource.name, fullyQualifiedName: `${resource.key.kind}/${resource.key.uid}`, kind: 'resource' },
          ],
        },
      ],
      partialFingerprints: { 'resource/v1': `${check.id}:${resource.key.kind}:${resource.key.uid}` },
      ...(saves && { properties: { saves } }),
    })),
  );
  const notifications = judgements.flatMap(({ prepared: { check }, unknown, undecided }) =>
    [
      ...(unknown === undefined ? [] : [unknown]),
      ...undecided.map(({ resource, reason }) => `${resource.name}: ${reason}`),
    ].map((reason) => ({
      level: 'warning',
      message: { text: `${check.title} is unknown. ${reason}` },
      associatedRule: { id: check.id },
    })),
  );
  const run = {
    tool: {
      driver: {
        ...{ name: 'Maestro Discovery', semanticVersion: version },
        rules: judgements.map(({ prepared: { check } }) => ruleOf(check)),
      },
    },
    invocations: [{ executionSuccessful: !report.isUnread, toolExecutionNotifications: notifications }],
    results,
  };
  return `${jsonText({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, 2)}\n`;
}
