import { judgeCheck, prepareChecks, ResourceGraph } from '@maestro/checks';
import type { Check, PluginManifest, Resource } from '@maestro/core';
import { junitProblems, sarifProblems } from '../../test/schemas/format-problems.js';
import { checkExitCode, type CheckReport, type FailOn } from './check-report.js';
import { checkCsv } from './check-csv.js';
import { checkJson, checkSummary, checkTable } from './check-table.js';
import { checkJunit } from './junit.js';
import { checkSarif } from './sarif.js';

const type = (kind: string, entity: string) => ({
  ...{ kind, entity, task: `${kind}-list`, access: 'list', title: kind, scopes: [] },
  ...{ page: 'https://acme.test/{uid}', relations: kind === 'acme.volume' ? { 'attached-to': ['acme.server'] } : {} },
});

const manifest = {
  ...{ id: 'acme', title: 'Acme', resources: [type('acme.volume', 'volume'), type('acme.server', 'server')] },
} as unknown as PluginManifest;

const check = (id: string, more: Partial<Check>): Check => ({
  ...{ id: `acme.${id}`, title: `It is ${id}`, why: 'It matters.', severity: 'high', category: 'unused' },
  ...{
    of: ['acme.volume'],
    query: 'sizeGb>0',
    remedy: { text: 'Delete it & be done.', url: 'https://acme.test/help' },
  },
  ...more,
});

const { checks } = prepareChecks(
  [
    {
      manifest,
      checks: [
        check('large', { query: 'sizeGb>100', saves: { amount: 0.1, currency: 'EUR', per: 'sizeGb' } }),
        check('loose', { severity: 'low', query: '-attached-to:(name exists)' }),
        check('tiny', { query: 'sizeGb<1' }),
      ],
    },
  ],
  [],
);

const volume = (uid: string, sizeGb: number): Resource => ({
  ...{
    key: { provider: 'acme', kind: 'acme.volume', uid },
    name: `<${uid}>\u001b[31m`,
    entity: 'volume',
    active: true,
  },
  ...{ tags: [], attributes: { sizeGb }, relations: [], raw: {} },
});

/** What the checks say of volumes of some sizes. */
function reportOf(
  sizes: readonly number[],
  { failOn = 'medium', incomplete = '' }: { failOn?: FailOn; incomplete?: string } = {},
): CheckReport {
  const graph = new ResourceGraph(
    sizes.map((size) => volume(`v${size}`, size)),
    manifest,
  );
  const reason = (kind: string) => (kind === incomplete ? 'It answered 500.' : undefined);
  const account = { graph, manifest, incomplete: reason, now: new Date('2026-11-30T12:00:00Z') };
  const judgements = checks.map((each) => judgeCheck(each, account));
  return { manifest, account: 'Example', judgements, failOn, isUnread: false };
}

/** The same, and the last check is unknown for a resource. */
const withUnread = (report: CheckReport): CheckReport => ({
  ...report,
  judgements: report.judgements.map((each, index) =>
    index === 2
      ? { ...each, undecided: [{ resource: volume('v', 1), reason: 'The scope "x" & more is missing.' }] }
      : each,
  ),
});

describe('what checks found', () => {
  it.each<[number[], FailOn, string, number]>([
    [[500], 'medium', '', 4],
    [[50], 'medium', '', 0],
    [[50], 'low', '', 4],
    [[500], 'never', '', 0],
    [[500], 'critical', '', 0],
    [[50], 'medium', 'acme.server', 0],
    [[50], 'low', 'acme.server', 3],
    [[500], 'low', 'acme.volume', 3],
  ])('of volumes of %j GB, failing on %s and without %j, ends with %i', (sizes, failOn, incomplete, code) => {
    expect(checkExitCode(reportOf(sizes, { failOn, incomplete }))).toBe(code);
  });

  it('is a table with the worst first, what is unknown, and a sum', () => {
    const report = reportOf([500], { incomplete: 'acme.server' });
    const lines = checkTable(report).split('\n');

    expect(lines[1]).toMatch(/^high +It is large +acme.volume +<v500> +v500 +50.00 EUR$/);
    expect(lines.at(-2)).toMatch(/^low +It is loose +It answered 500.$/);
    expect(checkSummary(report)).toBe(
      'Acme, Example: 1 finding of 3 checks; 50.00 EUR a month could be saved; 1 check is unknown.\n',
    );
  });

  it('is JSON for programs', () => {
    expect(JSON.parse(checkJson(reportOf([500]))).checks[0]).toMatchObject({
      ...{ id: 'acme.large', unknown: null, findings: [{ uid: 'v500', saves: { amount: 50, currency: 'EUR' } }] },
    });
  });

  it('is CSV with the worst first, and what is unknown with its reason', () => {
    const lines = checkCsv(withUnread(reportOf([500], { incomplete: 'acme.server' }))).split('\r\n');

    expect(lines).toEqual([
      '\ufeffSeverity,Title,State,Resource,Kind,ID at provider,Region,Saves a month,Currency,Category,Check,Reason',
      'high,It is large,open,<v500>,acme.volume,v500,,50,EUR,unused,acme.large,',
      'high,It is tiny,unknown,<v>,acme.volume,v,,,,unused,acme.tiny,"The scope ""x"" & more is missing."',
      'low,It is loose,unknown,,,,,,,unused,acme.loose,It answered 500.',
      '',
    ]);
  });

  it('is CSV that has no formulas, and headings if nothing was found', () => {
    const named = reportOf([500]).judgements.map((each) => ({
      ...each,
      found: each.found.map(({ resource }) => ({ resource: { ...resource, name: '=HYPERLINK("https://evil.test")' } })),
    }));

    expect(checkCsv({ ...reportOf([]), judgements: named })).toContain(`,"'=HYPERLINK(""https://evil.test"")",`);
    expect(checkCsv(reportOf([]))).toMatch(/^\ufeffSeverity,[^\r]*\r\n$/);
  });

  it('is SARIF, with a rule for each check and a notification for each that is unknown', () => {
    const { version, runs } = JSON.parse(checkSarif(reportOf([500], { incomplete: 'acme.server' }), '1.2.3'));
    const [{ tool, results, invocations }] = runs;

    expect([version, tool.driver.semanticVersion, tool.driver.rules.length]).toEqual(['2.1.0', '1.2.3', 3]);
    expect(results).toEqual([
      expect.objectContaining({
        ...{ ruleId: 'acme.large', ruleIndex: 0, level: 'error' },
        partialFingerprints: { 'resource/v1': 'acme.large:acme.volume:v500' },
      }),
    ]);
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('https://acme.test/v500');
    expect(invocations[0].toolExecutionNotifications).toEqual([
      expect.objectContaining({ level: 'warning', associatedRule: { id: 'acme.loose' } }),
    ]);
  });

  it('is JUnit, whose tests fail for what is severe enough, without characters that XML lacks', () => {
    const xml = checkJunit(reportOf([500], { incomplete: 'acme.server' }));

    expect(xml).toContain('<testsuites name="Maestro Discovery" tests="3" failures="1" errors="0">');
    expect(xml).toContain('<testsuite name="Acme" tests="3" failures="1" errors="0" skipped="1">');
    expect(xml).toContain('<failure message="It is large: 1 resource" type="high">&lt;v500&gt;');
    expect(xml).toContain('Delete it &amp; be done.');
    expect(xml).toContain('<skipped>Unknown: It answered 500.</skipped>');
    expect(xml).not.toContain('\u001b');
  });

  it.each<[string, CheckReport]>([
    ['finds something', reportOf([500, 50, 0.5])],
    ['finds nothing', reportOf([])],
    ['knows nothing', reportOf([500], { incomplete: 'acme.volume' })],
    ['knows a part', reportOf([500], { incomplete: 'acme.server' })],
    ['does not fail', reportOf([500], { failOn: 'never' })],
    ['could read nothing', { ...reportOf([], { incomplete: 'acme.volume' }), isUnread: true }],
    ['does not know a field of a resource', withUnread(reportOf([500]))],
    ['is of an account with a hostile title', { ...reportOf([500]), manifest: { ...manifest, title: '"]]><x a=\'' } }],
  ])('is valid by the schemas of SARIF and JUnit if it %s', async (_, report) => {
    expect(await sarifProblems(checkSarif(report, '1.2.3'))).toEqual([]);
    expect(await junitProblems(checkJunit(report))).toEqual([]);
  });

  it('is compared with schemas that refuse others', async () => {
    expect(await sarifProblems('{"version":"2.1.0","runs":[{"results":{}}]}')).not.toEqual([]);
    expect(await junitProblems('<testsuites><testcase/></testsuites>')).not.toEqual([]);
  });
});
