import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { providerPages, vocabularyPage } from './provider-pages.js';
import { REPOSITORY_ROOT } from './repository-root.constants.js';

// Writes the reference page of each provider.
for (const { path, text } of [vocabularyPage(), ...(await providerPages())]) {
  await mkdir(dirname(join(REPOSITORY_ROOT, path)), { recursive: true });
  await writeFile(join(REPOSITORY_ROOT, path), text);
}
