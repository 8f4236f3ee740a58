import { type Attributes, defineEntity } from '../../entity.js';
import { text } from '../../fields.js';

/** A public key that new servers accept for SSH. */
export const sshKey = defineEntity({
  id: 'ssh-key',
  title: { one: 'SSH key', many: 'SSH keys' },
  category: 'identity',
  icon: 'key',
  fields: {
    fingerprint: text({ label: 'Fingerprint', group: 'Access', column: 'shown', searchable: true }),
    algorithm: text({
      label: 'Algorithm',
      about: 'Such as ssh-ed25519.',
      group: 'Access',
      column: 'shown',
      optional: true,
    }),
    publicKey: text({ label: 'Public key', group: 'Access', optional: true, searchable: true }),
  },
});

/** `attributes` of an SSH key. */
export type SshKey = Attributes<typeof sshKey>;
