const directives = (nonce: string): Record<string, readonly string[]> => ({
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", `'nonce-${nonce}'`],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
});

/**
 * The content security policy of the console (CSP Level 3): everything comes from the host itself, no script stands in
 * the page, and its style elements, which the component library makes for responsive properties, carry the nonce.
 */
export const consolePolicy = (nonce: string): string =>
  Object.entries(directives(nonce))
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
