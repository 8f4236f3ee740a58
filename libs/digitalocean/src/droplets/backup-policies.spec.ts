import { backupOf } from './backup-policies.js';

describe('the backups of a droplet', () => {
  it('follow its policy', () => {
    const weekly = { plan: 'weekly', weekday: 'SUN', hour: 4, retention_period_days: 28 };

    expect(backupOf({ features: [] }, { backup_enabled: true, backup_policy: weekly })).toEqual({
      ...{ backups: true, backupPlan: 'weekly', backupWindow: 'SUN 04:00', backupRetentionDays: 28 },
    });
    expect(backupOf({}, { backup_enabled: true, backup_policy: { plan: 'daily', hour: 20 } })).toMatchObject({
      ...{ backupPlan: 'daily', backupWindow: '20:00' },
    });
  });

  it('are disabled if the policy says so, regardless of its other fields', () => {
    expect(backupOf({ features: ['backups'] }, { backup_enabled: false, backup_policy: null }).backups).toBe(false);
  });

  it('are those of its features where it has no policy, and unknown without either', () => {
    expect(backupOf({ features: ['backups'] }, undefined)).toMatchObject({ backups: true, backupPlan: undefined });
    expect(backupOf({ features: [] }, undefined).backups).toBe(false);
    expect(backupOf({}, {}).backups).toBeUndefined();
  });
});
