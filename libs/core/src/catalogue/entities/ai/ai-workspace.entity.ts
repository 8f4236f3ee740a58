import { type Attributes, defineEntity } from '../../entity.js';
import { idsOf, text } from '../../fields.js';

/** Groups AI agents and what evaluates them, for a team or a purpose. */
export const aiWorkspace = defineEntity({
  id: 'ai-workspace',
  title: { one: 'AI workspace', many: 'AI workspaces' },
  category: 'ai',
  icon: 'folder',
  fields: {
    about: text({ label: 'Description', group: 'System', column: 'offered', optional: true, searchable: true }),
    agentIds: idsOf('ai-agent', { label: 'Agents', group: 'Attached resources', column: 'shown' }),
    testCaseIds: idsOf('evaluation-test-case', {
      label: 'Evaluation test cases',
      group: 'Attached resources',
      column: 'offered',
    }),
    createdBy: text({
      label: 'Created by',
      group: 'Lifecycle',
      column: 'shown',
      optional: true,
      searchable: true,
      role: 'owner',
    }),
  },
});

/** `attributes` of an AI workspace. */
export type AiWorkspace = Attributes<typeof aiWorkspace>;
