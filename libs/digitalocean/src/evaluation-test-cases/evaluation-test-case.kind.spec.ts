import { numberedUuid } from '@maestro/testkit';
import { evaluationTestCaseKind } from './evaluation-test-case.kind.js';

const mapped = (row: object) => evaluationTestCaseKind.resource({ test_case_uuid: numberedUuid(1), ...row });

describe('an evaluation test case', () => {
  it.each([
    [{ dataset_uuid: numberedUuid(2), dataset_name: 'orders.csv' }],
    [{ dataset_uuid: '', dataset: { dataset_uuid: numberedUuid(2), dataset_name: 'orders.csv' } }],
  ])('uses its dataset, wherever that is named: %p', (row) => {
    expect(mapped(row)).toMatchObject({
      ...{ attributes: { datasetId: numberedUuid(2), datasetName: 'orders.csv' } },
      relations: [{ type: 'uses', to: { kind: 'digitalocean.evaluation-dataset', uid: numberedUuid(2) } }],
    });
  });

  it('is not in use when it is archived', () => {
    expect(mapped({ archived_at: '2026-02-01T10:00:00Z' })).toMatchObject({ status: 'archived', active: false });
    expect(mapped({ archived_at: '' })).toMatchObject({ status: undefined, active: true });
  });

  it('does without all that is null, empty or new', () => {
    const nothing = { name: '', dataset: null, version: null, total_runs: null, star_metric: null, invented: {} };

    expect(mapped(nothing)).toMatchObject({
      ...{ name: numberedUuid(1), relations: [] },
      attributes: { datasetId: undefined, metrics: [], revision: undefined, runCount: undefined },
    });
  });
});
