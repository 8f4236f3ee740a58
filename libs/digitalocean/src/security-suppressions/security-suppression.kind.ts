import { defineKind, findingSuppression, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { digitalOceanPages } from '../digitalocean-pages.constants.js';
import { Id, Text } from '../rows/row-schema.js';
import { NAMED_KINDS, relationsToNamed } from '../rows/urn.js';

const AT = '/settings/suppressions';

/** The security settings that are things: what rules are not applied to. GET /v2/security/settings. */
export const securitySuppressionKind = defineKind(findingSuppression, {
  kind: 'digitalocean.security-suppression',
  task: 'security-suppression-list',
  access: 'get_all_security_suppressions',
  optional: true,
  scopes: [{ name: 'security:read' }],
  schedule: SCHEDULES.daily,
  relations: { 'attached-to': NAMED_KINDS },
  list: {
    path: '/v2/security/settings',
    items: `${AT}/resources`,
    paging: { ...digitalOceanPages, total: `${AT}/meta/total`, next: `${AT}/links/pages/next` },
    readById: false,
    absent: 'none',
  },
  // Specification, `suppressed_resource`.
  row: z.object({ id: Id, rule_uuid: Text, rule_name: Text, resource_id: Text, resource_type: Text }),
  map: (row) => ({
    uid: row.id,
    name: [text(row.rule_name), text(row.resource_id)].filter(Boolean).join(' ') || String(row.id),
    active: true,
    attributes: {
      rule: text(row.rule_name),
      ruleId: text(row.rule_uuid),
      coveredType: text(row.resource_type),
      coveredId: text(row.resource_id),
    },
    relations: relationsToNamed('attached-to', [`do:${row.resource_type}:${row.resource_id}`]),
  }),
});
