import { parseMoment } from './moment.parser.js';

/** What `parseMoment` makes of a parameter that may be left out. */
export const optionalMoment = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : parseMoment(text);
