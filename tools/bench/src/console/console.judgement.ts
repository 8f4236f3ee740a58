import { atMost, type Judgement } from '../judgement.js';
import type { PageFigures } from './console.bench.js';

/** Holds every page to how fast and how steadily it opens, and to the JavaScript it takes for that. */
export const judgeConsole = (figures: readonly PageFigures[]): Judgement[] =>
  figures.flatMap(({ page, lcpMs, cls, firstJsBytes }) => [
    atMost(`${page}, largest contentful paint in ms`, lcpMs, 1500),
    atMost(`${page}, cumulative layout shift`, cls, 0.02),
    atMost(`${page}, KB of JavaScript until then`, firstJsBytes / 1000, 250),
  ]);
