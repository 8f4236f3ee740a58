import { createHmac } from 'node:crypto';

/** What signs a request: its method and address, by a secret that is never sent. */
export const signatureOf = (method: string, url: string, secret: string): string => {
  const { pathname, search } = new URL(url);
  return createHmac('sha256', secret).update(`${method} ${pathname}${search}`).digest('base64');
};
