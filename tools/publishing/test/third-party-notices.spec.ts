import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';
import { NOTICES_FILE, thirdPartyNotices } from '../src/third-party-notices.js';

describe('the notices of third parties', () => {
  let made: string;
  beforeAll(async () => (made = await thirdPartyNotices()));

  it('are those of the installed packages: when this fails, run `npm run notices` and read the difference', async () => {
    expect(await readFile(join(REPOSITORY_ROOT, NOTICES_FILE), 'utf8')).toBe(made);
  });

  it('name only licences that allow redistribution', () => {
    const licences = new Set([...made.matchAll(/^\S+@[\w.-]+: (.+)$/gm)].map(([, licence]) => licence));

    const allowed =
      /^(MIT|ISC|0BSD|BSD-3-Clause|Apache-2\.0|Python-2\.0|Unlicense|MIT AND ISC AND BSD-3-Clause|\(MIT OR .+\))$/;
    expect([...licences].filter((licence) => !allowed.test(licence ?? ''))).toEqual([]);
  });
});
