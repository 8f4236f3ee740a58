/** What is wrong with the options of a client. The message does not repeat a value that may be secret. */
export class InvalidOptionsError extends Error {
  override readonly name = 'InvalidOptionsError';

  /** @param option its name. */
  constructor(
    readonly option: 'url' | 'token',
    message: string,
  ) {
    super(message);
  }
}

/** What a header may hold. Anything else would make `fetch` fail with a message that contains the token. */
const TOKEN = /^[\x21-\x7e]+$/;

/**
 * The address of a host without `/api/v1` and slashes at its end.
 *
 * @throws InvalidOptionsError
 */
export function hostAddress(url: string): string {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new InvalidOptionsError('url', 'The url must be the address of a host, such as http://127.0.0.1:3000.');
  const { username, password, origin, pathname, search, hash } = new URL(url);
  if (username !== '' || password !== '' || search !== '' || hash !== '')
    throw new InvalidOptionsError('url', 'The url must have no user, password, query or fragment, only an address.');
  return origin + pathname.replace(/\/+$/, '').replace(/\/api\/v1$/, '');
}

/** @throws InvalidOptionsError if a token cannot be one. */
export function checkToken(token: string): void {
  if (!TOKEN.test(token))
    throw new InvalidOptionsError(
      'token',
      'The token must be one that a host gave out, without spaces and line breaks. The console creates one under Settings.',
    );
}
