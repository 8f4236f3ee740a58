import { createHmac } from 'node:crypto';

/** Signs the method and URL of a request with a secret that is never sent. */
export const signatureOf = (method: string, url: string, secret: string): string => {
  const { pathname, search } = new URL(url);
  return createHmac('sha256', secret).update(`${method} ${pathname}${search}`).digest('base64');
};
