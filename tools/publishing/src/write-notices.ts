import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from './repository-root.constants.js';
import { NOTICES_FILE, thirdPartyNotices } from './third-party-notices.js';

// Writes the third-party notices of the installed packages.
await writeFile(join(REPOSITORY_ROOT, NOTICES_FILE), await thirdPartyNotices());
