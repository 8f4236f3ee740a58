import { type Attributes, defineEntity } from '../../entity.js';
import { flag, idOf, moment, text } from '../../fields.js';

/** Runs a function at certain times. */
export const functionTrigger = defineEntity({
  id: 'function-trigger',
  title: { one: 'Function trigger', many: 'Function triggers' },
  category: 'apps',
  icon: 'activity',
  fields: {
    namespaceId: idOf('function-namespace', { label: 'Namespace', group: 'Attached resources', column: 'shown' }),
    functionName: text({ label: 'Function', group: 'System', column: 'shown', searchable: true }),
    type: text({ label: 'Type', about: 'Such as SCHEDULED.', group: 'System', column: 'offered', optional: true }),
    enabled: flag({ label: 'Enabled', group: 'System', column: 'shown', optional: true }),
    cron: text({
      label: 'Schedule',
      about: 'A cron expression, in UTC.',
      group: 'Lifecycle',
      column: 'shown',
      optional: true,
    }),
    lastRunAt: moment({ label: 'Last run', group: 'Lifecycle', column: 'offered', optional: true, volatile: true }),
    nextRunAt: moment({ label: 'Next run', group: 'Lifecycle', column: 'offered', optional: true, volatile: true }),
  },
});

/** `attributes` of a function trigger. */
export type FunctionTrigger = Attributes<typeof functionTrigger>;
