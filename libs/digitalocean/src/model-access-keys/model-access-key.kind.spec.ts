import { numberedUuid } from '@maestro/testkit';
import { modelAccessKeyKind } from './model-access-key.kind.js';
import { modelAccessKeyScenario } from './model-access-key.scenario.js';

const mapped = (row: object) => modelAccessKeyKind.resource({ uuid: numberedUuid(1), ...row });

describe('a key to the models of the platform', () => {
  it('is in use until it is deleted', () => {
    expect(mapped({ name: 'shop' })).toMatchObject({ name: 'shop', active: true });
    expect(mapped({ deleted_at: '2026-02-01T10:30:00Z' })).toMatchObject({ status: 'deleted', active: false });
  });

  it('does without all that is null, empty or new', () => {
    expect(mapped({ name: null, created_at: '', invented: {} })).toMatchObject({
      ...{ name: numberedUuid(1), createdAt: undefined },
    });
  });

  it('shows not what it is', () => {
    for (const sample of modelAccessKeyScenario.samples)
      expect(JSON.stringify(mapped(sample))).not.toContain('made-up-');
  });
});
