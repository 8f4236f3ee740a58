import { knownAttributes, knownValue } from './known-value.js';

const reason = 'The scope is missing.';

describe('the value of an attribute', () => {
  it.each([
    ['an empty list that was read', { ids: [] }, [], []],
    ['an empty list that nobody could read', { ids: [] }, [{ field: 'ids', reason }], undefined],
    ['the same by its whole path', { ids: [] }, [{ field: 'attributes.ids', reason }], undefined],
    ['zero that nobody could read', { ids: 0 }, [{ field: 'ids', reason }], undefined],
    ['what was known before', { ids: ['1'] }, [{ field: 'ids', reason }], ['1']],
    ['a list with an unknown part', { ids: [] }, [{ field: 'ids.name', reason }], []],
    ['another field that is unknown', { ids: [] }, [{ field: 'tags', reason }], []],
  ])('tells unknown from none: %s', (_what, attributes, unknown, expected) => {
    expect(knownValue({ attributes, unknown }, 'ids')).toEqual(expected);
  });

  it('is left out of the attributes if it is unknown', () => {
    const attributes = { ids: [], size: 3 };

    expect(knownAttributes({ attributes, unknown: [{ field: 'ids', reason }] })).toEqual({ size: 3 });
    expect(knownAttributes({ attributes })).toBe(attributes);
  });
});
