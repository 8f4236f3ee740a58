/** No way of writing text changes these. */
const ALWAYS_PLAIN = /[A-Za-z0-9_.-]/;

/** Texts within texts within texts: so often may backslashes at the end of a secret be doubled. */
const DEEPEST = 3;

/** The short escapes of JSON (RFC 8259, section 7) and JavaScript. */
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\b': 'b',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '\v': 'v',
};

/** The named entities of XML 1.0, section 4.6. */
const ENTITIES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

const BACKSLASH = orInUrl('\\');
/** Go writes JSON in which `&` is escaped, though it need not be. */
const AMPERSAND = `(?:${orInUrl('&')}|${BACKSLASH}+u0026)`;
const SEMICOLON = orInUrl(';');

/**
 * The source of a regular expression for one character of a secret, however it is written: as it is, escaped by backslashes
 * (RFC 8259), encoded by percent signs (RFC 3986, and the URL standard's forms) or as an entity (XML 1.0, section 4.6), or several of these.
 *
 * @param backslashes how many the secret has before it. Those that escape the character cannot be told from them.
 */
export function writtenCharacter(character: string, backslashes = 0): string {
  // Unbounded, and so cheap to compile: a bounded repetition is unrolled.
  const before = backslashes === 0 ? '' : `${BACKSLASH}{${backslashes},}`;
  if (ALWAYS_PLAIN.test(character)) return before + character;
  const ways = [orInUrl(character), ...escapes(character), entity(character)];
  return `${before || `${BACKSLASH}*`}(?:${ways.join('|')})`;
}

/**
 * The backslashes at the end of a secret. Only whole doublings: what follows a match keeps its own backslash, and a body that was JSON
 * stays JSON.
 */
export function writtenBackslashes(count: number): string {
  const sizes = Array.from({ length: DEEPEST + 1 }, (_, depth) => count * 2 ** (DEEPEST - depth));
  return `(?:${sizes.map((size) => `${BACKSLASH}{${size}}`).join('|')})`;
}

/** The character as it is, or as bytes of UTF-8 in a URL, in a URL within a URL, and so on. */
function orInUrl(character: string): string {
  const bytes = [...Buffer.from(character)].map((byte) => `%(?:25)*${anyCase(byte, 2)}`);
  const itself = character.replace(/[$()*+?.[\]^{|}\\/]/, '\\$&');
  const ways = [itself, bytes.join('')];
  // A form writes a plus sign for it.
  if (character === ' ') ways.push(orInUrl('+'));
  // A lone surrogate has no URL form: it becomes U+FFFD on its way to the network.
  if (/^[\ud800-\udfff]$/.test(character)) ways.push('\ufffd');
  return `(?:${ways.join('|')})`;
}

/** What stands after the backslash. */
function escapes(character: string): string[] {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  const [unit = 0] = units;
  const short = SHORT_ESCAPES[character];
  return [
    units.map((one) => `u${anyCase(one, 4)}`).join(`${BACKSLASH}+`),
    ...(units.length === 1 && unit < 256 ? [`x${anyCase(unit, 2)}`] : []),
    ...(short === undefined ? [] : [short]),
  ];
}

function entity(character: string): string {
  const again = `(?:${names('&')}${SEMICOLON})*`;
  return `${AMPERSAND}${again}(?:${names(character)})${SEMICOLON}`;
}

/** What an entity calls the character. */
function names(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const numbers = `${orInUrl('#')}(?:0*${code}|[xX]0*${anyCase(code, 1)})`;
  const name = ENTITIES[character];
  return name === undefined ? numbers : `(?:${name}|${numbers})`;
}

/** A number in hexadecimal digits, small or capital. */
function anyCase(number: number, digits: number): string {
  const hex = number.toString(16).padStart(digits, '0');
  return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
