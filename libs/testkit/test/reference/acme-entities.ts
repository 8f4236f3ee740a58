import { defineEntity, field } from '@maestro/core';

/** A zone of the DNS. */
export const domain = defineEntity({
  id: 'acme-domain',
  title: { one: 'Domain', many: 'Domains' },
  category: 'network',
  icon: 'globe',
  fields: {},
});

/** A record of a zone. */
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

/** What opens a server. */
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
