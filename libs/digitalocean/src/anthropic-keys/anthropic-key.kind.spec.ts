import { numberedUuid } from '@maestro/testkit';
import { anthropicKeyKind } from './anthropic-key.kind.js';

const mapped = (row: object) => anthropicKeyKind.resource({ uuid: numberedUuid(1), ...row });

describe('a key to Anthropic', () => {
  it('is in use until it is deleted', () => {
    expect(mapped({ name: 'shop' })).toMatchObject({ name: 'shop', active: true });
    expect(mapped({ deleted_at: '2026-02-01T10:30:00Z' })).toMatchObject({ status: 'deleted', active: false });
  });

  it('does without all that is null, empty or new', () => {
    expect(mapped({ name: '', created_at: null, models: null, invented: {} })).toMatchObject({
      ...{ name: numberedUuid(1), createdAt: undefined, attributes: {} },
    });
  });

  it('cannot be told without its id', () => {
    expect(() => mapped({ uuid: '' })).toThrow('uuid');
  });
});
