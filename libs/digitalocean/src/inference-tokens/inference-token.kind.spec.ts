import { inferenceTokenKind } from './inference-token.kind.js';
import { inferenceTokenScenario } from './inference-token.scenario.js';

const mapped = (row: object, inference = 'i1') => inferenceTokenKind.resource({ id: 't1', ...row }, { id: inference });

describe('a token of a dedicated inference', () => {
  it('is a member of the inference that it opens', () => {
    expect(mapped({ name: 'shop' })).toMatchObject({
      ...{ name: 'shop', attributes: { scopeId: 'i1' } },
      relations: [{ type: 'member-of', to: { kind: 'digitalocean.dedicated-inference', uid: 'i1' } }],
    });
  });

  it('is another one under another inference, though its id is the same', () => {
    expect(mapped({}, 'i1').key.uid).not.toBe(mapped({}, 'i2').key.uid);
  });

  it('does without all that is null, empty or new', () => {
    expect(mapped({ name: '', created_at: null, is_managed: null, invented: {} })).toMatchObject({ name: 't1' });
  });

  it('shows not what it is', () => {
    for (const sample of inferenceTokenScenario.samples)
      expect(JSON.stringify(mapped(sample))).not.toContain('made-up-');
  });
});
