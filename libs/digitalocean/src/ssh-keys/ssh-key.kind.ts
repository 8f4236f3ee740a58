import { defineKind, SCHEDULES, sshKey, text } from '@maestro/core';
import { z } from 'zod';
import { Id, Text } from '../rows/row-schema.js';

/** Every SSH key of the account: GET /v2/account/keys, which has a limit of its own. No droplet tells which keys it has. */
export const sshKeyKind = defineKind(sshKey, {
  kind: 'digitalocean.ssh-key',
  task: 'ssh-key-list',
  access: 'get_all_ssh_keys',
  scopes: [{ name: 'ssh_key:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/account/security',
  terraform: [{ type: 'digitalocean_ssh_key' }],
  ids: ['integer'],
  list: { path: '/v2/account/keys', items: 'ssh_keys' },
  // Specification, `sshKeys`.
  row: z.object({ id: Id, name: Text, fingerprint: z.string().min(1), public_key: Text }),
  map: (row) => ({
    uid: row.id,
    name: text(row.name) ?? row.fingerprint,
    active: true,
    attributes: {
      fingerprint: row.fingerprint,
      algorithm: text(row.public_key?.trim().split(/\s/, 1)[0]),
      publicKey: text(row.public_key),
    },
  }),
});
