import { numberedUuid } from '@maestro/testkit';
import { evaluationPresetKind } from './evaluation-preset.kind.js';

const mapped = (row: object) => evaluationPresetKind.resource({ eval_preset_uuid: numberedUuid(1), ...row });

describe('an evaluation preset', () => {
  it.each([
    ['CANDIDATE_MODEL_SOURCE_DEDICATED', 'dedicated', ['digitalocean.dedicated-inference']],
    ['CANDIDATE_MODEL_SOURCE_ROUTER', 'router', ['digitalocean.model-router']],
    ['CANDIDATE_MODEL_SOURCE_SERVERLESS', 'serverless', []],
    ['CANDIDATE_MODEL_SOURCE_OF_TOMORROW', 'of tomorrow', []],
    ['', undefined, []],
    [null, undefined, []],
  ])('with a model of %p uses it where a kind lists it', (source, modelSource, kinds) => {
    const preset = mapped({ candidate_model_source: source, candidate_model_uuid: numberedUuid(2) });

    expect(preset.attributes.modelSource).toBe(modelSource);
    expect(preset.relations.map(({ to }) => to.kind)).toEqual(kinds);
  });

  it('uses its dataset', () => {
    expect(mapped({ dataset_uuid: numberedUuid(3) }).relations).toMatchObject([
      { type: 'uses', to: { kind: 'digitalocean.evaluation-dataset', uid: numberedUuid(3) } },
    ]);
  });

  it('does without what was not saved, is null, empty or new', () => {
    const nothing = {
      name: '',
      dataset_uuid: '',
      judge_model_name: '',
      saved_sections: null,
      metrics: null,
      invented: 1,
    };

    expect(mapped(nothing)).toMatchObject({
      ...{ name: numberedUuid(1), relations: [] },
      attributes: { datasetId: undefined, judgeName: undefined, metrics: [], savedSections: [] },
    });
  });
});
