import { defineKind, known, list, SCHEDULES, securityFinding, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, listOf, Text } from '../rows/row-schema.js';
import { NAMED_KINDS, relationsToNamed } from '../rows/urn.js';

const Step = z.object({ title: Text, description: Text });
const Affected = z.object({ urn: z.string(), name: Text, type: Text });

/**
 * What the latest security scan found: GET /v2/security/scans/latest. A finding is identified by its rule, so that it stays the
 * same from one scan to the next. What it affects takes a request for each.
 */
export const securityFindingKind = defineKind(securityFinding, {
  kind: 'digitalocean.security-finding',
  task: 'security-finding-list',
  access: 'get_all_security_findings',
  optional: true,
  scopes: [{ name: 'security:read' }],
  schedule: SCHEDULES.everySixHours,
  relations: { affects: NAMED_KINDS },
  volatile: ['/raw/scan_id'],
  list: {
    path: '/v2/security/scans/latest',
    items: '/scan/findings',
    id: '/rule_uuid',
    readById: false,
    // The scans of an account without findings have none, and totals are not told.
    absent: 'none',
    report: { state: '/scan/status', done: ['COMPLETED'], values: { scan_id: '/scan/id' } },
    details: [
      {
        ...{ path: '/v2/security/scans/{/scan_id}/findings/{id}/affected_resources', items: 'affected_resources' },
        ...{ into: 'affected_resources', when: { runs: 'all', rows: 'all' } },
        fields: ['attributes.affected', 'relations.affects'],
      },
    ],
  },
  // Specification, `scan_finding`.
  row: z.object({
    ...{ rule_uuid: Id, name: Text, details: Text, found_at: Text, severity: Text, business_impact: Text },
    ...{ mitigation_steps: listOf(Step), affected_resources_count: Amount, affected_resources: listOf(Affected) },
  }),
  map: (row) => {
    const affected = row.affected_resources ?? undefined;
    const steps = list(row.mitigation_steps).map(({ title, description }) =>
      [text(title), text(description)].filter(Boolean).join(': '),
    );
    return {
      uid: row.rule_uuid,
      name: text(row.name) ?? String(row.rule_uuid),
      status: text(row.severity)?.toLowerCase(),
      active: true,
      attributes: {
        severity: text(row.severity)?.toLowerCase(),
        details: text(row.details),
        businessImpact: text(row.business_impact),
        mitigation: text(steps.join('\n')),
        foundAt: text(row.found_at),
        affectedCount: known(row.affected_resources_count),
        affected: affected?.map(({ urn, name, type }) => ({ id: urn, name: text(name), type: text(type) })),
      },
      relations: relationsToNamed(
        'affects',
        list(affected).map(({ urn }) => urn),
      ),
    };
  },
});
