import { type Attributes, defineEntity } from '../../entity.js';
import { integer, moment, text } from '../../fields.js';

/** An account of the provider that belongs to an organization. */
export const team = defineEntity({
  id: 'team',
  title: { one: 'Team', many: 'Teams' },
  category: 'identity',
  icon: 'users',
  fields: {
    email: text({ label: 'Email', group: 'Access', column: 'shown', optional: true, role: 'owner', searchable: true }),
    members: integer({ label: 'Members', group: 'Access', column: 'shown', optional: true }),
    company: text({ label: 'Company', group: 'System', column: 'offered', optional: true }),
    joinedAt: moment({
      label: 'Joined',
      about: 'When it became part of the organization.',
      group: 'Lifecycle',
      column: 'shown',
      optional: true,
    }),
  },
});

/** `attributes` of a team. */
export type Team = Attributes<typeof team>;
