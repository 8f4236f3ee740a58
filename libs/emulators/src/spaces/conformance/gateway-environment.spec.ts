import { gatewayFromEnvironment } from './gateway-environment.js';

const ENVIRONMENT = {
  MAESTRO_RADOSGW_URL: 'http://127.0.0.1:8480',
  MAESTRO_RADOSGW_REGION: 'ams3',
  MAESTRO_RADOSGW_ACCESS_KEY_ID: 'A',
  MAESTRO_RADOSGW_SECRET_ACCESS_KEY: 'a',
  MAESTRO_RADOSGW_OTHER_ACCESS_KEY_ID: 'B',
  MAESTRO_RADOSGW_OTHER_SECRET_ACCESS_KEY: 'b',
  MAESTRO_RADOSGW_SUSPENDED_ACCESS_KEY_ID: 'C',
  MAESTRO_RADOSGW_SUSPENDED_SECRET_ACCESS_KEY: 'c',
};

describe('gatewayFromEnvironment', () => {
  it("reads the gateway's address and its three keys", () => {
    const { gateway } = gatewayFromEnvironment(ENVIRONMENT);

    expect(gateway).toEqual({
      endpoint: 'http://127.0.0.1:8480',
      region: 'ams3',
      owner: { accessKeyId: 'A', secretAccessKey: 'a' },
      other: { accessKeyId: 'B', secretAccessKey: 'b' },
      suspended: { accessKeyId: 'C', secretAccessKey: 'c' },
    });
  });

  it('names missing variables and how to set them', () => {
    const { gateway, missing } = gatewayFromEnvironment({ ...ENVIRONMENT, MAESTRO_RADOSGW_URL: '' });

    expect(gateway).toBeUndefined();
    expect(missing).toBe('MAESTRO_RADOSGW_URL not set. Start one with: eval "$(tools/radosgw/up.sh)"');
  });
});
