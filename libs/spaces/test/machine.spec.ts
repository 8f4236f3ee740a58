import { type SpacesEmulator, startSpacesEmulator } from '@maestro/emulators';
import { holding, KEY } from './example-account.js';
import { bare } from './example-buckets.js';
import { discoverSpaces } from './open-spaces.js';

/** Settings of the machine that would mislead the SDK. */
const TRAPS = {
  AWS_ACCESS_KEY_ID: 'AKIAOFTHEMACHINE',
  AWS_SECRET_ACCESS_KEY: 'secret-of-the-machine',
  AWS_SESSION_TOKEN: 'token-of-the-machine',
  AWS_PROFILE: 'no-such-profile',
  AWS_REGION: 'eu-central-1',
  AWS_CONFIG_FILE: '/nowhere/config',
  AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
  AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1',
  AWS_USE_FIPS_ENDPOINT: 'true',
  AWS_USE_DUALSTACK_ENDPOINT: 'true',
  AWS_MAX_ATTEMPTS: '7',
  AWS_RETRY_MODE: 'adaptive',
  AWS_DEFAULTS_MODE: 'auto',
  AWS_S3_USE_ARN_REGION: 'nonsense',
  AWS_S3_DISABLE_EXPRESS_SESSION_AUTH: 'nonsense',
  AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS: 'nonsense',
  AWS_AUTH_SCHEME_PREFERENCE: 'sigv4a',
  AWS_SIGV4A_SIGNING_REGION_SET: '*',
  AWS_REQUEST_CHECKSUM_CALCULATION: 'WHEN_SUPPORTED',
  AWS_RESPONSE_CHECKSUM_VALIDATION: 'nonsense',
  AWS_SDK_UA_APP_ID: 'of the machine',
};

/** Settings that do not affect requests: a header for AWS Lambda, and a warning about old versions of Node. */
const HARMLESS =
  /^AWS_(EXECUTION_ENV|LAMBDA_(FUNCTION_NAME|NODEJS_NO_GLOBAL_AWSLAMBDA|BENCHMARK_MODE)|SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED)$/;

describe('the machine', () => {
  const environment = process.env;
  let emulator: SpacesEmulator;
  beforeEach(async () => {
    emulator = await startSpacesEmulator(holding([bare('one')]));
  });
  afterEach(async () => {
    process.env = environment;
    await emulator.close();
  });

  it('is ignored: none of its AWS settings is read', async () => {
    const asked = new Set<string>();
    process.env = new Proxy({ ...environment, ...TRAPS } as NodeJS.ProcessEnv, {
      get: (target, name: string) => {
        asked.add(name);
        return target[name];
      },
    });

    const { report } = await discoverSpaces(emulator, { deep: true });

    expect([...asked].filter((name) => name.startsWith('AWS_') && !HARMLESS.test(name))).toEqual([]);
    expect(report.state).toBe('success');
    expect(new Set(emulator.requests.map(({ accessKeyId }) => accessKeyId))).toEqual(new Set([KEY.accessKeyId]));
  });
});
