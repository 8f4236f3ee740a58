import { type Attributes, defineEntity } from '../../entity.js';
import { idOf, moment, records, setOf, text } from '../../fields.js';

/** Lets programs in. Only what identifies it is known, not the key. */
export const accessKey = defineEntity({
  id: 'access-key',
  title: { one: 'Access key', many: 'Access keys' },
  category: 'identity',
  icon: 'key',
  fields: {
    scopeId: idOf(undefined, {
      label: 'Opens',
      about: 'The resource that it gives access to.',
      group: 'Access',
      column: 'shown',
      optional: true,
    }),
    grants: records(
      {
        scope: text({ label: 'To', about: 'The name of what it gives access to. Absent: everything.', optional: true }),
        permission: text({ label: 'Permission', optional: true }),
      },
      { label: 'Grants', group: 'Access', column: 'offered', optional: true },
    ),
    permissions: setOf(
      text({
        label: 'Permissions',
        about: 'What it allows, such as read or fullaccess.',
        group: 'Access',
        column: 'shown',
        optional: true,
      }),
    ),
    validUntil: moment({ label: 'Expires', group: 'Lifecycle', column: 'shown', optional: true, role: 'expires-at' }),
  },
});

/** `attributes` of an access key. */
export type AccessKey = Attributes<typeof accessKey>;
