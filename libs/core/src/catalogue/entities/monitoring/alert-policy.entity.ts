import { type Attributes, defineEntity } from '../../entity.js';
import { decimal, flag, idOf, idsOf, setOf, text } from '../../fields.js';

/** What the provider notifies somebody of, and whom. */
export const alertPolicy = defineEntity({
  id: 'alert-policy',
  title: { one: 'Alert policy', many: 'Alert policies' },
  category: 'monitoring',
  icon: 'bell',
  fields: {
    sourceId: idOf(undefined, {
      label: 'Source',
      about: 'The resource that it watches.',
      group: 'Attached resources',
      column: 'shown',
      optional: true,
    }),
    sourceIds: idsOf(undefined, {
      label: 'Sources',
      about: 'The resources that it watches, where it may watch several.',
      group: 'Attached resources',
      column: 'offered',
      optional: true,
    }),
    sourceTags: setOf(
      text({
        label: 'Source tags',
        about: 'It watches every resource with one of these tags.',
        group: 'Attached resources',
        column: 'shown',
        optional: true,
      }),
    ),
    rule: text({ label: 'Rule', about: 'What it watches, in the provider’s words.', group: 'System', column: 'shown' }),
    component: text({ label: 'Component', group: 'System', column: 'offered', optional: true }),
    operator: text({
      label: 'Operator',
      about: 'Such as GREATER_THAN.',
      group: 'System',
      column: 'offered',
      optional: true,
    }),
    threshold: decimal({ label: 'Threshold', group: 'System', column: 'shown', optional: true }),
    window: text({
      label: 'Window',
      about: 'How long it must last.',
      group: 'System',
      column: 'offered',
      optional: true,
    }),
    enabled: flag({ label: 'Enabled', group: 'System', column: 'shown', optional: true }),
    emails: setOf(text({ label: 'Emails', group: 'Access', column: 'shown', searchable: true })),
    channels: setOf(text({ label: 'Chat channels', group: 'Access', column: 'offered' })),
  },
});

/** `attributes` of an alert policy. */
export type AlertPolicy = Attributes<typeof alertPolicy>;
