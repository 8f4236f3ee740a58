import { describe, expect, it } from 'vitest';
import { fieldName } from './field-of';
import type { Fields } from './derive-field';

const FIELDS: Fields = {
  corsRules: { type: 'records', label: 'CORS rules' },
  nodePools: { type: 'records', label: 'Node pools', fields: { tags: { type: 'set', label: 'Labels' } } },
};

describe('a field that could not be read', () => {
  it.each([
    ['corsRules', 'CORS rules'],
    ['nodePools.tags', 'Node pools, labels'],
    ['tags', 'Tags'],
    ['relations.member-of', 'Relations: member of'],
    ['relations.protects.tag', 'Relations: protects by tag'],
    ['quotaGb', 'Quota'],
  ])('%s is called "%s"', (field, name) => {
    expect(fieldName(field, FIELDS)).toBe(name);
  });
});
