import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';
import { NOTICES_FILE, thirdPartyNotices } from '../src/third-party-notices.js';

describe('the third-party notices', () => {
  let made: string;
  beforeAll(async () => (made = await thirdPartyNotices()));

  it('match the installed packages: if this fails, run `npm run notices` and review the changes', async () => {
    expect(await readFile(join(REPOSITORY_ROOT, NOTICES_FILE), 'utf8')).toBe(made);
  });

  it('contain only licences that allow redistribution', () => {
    const licences = new Set([...made.matchAll(/^\S+@[\w.-]+: (.+)$/gm)].map(([, licence]) => licence));

    const allowed =
      /^(MIT|MIT-0|ISC|0BSD|BSD-3-Clause|Apache-2\.0|Python-2\.0|Unlicense|MIT AND ISC AND BSD-3-Clause|\(MIT OR .+\))$/;
    expect([...licences].filter((licence) => !allowed.test(licence ?? ''))).toEqual([]);
  });
});
