import { ids, known, list } from '@maestro/core';
import { z } from 'zod';
import { Amount, listOf, Text } from '../rows/row-schema.js';

/** The metrics of a test case or a preset, and the main one (specification, `apiEvaluationMetric`, `apiStarMetric`). */
export const EVALUATION_METRICS = {
  metrics: listOf(z.object({ metric_name: Text })),
  star_metric: z.object({ name: Text, success_threshold_pct: Amount }).nullish(),
};
type Metrics = z.infer<z.ZodObject<typeof EVALUATION_METRICS>>;

/** Their names, and what the main one must reach. */
export const metricFields = ({ metrics, star_metric }: Metrics) => ({
  metrics: [...new Set(ids(list(metrics).map(({ metric_name }) => metric_name)))],
  mainMetric: star_metric?.name || undefined,
  threshold: known(star_metric?.success_threshold_pct),
});
