import { numberedUuid } from '@maestro/testkit';
import { knowledgeBaseKind } from './knowledge-base.kind.js';

const mapped = (row: object) => knowledgeBaseKind.resource({ uuid: numberedUuid(1), ...row });

describe('a knowledge base', () => {
  it('uses the database that holds its index, and is a member of its project', () => {
    expect(mapped({ database_id: numberedUuid(2), project_id: numberedUuid(3) }).relations).toMatchObject([
      { type: 'uses', to: { kind: 'digitalocean.database', uid: numberedUuid(2) } },
      { type: 'member-of', to: { kind: 'digitalocean.project', uid: numberedUuid(3) } },
    ]);
  });

  it('tells how its last indexing ended', () => {
    const job = { status: 'INDEX_JOB_STATUS_NO_CHANGES', finished_at: '2026-02-01T10:04:00Z', total_datasources: '3' };

    expect(mapped({ last_indexing_job: job }).attributes).toMatchObject({
      ...{ indexingStatus: 'no changes', indexedAt: '2026-02-01T10:04:00Z', dataSourceCount: 3 },
    });
  });

  it.each([
    [null, undefined],
    [{ status: 'INDEX_JOB_STATUS_UNKNOWN' }, undefined],
    [{ status: 'INDEX_JOB_STATUS_OF_TOMORROW' }, 'of tomorrow'],
    [{ status: '', finished_at: '', total_datasources: null }, undefined],
  ])('after the indexing %p shows %p', (job, indexingStatus) => {
    expect(mapped({ last_indexing_job: job }).attributes).toMatchObject({ indexingStatus, indexedAt: undefined });
  });

  it('has no model for reranking that is not enabled', () => {
    expect(mapped({ reranking_config: { enabled: false, model: 'm' } }).attributes.rerankingModel).toBeUndefined();
  });

  it('does without all that is null, empty or new', () => {
    const nothing = { name: '', database_id: '', project_id: null, tags: null, is_public: null, invented: {} };

    expect(mapped(nothing)).toMatchObject({ name: numberedUuid(1), tags: [], relations: [], attributes: {} });
  });
});
