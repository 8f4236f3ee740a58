import { projectKind } from './project.kind.js';

const ID = '4e1bfbc3-dc3e-41f2-a18f-1b4d7ba71679';
const mapped = (row: object) => projectKind.resource({ id: ID, name: 'my-web-api', ...row });

describe('a project', () => {
  it('says what it is for', () => {
    const project = mapped({
      owner_uuid: '99525feb',
      description: 'My website API',
      purpose: 'Service or API',
      environment: 'Production',
      is_default: false,
      created_at: '2026-01-27T20:10:35Z',
    });

    expect(project).toMatchObject({ name: 'my-web-api', active: true, createdAt: '2026-01-27T20:10:35Z' });
    expect(project.attributes).toEqual({
      environment: 'Production',
      purpose: 'Service or API',
      description: 'My website API',
      isDefault: false,
      ownerId: '99525feb',
    });
  });

  it.each([undefined, null, ''])('leaves out what is %p', (none) => {
    const row = { name: none, environment: none, purpose: none, description: none, owner_uuid: none };

    expect(mapped(row)).toMatchObject({ name: ID, attributes: {} });
  });

  it.each([undefined, null, '', {}])('is unreadable with the id %p', (id) => {
    expect(() => mapped({ id })).toThrow('cannot be read: id: ');
  });
});
