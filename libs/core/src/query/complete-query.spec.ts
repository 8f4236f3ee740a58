import { exampleFields } from '../../test/query-fields.js';
import { completeQuery } from './complete-query.js';

/** `|` marks the position. */
function complete(text: string) {
  const position = text.indexOf('|');
  const { from, length, field, suggestions } = completeQuery(text.replace('|', ''), position, exampleFields);
  return { typed: text.slice(from, from + length), field, texts: suggestions.map((each) => each.text) };
}

describe('what may come next in a query', () => {
  it.each([
    ['co|', 'co', 'cores:'],
    ['name:a -(lock|', 'lock', 'locked:'],
    ['-prot|', 'prot', 'protected-by:'],
    ['|', '', 'name:'],
    ['Memory|', 'Memory', 'memoryGb:'],
  ])('suggests a name for %s', (text, typed, expected) => {
    const found = complete(text);
    expect(found).toMatchObject({ typed, field: undefined });
    expect(found.texts).toContain(expected);
  });

  it.each([
    ['kind:v|', 'v', 'kind', ['vm']],
    ['entity:disk,ma|', 'ma', 'entity', ['machine']],
    ['locked=|', '', 'locked', ['yes', 'no']],
    ['tier:l|', 'l', 'tier', ['large', 'small']],
    ['connection:"Pro|', '"Pro', 'connection', ['Production']],
    ['attached-to:n|', 'n', 'attached-to', ['none', 'any', 'machine']],
    ['machine:an|', 'an', 'machine', ['any']],
    ['region:fr|', 'fr', 'region', []],
  ])('suggests values for %s', (text, typed, field, texts) => {
    expect(complete(text)).toEqual({ typed, field, texts });
  });

  it('suggests nothing within a quoted text', () => {
    expect(complete('"a b|').texts).toEqual([]);
  });

  it('uses only the text before the position', () => {
    expect(complete('loc| region:fra1').texts).toEqual(['locked:']);
  });
});
