import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ApiReport, apiReport } from '../src/api-report.js';
import { PUBLISHED_PACKAGES } from '../src/published-packages.constants.js';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';

describe.each(PUBLISHED_PACKAGES)('the API of $name', ({ folder }) => {
  let report: ApiReport;
  beforeAll(async () => (report = await apiReport(folder)));

  it(`matches ${folder}/api-report.md; regenerate it with: npm run api-report`, async () => {
    const checkedIn = await readFile(join(REPOSITORY_ROOT, folder, 'api-report.md'), 'utf8');

    expect(report.text).toBe(checkedIn);
  });

  it('uses only types that can be imported', () => {
    expect(report.problems).toEqual([]);
  });
});
