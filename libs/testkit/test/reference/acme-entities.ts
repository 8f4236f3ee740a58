import { defineEntity, field } from '@maestro/core';

/** A DNS zone. */
export const domain = defineEntity({
  id: 'acme-domain',
  title: { one: 'Domain', many: 'Domains' },
  category: 'network',
  icon: 'globe',
  fields: {},
});

/** A DNS record. */
export const dnsRecord = defineEntity({
  id: 'acme-dns-record',
  title: { one: 'DNS record', many: 'DNS records', proper: true },
  category: 'network',
  icon: 'globe',
  fields: {
    recordType: field.text({ label: 'Type', column: 'shown' }),
    data: field.text({ label: 'Data', column: 'shown' }),
  },
});

/** A public key that grants access to servers. */
export const sshKey = defineEntity({
  id: 'acme-ssh-key',
  title: { one: 'SSH key', many: 'SSH keys', proper: true },
  category: 'identity',
  icon: 'key',
  fields: {
    fingerprint: field.text({ label: 'Fingerprint', column: 'shown' }),
    publicKey: field.text({ label: 'Public key', column: 'offered' }),
  },
});
