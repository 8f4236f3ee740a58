import { account, defineKind, known, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Switch, Text } from '../rows/row-schema.js';

const Team = z.object({ uuid: Text, name: Text }).nullish();

/** The account or team that the token belongs to: GET /v2/account, one object. */
export const accountKind = defineKind(account, {
  kind: 'digitalocean.account',
  task: 'account-list',
  access: 'get_account',
  scopes: [
    { name: 'account:read' },
    { name: 'droplet:read', fields: ['attributes.serverLimit'], raw: ['/raw/droplet_limit'] },
    { name: 'reserved_ip:read', fields: ['attributes.ipAddressLimit'], raw: ['/raw/floating_ip_limit'] },
  ],
  optional: true,
  schedule: SCHEDULES.daily,
  page: 'https://cloud.digitalocean.com/account',
  list: { path: '/v2/account', items: 'account', id: '/uuid', one: true, readById: false },
  // Specification, `account`.
  row: z.object({
    uuid: z.string().min(1),
    name: Text,
    email: Text,
    email_verified: Switch,
    status: Text,
    status_message: Text,
    droplet_limit: Amount,
    floating_ip_limit: Amount,
    team: Team,
  }),
  // A team has an account of its own, and the user is a member of it.
  map: (row) => ({
    uid: text(row.team?.uuid) ?? row.uuid,
    name: text(row.team?.name) ?? text(row.name) ?? text(row.email) ?? row.uuid,
    status: text(row.status),
    active: row.status !== 'locked',
    attributes: {
      email: text(row.email),
      emailVerified: known(row.email_verified),
      userName: text(row.name),
      userId: row.uuid,
      serverLimit: known(row.droplet_limit),
      ipAddressLimit: known(row.floating_ip_limit),
      providerNotice: text(row.status_message?.trim()),
    },
  }),
});
