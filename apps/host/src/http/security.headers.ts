import helmet from 'helmet';

/**
 * The headers of helmet, with a policy under which the API documents work and nothing is fetched from elsewhere: their
 * page has one inline style sheet and images in `data:`. What is said of HTTPS is left to whoever ends TLS in front of
 * the host, which itself speaks plain HTTP.
 */
export const securityHeaders = () =>
  helmet({
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });
