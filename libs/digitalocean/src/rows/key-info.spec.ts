import { keyFields } from './key-info.js';

describe('a key whose value is not shown', () => {
  it.each([null, undefined, ''])('is in use with %p as the moment of its deletion', (deleted_at) => {
    expect(keyFields({ uuid: 'k1', name: 'shop', deleted_at })).toMatchObject({ active: true, status: undefined });
  });

  it('that was deleted is not in use', () => {
    expect(keyFields({ uuid: 'k1', deleted_at: '2026-02-01T00:00:00Z' })).toMatchObject({
      ...{ active: false, status: 'deleted' },
    });
  });

  it.each([null, undefined, ''])('is named by its id with the name %p', (name) => {
    expect(keyFields({ uuid: 'k1', name }).name).toBe('k1');
  });
});
