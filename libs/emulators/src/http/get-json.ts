/** A response as it arrived. */
export interface JsonAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined if the response was not JSON. */
  readonly body: unknown;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Sends a GET request with a bearer token, without following redirects.
 * @throws the error of fetch if the connection breaks.
 */
export const getJson = async (address: string, token?: string): Promise<JsonAnswer> => {
  const headers = new Headers();
  if (token !== undefined) {
    headers.set('authorization', `Bearer ${token}`);
  }
  const response = await fetch(address, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, body: parse(await response.text()) };
};
