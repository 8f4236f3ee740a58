import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiReport } from './api-report.js';
import { PUBLISHED_PACKAGES } from './published-packages.constants.js';
import { REPOSITORY_ROOT } from './repository-root.constants.js';

// Regenerates the API report of each published package.
for (const { folder } of PUBLISHED_PACKAGES) {
  const { text } = await apiReport(folder);
  await writeFile(join(REPOSITORY_ROOT, folder, 'api-report.md'), text);
}
