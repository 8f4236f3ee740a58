import { type Attributes, defineEntity } from '../../entity.js';
import { idOf, text } from '../../fields.js';

/** One of the running copies of an app’s component. */
export const appInstance = defineEntity({
  id: 'app-instance',
  title: { one: 'App instance', many: 'App instances' },
  category: 'apps',
  icon: 'box',
  fields: {
    appId: idOf('app', { label: 'App', group: 'Attached resources', column: 'shown' }),
    componentName: text({ label: 'Component', group: 'System', column: 'shown' }),
    componentType: text({ label: 'Type', about: 'Such as SERVICE.', group: 'System', column: 'shown', optional: true }),
    alias: text({
      label: 'Alias',
      about: 'The component with the number of the copy, which stays the same over deployments.',
      group: 'System',
      column: 'offered',
      optional: true,
    }),
  },
});

/** `attributes` of an app instance. */
export type AppInstance = Attributes<typeof appInstance>;
