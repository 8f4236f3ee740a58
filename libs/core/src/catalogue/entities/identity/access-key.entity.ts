import { type Attributes, defineEntity } from '../../entity.js';
import { idOf, moment } from '../../fields.js';

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
    validUntil: moment({ label: 'Expires', group: 'Lifecycle', column: 'shown', optional: true, role: 'expires-at' }),
  },
});

/** `attributes` of an access key. */
export type AccessKey = Attributes<typeof accessKey>;
