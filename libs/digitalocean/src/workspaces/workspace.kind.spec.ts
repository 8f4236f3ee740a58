import { numberedUuid } from '@maestro/testkit';
import { workspaceKind } from './workspace.kind.js';
import { workspaceScenario } from './workspace.scenario.js';

const mapped = (row: object) => workspaceKind.resource({ uuid: numberedUuid(1), ...row });

describe('a workspace of AI agents', () => {
  it('names its agents and test cases by their ids', () => {
    const row = {
      agents: [{ uuid: 'a1' }, { uuid: '' }, { uuid: null }],
      evaluation_test_cases: [{ test_case_uuid: 't1' }],
    };

    expect(mapped(row).attributes).toMatchObject({ agentIds: ['a1'], testCaseIds: ['t1'] });
  });

  it.each([
    [null, true],
    ['', true],
    ['2026-02-01T10:00:00Z', false],
  ])('that was deleted at %p is in use: %p', (deleted_at, active) => {
    expect(mapped({ deleted_at }).active).toBe(active);
  });

  it('does without all that is null, empty or new', () => {
    expect(mapped({ name: '', description: null, agents: null, invented: {} })).toMatchObject({
      ...{ name: numberedUuid(1), relations: [] },
      attributes: { agentIds: [], testCaseIds: [], createdBy: undefined },
    });
  });

  it('shows no key of an agent, at any depth', () => {
    for (const sample of workspaceScenario.samples) {
      const shown = JSON.stringify(mapped(sample));
      expect(shown).toContain('evaluation_test_cases');
      expect(shown).not.toContain('made-up-');
    }
  });
});
