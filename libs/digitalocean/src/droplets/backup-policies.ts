import { known, type RestJoin, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Switch, Text } from '../rows/row-schema.js';

/** When a droplet is backed up (specification, `droplet_backup_policy_record`). */
const Policy = z.object({
  backup_enabled: Switch,
  backup_policy: z.object({ plan: Text, weekday: Text, hour: Amount, retention_period_days: Amount }).nullish(),
});

/**
 * The backup policies of all droplets, in a map by the id of the droplet: GET /v2/droplets/backups/policies. They replace
 * a request for each droplet. Whether droplets without backups are among them is not documented.
 */
export const backupPolicies: RestJoin<z.infer<typeof Policy>> = {
  path: '/v2/droplets/backups/policies',
  items: 'policies',
  key: { key: 'droplet_id' },
  absent: 'none',
  row: Policy,
  fields: ['attributes.backups', 'attributes.backupPlan', 'attributes.backupWindow', 'attributes.backupRetentionDays'],
};

/** The backup attributes of a server. Without a policy, its features show whether it has backups. */
export function backupOf(
  { features }: { readonly features?: readonly string[] | null },
  policy: z.infer<typeof Policy> | undefined,
) {
  const { plan, weekday, hour, retention_period_days: days } = policy?.backup_policy ?? {};
  return {
    backups: known(policy?.backup_enabled) ?? features?.includes('backups'),
    backupPlan: text(plan),
    backupWindow: typeof hour === 'number' ? [text(weekday), time(hour)].filter(Boolean).join(' ') : undefined,
    backupRetentionDays: known(days),
  };
}

const time = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
