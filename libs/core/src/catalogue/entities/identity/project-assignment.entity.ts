import { type Attributes, defineEntity } from '../../entity.js';
import { idOf, text } from '../../fields.js';

/** That one resource belongs to a project. */
export const projectAssignment = defineEntity({
  id: 'project-assignment',
  title: { one: 'Project assignment', many: 'Project assignments' },
  category: 'identity',
  icon: 'link',
  fields: {
    assignedType: text({
      label: 'Assigned type',
      about: 'In the provider’s words, such as droplet.',
      group: 'Attached resources',
      column: 'shown',
    }),
    assignedId: idOf(undefined, {
      label: 'Assigned ID',
      about: 'The provider’s own id of the resource.',
      group: 'Attached resources',
      column: 'shown',
    }),
    projectId: idOf('project', { label: 'Project', group: 'Attached resources', column: 'shown' }),
  },
});

/** `attributes` of a project assignment. */
export type ProjectAssignment = Attributes<typeof projectAssignment>;
