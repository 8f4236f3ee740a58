import { type Attributes, defineEntity } from '../../entity.js';
import { integer, moment, records, text } from '../../fields.js';

const affected = {
  id: text({ label: 'ID', about: 'As the provider names it.' }),
  name: text({ label: 'Name', optional: true }),
  type: text({ label: 'Type', optional: true }),
} as const;

/** A weakness that the provider's own scan found, with what it affects. */
export const securityFinding = defineEntity({
  id: 'security-finding',
  title: { one: 'Security finding', many: 'Security findings' },
  category: 'monitoring',
  icon: 'shield',
  fields: {
    severity: text({
      label: 'Severity',
      about: 'Such as critical or low.',
      group: 'System',
      column: 'shown',
      optional: true,
    }),
    details: text({ label: 'Details', group: 'System', optional: true }),
    businessImpact: text({ label: 'Business impact', group: 'System', optional: true }),
    mitigation: text({ label: 'Mitigation', about: 'What to do, step by step.', group: 'System', optional: true }),
    foundAt: moment({ label: 'Found', group: 'Lifecycle', column: 'shown', optional: true }),
    affectedCount: integer({
      label: 'Affected',
      about: 'How many resources it affects.',
      group: 'Attached resources',
      column: 'shown',
      optional: true,
    }),
    affected: records(affected, { label: 'Affected resources', group: 'Attached resources', optional: true }),
  },
});

/** `attributes` of a security finding. */
export type SecurityFinding = Attributes<typeof securityFinding>;
