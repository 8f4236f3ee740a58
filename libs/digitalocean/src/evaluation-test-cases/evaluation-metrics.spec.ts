import { metricFields } from './evaluation-metrics.js';

describe('the metrics of an evaluation', () => {
  it('are named once each, with what the main one must reach', () => {
    const metrics = [{ metric_name: 'Correctness' }, { metric_name: 'Tone' }, { metric_name: 'Tone' }];

    expect(metricFields({ metrics, star_metric: { name: 'Tone', success_threshold_pct: 80 } })).toEqual({
      ...{ metrics: ['Correctness', 'Tone'], mainMetric: 'Tone', threshold: 80 },
    });
  });

  it.each([
    [{ metrics: null, star_metric: null }],
    [{}],
    [{ metrics: [{ metric_name: '' }, { metric_name: null }], star_metric: { name: '' } }],
  ])('may be none: %p', (row) => {
    expect(metricFields(row)).toEqual({ metrics: [], mainMetric: undefined, threshold: undefined });
  });
});
