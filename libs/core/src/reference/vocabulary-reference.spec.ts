import { SHARED_ENTITIES } from '../catalogue/entities/shared-entities.js';
import { vocabularyReference } from './vocabulary-reference.js';

describe('the reference of the shared vocabulary', () => {
  const page = vocabularyReference();

  it('has every entity with every field', () => {
    for (const { title, fields } of SHARED_ENTITIES) {
      const section = page.slice(page.indexOf(`### ${title.many}\n`));

      for (const name of Object.keys(fields)) expect(section).toContain(`| \`${name}\` |`);
    }
  });

  it('says how relations read from both ends, and which categories there are', () => {
    expect(page).toContain('| `secured-by` | is secured by | secures |');
    expect(page).toContain('`compute`, `storage`');
  });
});
