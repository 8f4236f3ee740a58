/** More would be a wall. */
const MOST = 4;

/** The fields of a change, as a person reads them: `/attributes/memoryMb` is `memoryMb`. */
export function describePaths(paths: readonly string[]): string {
  const fields = [...new Set(paths.map(fieldOf))];
  const shown = fields.slice(0, MOST).join(', ');
  return fields.length > MOST ? `${shown} and ${fields.length - MOST} more` : shown;
}

function fieldOf(path: string): string {
  const [first = '', second] = path
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return first === 'attributes' && second !== undefined ? second : first;
}
