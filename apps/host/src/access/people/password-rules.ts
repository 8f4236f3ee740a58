/** Characters that a password has at least, and at most. */
export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;

/** What must be left of a password that is easy to guess otherwise: each character counts, and each guessable part as one. */
const ENOUGH = 8;

/** Words that most guessed passwords consist of: the commonest of published lists, and what this program is called. */
const WORDS =
  `password passwort passw0rd p4ssword contrasena motdepasse maestro discovery digitalocean admin administrator root user
  login welcome letmein changeme default secret master monkey dragon football baseball basketball superman batman iloveyou
  princess sunshine shadow michael jennifer jordan hunter trustno1 starwars whatever freedom computer internet google
  facebook microsoft company server cloud production test demo temp guest hello spring summer autumn winter january
  february march april june july august september october november december monday friday qwerty qwertz azerty asdf zxcv`.split(
    /\s+/,
  );

/** Neighbours on a keyboard, in the alphabet and among digits. */
const ROWS = [
  ...['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'qwertzuiop', 'azertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ...['1qaz2wsx3edc4rfv5tgb6yhn7ujm', '!@#$%^&*()'],
];

/** How letters are also written. */
const WRITTEN: Readonly<Record<string, string>> = {
  a: '[a4@]',
  e: '[e3]',
  i: '[i1!]',
  l: '[l1]',
  o: '[o0]',
  s: '[s5$]',
  t: '[t7]',
};

/** Finds words, however their letters are written. @param words letters and digits only. */
const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(words.map((word) => [...word].map((letter) => WRITTEN[letter] ?? letter).join('')).join('|'), 'gu');

const COMMON = anyOf(WORDS);

/** What counts as one character. */
const PART = '\0';

/**
 * Why a password is refused; undefined if it is good. It has to be long rather than varied (NIST SP 800-63B, section 3.1.1.2), but not
 * made of the commonest words, the name of its user, years, repetitions and neighbours on a keyboard.
 */
export function weaknessOf(password: string, name: string): string | undefined {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min) return `The password must have at least ${PASSWORD_LENGTH.min} characters.`;
  if (length > PASSWORD_LENGTH.max) return `The password must have at most ${PASSWORD_LENGTH.max} characters.`;
  if ([...condensed(password, name)].length >= ENOUGH) return undefined;
  return 'The password is easy to guess: common words, your name, years, repetitions and neighbours on the keyboard hardly count. Use several unrelated words.';
}

/** A password with each guessable part as one character. */
function condensed(password: string, name: string): string {
  const names = name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  let text = password.normalize('NFKC').toLowerCase();
  if (names.length > 0) text = text.replace(anyOf(names), PART);
  return withoutRuns(text.replace(COMMON, PART))
    .replace(/(?:19|20)\d\d/g, PART)
    .replace(/(.{1,6}?)\1+/gsu, `$1${PART}`)
    .replace(/\0+/g, PART);
}

/** Without runs of four and more neighbours, forwards or backwards. */
function withoutRuns(text: string): string {
  let found = '';
  for (let at = 0; at < text.length;) {
    const length = runAt(text, at);
    found += length > 0 ? PART : text.charAt(at);
    at += Math.max(1, length);
  }
  return found;
}

function runAt(text: string, at: number): number {
  const rows = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
  let longest = 0;
  for (let length = 4; at + length <= text.length; length += 1) {
    if (!rows.some((row) => row.includes(text.slice(at, at + length)))) break;
    longest = length;
  }
  return longest;
}
