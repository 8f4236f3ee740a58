import { type Attributes, defineEntity } from '../../entity.js';
import { flag, text } from '../../fields.js';

/** A group of resources that belong together within an account. */
export const project = defineEntity({
  id: 'project',
  title: { one: 'Project', many: 'Projects' },
  category: 'identity',
  icon: 'folder',
  fields: {
    environment: text({
      label: 'Environment',
      about: 'Such as Production or Development.',
      group: 'System',
      column: 'shown',
      optional: true,
    }),
    purpose: text({ label: 'Purpose', group: 'System', column: 'shown', optional: true }),
    description: text({ label: 'Description', group: 'System', column: 'offered', optional: true }),
    isDefault: flag({
      label: 'Default',
      about: 'New resources belong to it unless another project is chosen.',
      group: 'System',
      column: 'shown',
      optional: true,
    }),
    ownerId: text({ label: 'Owner ID', group: 'Access', column: 'offered', optional: true }),
  },
});

/** `attributes` of a project. */
export type Project = Attributes<typeof project>;
