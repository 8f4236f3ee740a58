import { atMost, type Judgement } from '../judgement.js';
import type { PageFigures } from './pages-bench.js';
import type { TypingFigures } from './typing-bench.js';

/** What was measured over the console. */
export interface ConsoleFigures {
  readonly pages: readonly PageFigures[];
  readonly typing: TypingFigures;
}

/** Holds every page to how fast and how steadily it opens, and to the JavaScript it takes for that; a search to how fast its result is there. */
export const judgeConsole = ({ pages, typing }: ConsoleFigures): Judgement[] => [
  ...pages.flatMap(({ page, lcpMs, cls, firstJsBytes }) => [
    atMost(`${page}, largest contentful paint in ms`, lcpMs, 1500),
    atMost(`${page}, cumulative layout shift`, cls, 0.02),
    atMost(`${page}, KB of JavaScript until then`, firstJsBytes / 1000, 250),
  ]),
  atMost(`typing to result over ${typing.rows} resources, slowest in ms`, Math.round(typing.mostMs), 200),
];
