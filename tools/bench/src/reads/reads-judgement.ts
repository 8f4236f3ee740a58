import { atMost, type Judgement } from '../judgement.js';
import { REFERENCE } from './read-cases.constants.js';
import type { ReadFigures } from './reads-bench.js';

/** Compares what was answered over most resources with the targets, and with the case that tells how quick the machine is. */
export function judgeReads(figures: readonly ReadFigures[]): Judgement[] {
  const most = Math.max(...figures.map(({ rows }) => rows));
  const judged = figures.filter(({ rows }) => rows === most);
  const reference = judged.find(({ name }) => name === REFERENCE)?.p99Ms;
  return judged.flatMap((each) => [...inTime(each), ...(reference === undefined ? [] : comparedWith(reference, each))]);
}

function inTime({ name, rows, p99Ms, targetMs }: ReadFigures): Judgement[] {
  return targetMs === undefined ? [] : [atMost(`${name}, ${rows} resources, p99 in ms`, p99Ms, targetMs)];
}

function comparedWith(reference: number, { name, rows, p99Ms, ...figures }: ReadFigures): Judgement[] {
  const { atMostTimes, cutWithinMs, cut } = figures;
  if (atMostTimes === undefined) return [];
  if (cut && cutWithinMs !== undefined)
    return [atMost(`${name}, ${rows} resources, cut, p99 in ms`, p99Ms, cutWithinMs)];
  const times = Math.round((p99Ms / reference) * 10) / 10;
  return [atMost(`${name}, ${rows} resources, p99 in times ${REFERENCE}`, times, atMostTimes)];
}
