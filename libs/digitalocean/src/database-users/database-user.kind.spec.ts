import { databaseUserKind } from './database-user.kind.js';
import { databaseUserScenario } from './database-user.scenario.js';

const mapped = (row: object, id = 'cluster') => databaseUserKind.resource({ name: 'doadmin', ...row }, { id });

describe('a user of a database', () => {
  it('is known below its database, since others have a user of that name', () => {
    expect([mapped({}, 'one'), mapped({}, 'other')].map(({ key }) => key.uid)).toEqual([
      'one/doadmin',
      'other/doadmin',
    ]);
    expect(mapped({}).relations).toMatchObject([{ type: 'member-of', to: { uid: 'cluster' } }]);
  });

  it.each([[{}], [{ role: null, mysql_settings: null }], [{ role: '', mysql_settings: { auth_plugin: '' } }]])(
    'may have no role and no method: %j',
    (row) => {
      expect(mapped(row).attributes).toEqual({ databaseId: 'cluster', role: undefined, signIn: undefined });
    },
  );

  it('may have a role that is not known', () => {
    expect(mapped({ role: 'auditor', settings: { acl: [] } }).attributes.role).toBe('auditor');
  });

  it('shows no password and no key', () => {
    for (const sample of databaseUserScenario.samples)
      expect(JSON.stringify(databaseUserKind.resource(sample, { id: 'c' }))).not.toContain('made-up');
  });
});
