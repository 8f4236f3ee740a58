import { atMost, type Judgement } from '../judgement.js';
import type { ReadFigures } from './reads.bench.js';

/** Compares what was answered over most resources with the targets. */
export function judgeReads(figures: readonly ReadFigures[]): Judgement[] {
  const most = Math.max(...figures.map(({ rows }) => rows));
  return figures.flatMap(({ rows, name, targetMs, p99Ms }) =>
    rows === most && targetMs !== undefined ? [atMost(`${name}, ${rows} resources, p99 in ms`, p99Ms, targetMs)] : [],
  );
}
