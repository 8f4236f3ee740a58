import { type Attributes, defineEntity } from '../../entity.js';
import { flag, idOf, integer, text } from '../../fields.js';

/** The account that a connection reads. */
export const account = defineEntity({
  id: 'account',
  title: { one: 'Account', many: 'Accounts' },
  category: 'identity',
  icon: 'circle-user',
  fields: {
    email: text({
      label: 'Email',
      about: 'Of the user that the credential belongs to.',
      group: 'Access',
      column: 'shown',
      optional: true,
      searchable: true,
    }),
    emailVerified: flag({ label: 'Email verified', group: 'Access', column: 'offered', optional: true }),
    userName: text({ label: 'User', group: 'Access', column: 'offered', optional: true }),
    userId: idOf(undefined, { label: 'User ID', group: 'Access', column: 'offered', optional: true }),
    serverLimit: integer({
      label: 'Server limit',
      about: 'How many servers it may have.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
    ipAddressLimit: integer({
      label: 'IP address limit',
      about: 'How many reserved addresses it may have.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
    providerNotice: text({
      label: 'Notice',
      about: 'Why the provider restricts it.',
      group: 'Lifecycle',
      column: 'offered',
      optional: true,
    }),
  },
});

/** `attributes` of an account. */
export type AccountAttributes = Attributes<typeof account>;
