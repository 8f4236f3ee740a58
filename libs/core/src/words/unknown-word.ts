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
 * for `digitalocean.droplet`), or else one that begins with it (`drop`).
 */
export function nearestWord(given: string, known: readonly string[]): string | undefined {
  if (given.length > 100) return undefined;
  const wanted = plain(given);
  const distances = known.map((word) => {
    const parts = [plain(word), plain(word.slice(word.lastIndexOf('.') + 1))];
    return { word, distance: Math.min(...parts.map((part) => typingMistakes(wanted, part))) };
  });
  const nearest = distances.reduce<{ word: string; distance: number } | undefined>(
    (best, each) => (best && best.distance <= each.distance ? best : each),
    undefined,
  );
  const isNear = nearest && nearest.distance <= Math.max(1, Math.floor(wanted.length * 0.4));
  return isNear ? nearest.word : wordBeginningWith(wanted, known);
}

/** The edit distance. Letters in the wrong order are one mistake: `nmae`. */
const typingMistakes = (given: string, word: string): number =>
  given !== word && sortedLetters(given) === sortedLetters(word) ? 1 : leven(given, word);

const sortedLetters = (word: string): string => [...word].sort().join('');

/** Fewer letters begin too many words. */
const MIN_BEGINNING = 3;

/** The shortest word of which a part begins like a plain one, with a typing mistake in every five letters at most. */
function wordBeginningWith(wanted: string, known: readonly string[]): string | undefined {
  if (wanted.length < MIN_BEGINNING) return undefined;
  const begins = (part: string) => leven(wanted, part.slice(0, wanted.length)) <= Math.floor(wanted.length * 0.2);
  return known
    .filter((word) => [plain(word), plain(word.slice(word.lastIndexOf('.') + 1))].some(begins))
    .reduce<string | undefined>((best, word) => (best && best.length <= word.length ? best : word), undefined);
}

/** Case and separators are common mistakes: `LoadBalancer`, `load-balancer` and `load_balancer` are treated as one word. */
const plain = (word: string): string => word.toLowerCase().replace(/(?!^-)[-_ ]/g, '');
