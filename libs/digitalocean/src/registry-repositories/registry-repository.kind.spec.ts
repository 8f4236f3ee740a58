import { registryRepositoryKind } from './registry-repository.kind.js';

const mapped = (row: object) => registryRepositoryKind.resource({ name: 'shop/mails', ...row }, { id: 'example' });

describe('a repository of a registry', () => {
  it('is a member of its registry, and has the data of its newest manifest', () => {
    const latest_manifest = { digest: 'sha256:cb', tags: ['latest'], updated_at: '2026-02-09T23:54:25Z' };

    expect(mapped({ latest_manifest, tag_count: 1 })).toMatchObject({
      key: { uid: 'example/shop/mails' },
      attributes: { latestDigest: 'sha256:cb', latestTags: ['latest'], tagCount: 1 },
      relations: [{ type: 'member-of', to: { kind: 'digitalocean.registry', uid: 'example' } }],
    });
  });

  it('may hold nothing', () => {
    expect(mapped({ latest_manifest: null }).attributes).toMatchObject({ latestTags: [], latestDigest: undefined });
  });
});
