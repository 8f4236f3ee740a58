import { defineEntity } from '../../entity.js';
import { idOf, text } from '../../fields.js';

/** That a rule of the provider's security scan is not applied to a resource. */
export const findingSuppression = defineEntity({
  id: 'finding-suppression',
  title: { one: 'Suppressed finding', many: 'Suppressed findings' },
  category: 'monitoring',
  icon: 'shield',
  fields: {
    rule: text({ label: 'Rule', group: 'System', column: 'shown', optional: true }),
    ruleId: text({ label: 'Rule ID', group: 'System', column: 'offered', optional: true }),
    coveredType: text({ label: 'Covered type', group: 'Attached resources', column: 'shown', optional: true }),
    coveredId: idOf(undefined, {
      label: 'Resource',
      about: 'The resource that the rule is not applied to.',
      group: 'Attached resources',
      column: 'shown',
      optional: true,
    }),
  },
});
