import { type BodyAnswer } from '../../http/answer.types.js';
import { writeXml } from './xml-writer.js';

/** A 200 with one XML element. */
export const xmlAnswer = (element: string, content: object | string): BodyAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: writeXml(element, content),
});
