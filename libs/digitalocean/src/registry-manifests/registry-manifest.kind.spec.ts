import { registryManifestKind } from './registry-manifest.kind.js';

describe('a manifest of a repository', () => {
  it.each([null, undefined, []])('without tags is still a member of its repository: %p', (tags) => {
    const manifest = registryManifestKind.resource({ digest: 'sha256:cb', tags }, { id: 'example/mails' });

    expect(manifest).toMatchObject({
      key: { uid: 'example/mails/sha256:cb' },
      attributes: { imageTags: [], repositoryId: 'example/mails' },
      relations: [{ type: 'member-of', to: { kind: 'digitalocean.registry-repository', uid: 'example/mails' } }],
    });
  });
});
