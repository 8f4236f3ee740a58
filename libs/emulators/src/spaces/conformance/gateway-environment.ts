import type { ConformanceKey, ConformanceServer } from './conformance-client.js';

/** The real gateway, or the missing variables. */
export type GatewayFromEnvironment =
  | { readonly gateway: ConformanceServer; readonly missing?: undefined }
  | { readonly gateway?: undefined; readonly missing: string };

const PREFIX = 'MAESTRO_RADOSGW';
const REQUIRED = [
  `${PREFIX}_URL`,
  ...['', '_OTHER', '_SUSPENDED'].flatMap((user) => [
    `${PREFIX}${user}_ACCESS_KEY_ID`,
    `${PREFIX}${user}_SECRET_ACCESS_KEY`,
  ]),
];

/** Parses the variables that `tools/radosgw/up.sh` prints. */
export const gatewayFromEnvironment = (
  environment: Readonly<Record<string, string | undefined>>,
): GatewayFromEnvironment => {
  const absent = REQUIRED.filter((name) => !environment[name]);
  if (absent.length > 0) {
    return { missing: `${absent.join(', ')} not set. Start one with: eval "$(tools/radosgw/up.sh)"` };
  }
  const read = (name: string): string => environment[`${PREFIX}${name}`] ?? '';
  const key = (user: string): ConformanceKey => ({
    accessKeyId: read(`${user}_ACCESS_KEY_ID`),
    secretAccessKey: read(`${user}_SECRET_ACCESS_KEY`),
  });
  return {
    gateway: {
      endpoint: read('_URL'),
      region: read('_REGION') || 'nyc3',
      owner: key(''),
      other: key('_OTHER'),
      suspended: key('_SUSPENDED'),
    },
  };
};
