import { type Attributes, defineEntity } from '../../entity.js';
import { flag, setOf, text } from '../../fields.js';

/** Tries from outside whether something answers. */
export const uptimeCheck = defineEntity({
  id: 'uptime-check',
  title: { one: 'Uptime check', many: 'Uptime checks' },
  category: 'monitoring',
  icon: 'activity',
  fields: {
    type: text({
      label: 'Type',
      about: 'How it asks, such as ping or https.',
      group: 'System',
      column: 'shown',
      optional: true,
    }),
    target: text({
      label: 'Target',
      about: 'The address that it asks.',
      group: 'Network',
      column: 'shown',
      searchable: true,
      optional: true,
    }),
    regions: setOf(text({ label: 'Checks from', about: 'Where it asks from.', group: 'Network', column: 'shown' })),
    enabled: flag({ label: 'Enabled', group: 'System', column: 'shown', optional: true }),
  },
});

/** `attributes` of an uptime check. */
export type UptimeCheck = Attributes<typeof uptimeCheck>;
