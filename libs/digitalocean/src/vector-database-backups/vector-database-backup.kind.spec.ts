import { vectorDatabaseBackupKind } from './vector-database-backup.kind.js';

const mapped = (row: object) => vectorDatabaseBackupKind.resource({ backup_id: 'b1', ...row }, { id: 'v1' });

describe('a backup of a vector database', () => {
  it('is known below its database', () => {
    expect(mapped({})).toMatchObject({
      key: { uid: 'v1/b1' },
      relations: [{ type: 'snapshot-of', to: { kind: 'digitalocean.vector-database', uid: 'v1' } }],
    });
  });

  it.each([
    ['SUCCESS', true],
    ['success', true],
    ['FAILED', false],
    [null, false],
    [undefined, false],
  ])('with the status %p can be restored: %p', (status, active) => {
    expect(mapped({ status }).active).toBe(active);
  });

  it('is of the time at which it was complete, or else began', () => {
    expect(mapped({ started_at: '2026-01-01T00:00:00Z', completed_at: null }).createdAt).toBe('2026-01-01T00:00:00Z');
  });
});
