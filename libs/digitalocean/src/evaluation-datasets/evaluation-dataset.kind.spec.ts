import { numberedUuid } from '@maestro/testkit';
import { evaluationDatasetKind } from './evaluation-dataset.kind.js';

const mapped = (row: object) => evaluationDatasetKind.resource({ dataset_uuid: numberedUuid(1), ...row });

describe('an evaluation dataset', () => {
  it('tells how much it holds', () => {
    expect(mapped({ row_count: 3, file_size: '12345', has_ground_truth: false }).attributes).toMatchObject({
      ...{ exampleCount: 3, sizeBytes: 12345, hasAnswers: false },
    });
  });

  it.each([
    ['EVALUATION_DATASET_TYPE_NON_ADK', 'non adk'],
    ['EVALUATION_DATASET_TYPE_OF_TOMORROW', 'of tomorrow'],
    ['EVALUATION_DATASET_TYPE_UNKNOWN', undefined],
    [null, undefined],
  ])('of %p has the type %p', (dataset_type, type) => {
    expect(mapped({ dataset_type }).attributes.type).toBe(type);
  });

  it('does without all that is null, empty or new', () => {
    const nothing = { dataset_name: '', row_count: null, file_size: '', has_ground_truth: null, invented: {} };

    expect(mapped(nothing)).toMatchObject({ name: numberedUuid(1), attributes: {}, relations: [] });
  });

  it('cannot be told without its id', () => {
    expect(() => mapped({ dataset_uuid: '' })).toThrow('dataset_uuid');
  });
});
