import { projectAssignmentKind } from './project-assignment.kind.js';

const mapped = (row: object) =>
  projectAssignmentKind.resource({ urn: 'do:droplet:13457723', status: 'ok', ...row }, { id: '4e1bfbc3' });

describe('a project assignment', () => {
  it('says what belongs to the project', () => {
    const assignment = mapped({ assigned_at: '2026-09-28T19:26:37Z' });

    expect(assignment).toMatchObject({
      key: { uid: '4e1bfbc3/do:droplet:13457723' },
      name: 'do:droplet:13457723',
      status: 'ok',
      createdAt: '2026-09-28T19:26:37Z',
    });
    expect(assignment.attributes).toEqual({ assignedType: 'droplet', assignedId: '13457723', projectId: '4e1bfbc3' });
    expect(assignment.relations).toEqual([
      { type: 'member-of', to: { provider: 'digitalocean', kind: 'digitalocean.project', uid: '4e1bfbc3' } },
      { type: 'attached-to', to: { provider: 'digitalocean', kind: 'digitalocean.droplet', uid: '13457723' } },
    ]);
  });

  it('leads to a Space by its name', () => {
    const to = { kind: 'spaces.bucket', urn: 'do:space:assets' };

    expect(mapped({ urn: 'do:space:assets' }).relations).toContainEqual({ type: 'attached-to', to });
  });

  it('leads only to the project where its urn is of no kind', () => {
    const assignment = mapped({ urn: 'do:quantum:1' });

    expect(assignment.attributes.assignedType).toBe('quantum');
    expect(assignment.relations.map(({ type }) => type)).toEqual(['member-of']);
  });

  it.each([undefined, null, '', 'droplet:1', 7])('is unreadable with the urn %p', (urn) => {
    expect(() => mapped({ urn })).toThrow('cannot be read: urn: ');
  });
});
