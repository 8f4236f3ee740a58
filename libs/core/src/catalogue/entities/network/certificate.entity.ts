import { type Attributes, defineEntity } from '../../entity.js';
import { flag, hostName, moment, setOf, text } from '../../fields.js';

/** Proves to clients that a host name belongs to its owner (TLS). */
export const certificate = defineEntity({
  id: 'certificate',
  title: { one: 'Certificate', many: 'Certificates' },
  category: 'network',
  icon: 'file-badge',
  fields: {
    // Not with the role host-name: a record that resolves to one of these names does not resolve to the certificate.
    hostNames: setOf(
      hostName({
        label: 'Host names',
        about: 'The names that it is valid for, including wildcards.',
        group: 'Network',
        column: 'shown',
        searchable: true,
      }),
    ),
    validUntil: moment({
      label: 'Expires',
      about: 'Clients refuse it from then on.',
      group: 'Lifecycle',
      column: 'shown',
      optional: true,
      role: 'expires-at',
    }),
    managed: flag({
      label: 'Managed',
      about: 'The provider issues and renews it. Otherwise its owner uploads it.',
      group: 'Lifecycle',
      column: 'shown',
      optional: true,
    }),
    fingerprint: text({
      label: 'Fingerprint',
      about: 'The SHA-1 hash of the certificate.',
      group: 'System',
      column: 'offered',
      optional: true,
      searchable: true,
    }),
  },
});

/** `attributes` of a certificate. */
export type Certificate = Attributes<typeof certificate>;
