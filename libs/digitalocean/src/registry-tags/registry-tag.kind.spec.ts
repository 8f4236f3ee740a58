import { registryTagKind } from './registry-tag.kind.js';

describe('a tag of a repository', () => {
  it('is a member of its repository, and resolves to a manifest there', () => {
    const tag = registryTagKind.resource({ tag: 'latest', manifest_digest: 'sha256:cb' }, { id: 'example/mails' });

    expect(tag.key.uid).toBe('example/mails/latest');
    expect(tag.relations.map(({ type, to }) => [type, 'uid' in to && to.uid])).toEqual([
      ['member-of', 'example/mails'],
      ['resolves-to', 'example/mails/sha256:cb'],
    ]);
  });

  it('is read by deep syncs only, because it takes a request for each repository', () => {
    expect(registryTagKind.type).toMatchObject({ onlyDeep: true, deep: 'the tags of every repository' });
    expect(registryTagKind.type.schedule).toBeUndefined();
  });
});
