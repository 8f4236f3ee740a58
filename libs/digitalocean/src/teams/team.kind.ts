import { defineKind, known, SCHEDULES, team, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, Text } from '../rows/row-schema.js';

/** Every team of the organization: GET /v2/organizations/teams, in one body. Only tokens of an organization may read it. */
export const teamKind = defineKind(team, {
  kind: 'digitalocean.team',
  task: 'team-list',
  access: 'get_all_teams',
  optional: true,
  scopes: [{ name: 'organization:read' }],
  schedule: SCHEDULES.daily,
  ids: ['uuid'],
  list: { path: '/v2/organizations/teams', items: 'teams', paging: 'whole', id: '/uuid', readById: false },
  // Specification, `organization_team`.
  row: z.object({
    uuid: Id,
    name: Text,
    email: Text,
    member_count: Amount,
    status: Text,
    joined_organization_at: Text,
    company: Text,
  }),
  map: (row) => ({
    uid: row.uuid,
    name: text(row.name) ?? String(row.uuid),
    status: text(row.status),
    active: row.status === 'joined',
    attributes: {
      email: text(row.email),
      members: known(row.member_count),
      company: text(row.company),
      joinedAt: text(row.joined_organization_at),
    },
  }),
});
