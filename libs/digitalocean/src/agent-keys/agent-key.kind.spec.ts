import { agentKeyKind } from './agent-key.kind.js';
import { agentKeyScenario } from './agent-key.scenario.js';

const mapped = (row: object, agent = 'agent-1') => agentKeyKind.resource({ uuid: 'k1', ...row }, { id: agent });

describe('an access key of an agent', () => {
  it('is a member of its agent, which it opens', () => {
    expect(mapped({ name: 'shop' })).toMatchObject({
      ...{ name: 'shop', attributes: { scopeId: 'agent-1' } },
      relations: [{ type: 'member-of', to: { kind: 'digitalocean.agent', uid: 'agent-1' } }],
    });
  });

  it('is another one under another agent, though its id is the same', () => {
    expect(mapped({}, 'agent-1').key.uid).not.toBe(mapped({}, 'agent-2').key.uid);
  });

  it('does without all that is null, empty or new', () => {
    expect(mapped({ name: null, created_at: '', created_by: null, invented: [1] })).toMatchObject({ name: 'k1' });
  });

  it('cannot be told without its id', () => {
    expect(() => mapped({ uuid: null })).toThrow('uuid');
  });

  it('shows not what it is', () => {
    for (const sample of agentKeyScenario.samples) expect(JSON.stringify(mapped(sample))).not.toContain('made-up-');
  });
});
