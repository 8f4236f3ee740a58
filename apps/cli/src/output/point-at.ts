/**
 * The line of a text that a mistake is in, and marks below it.
 *
 * @param start in UTF-16 code units from 0.
 * @param length of the part that is wrong; at least one mark is shown.
 */
export function pointAt(text: string, start: number, length = 1): string {
  const before = text.slice(0, start);
  const lineStart = before.lastIndexOf('\n') + 1;
  const [line = ''] = text.slice(lineStart).split('\n', 1);
  return `${line}\n${' '.repeat([...before.slice(lineStart)].length)}${'^'.repeat(Math.max(length, 1))}`;
}
