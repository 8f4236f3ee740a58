import { resourceOf } from '../../test/resources.js';
import { embeddedRows } from './parents.js';

const within = (raw: unknown, unread?: readonly string[]) => ({ ...resourceOf('one'), raw, unread });
const at = '/users';

describe('the rows that a resource contains', () => {
  it('are those of the list', () => {
    expect(embeddedRows(within({ users: [{ id: 1 }, { id: 2 }] }), { at })).toEqual({ rows: [{ id: 1 }, { id: 2 }] });
    expect(embeddedRows(within({ a: { b: [{ id: 1 }] } }), { at: '/a/b' })).toEqual({ rows: [{ id: 1 }] });
  });

  it('become objects if they are names, and keep values that are not rows', () => {
    expect(embeddedRows(within({ users: ['ada', null, 7] }), { at })).toEqual({
      rows: [{ value: 'ada' }, { value: null }, { value: 7 }],
    });
  });

  it.each([[{ users: [] }], [{ users: null }]])('are none with %j', (raw) => {
    expect(embeddedRows(within(raw), { at })).toEqual({ rows: [] });
  });

  it('are none without the property, if the provider leaves it out then', () => {
    expect(embeddedRows(within({}), { at, absent: 'none' })).toEqual({ rows: [] });
  });

  it.each([[{}], [{ users: 'ada' }], [{ users: { ada: {} } }], [null], ['text']])(
    'are not known with %j, which is not taken for none',
    (raw) => {
      expect(embeddedRows(within(raw), { at })).toEqual({ unread: expect.stringContaining('has no list at /users') });
    },
  );

  it.each([['/raw/users'], ['/raw']])('are not known where the credential may not read %s', (pointer) => {
    const { unread } = embeddedRows(within({ users: [] }, [pointer]), { at }) as { unread: string };

    expect(unread).toContain('may not read');
  });

  it('are known where something else may not be read', () => {
    expect(embeddedRows(within({ users: [] }, ['/raw/users_of', '/raw/users/0/role']), { at })).toEqual({ rows: [] });
  });
});
