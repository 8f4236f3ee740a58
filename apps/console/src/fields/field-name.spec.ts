import { describe, expect, it } from 'vitest';
import { fieldName } from './field-name';

describe('a field that could not be read', () => {
  it.each([
    ['corsRules', 'CORS rules'],
    ['nodePools.tags', 'Node pools, tags'],
    ['tags', 'Tags'],
    ['relations.member-of', 'Relations: member of'],
    ['relations.protects.tag', 'Relations: protects by tag'],
    ['quotaGb', 'Quota'],
  ])('%s is called "%s"', (field, name) => {
    expect(fieldName(field)).toBe(name);
  });
});
