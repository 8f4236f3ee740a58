import leven from 'leven';

/** Nobody reads a longer list. */
const MAX_LISTED = 30;

/** Only name-like values are repeated in a message. Anything else may be a misplaced secret. */
const NAME = /^[\w.:*-]{1,40}$/;

/**
 * The message for an unknown value: the value, and the nearest known one, or all of them if none is near.
 *
 * @param field the parameter or option that the value was given for.
 */
export function unknownWord(field: string, given: string, known: readonly string[]): string {
  const what = NAME.test(given) ? `${given} is not known.` : 'this value is not known.';
  return `${field}: ${what} ${suggestion(given, known)}`;
}

function suggestion(given: string, known: readonly string[]): string {
  const near = nearestWord(given, known);
  if (near !== undefined) return `Did you mean ${near}?`;
  if (known.length === 0) return 'There are none.';
  const rest = known.length - MAX_LISTED;
  return `Use one of: ${known.slice(0, MAX_LISTED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

/**
 * The word that was probably meant: the nearest by edit distance, compared as a whole or by its last part (`droplets`
 * for `digitalocean.droplet`).
 */
export function nearestWord(given: string, known: readonly string[]): string | undefined {
  if (given.length > 100) return undefined;
  const wanted = plain(given);
  const distances = known.map((word) => {
    const parts = [plain(word), plain(word.slice(word.lastIndexOf('.') + 1))];
    return { word, distance: Math.min(...parts.map((part) => leven(wanted, part))) };
  });
  const nearest = distances.reduce<{ word: string; distance: number } | undefined>(
    (best, each) => (best && best.distance <= each.distance ? best : each),
    undefined,
  );
  return nearest && nearest.distance <= Math.max(1, Math.floor(wanted.length * 0.4)) ? nearest.word : undefined;
}

/** Case and separators are common mistakes: `LoadBalancer`, `load-balancer` and `load_balancer` are treated as one word. */
const plain = (word: string): string => word.toLowerCase().replace(/(?!^-)[-_ ]/g, '');
