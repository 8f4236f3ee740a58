import { runMaestro } from './run-maestro.js';

const TOKEN = `dop_v1_${'a'.repeat(64)}`;

describe('wrong usage of maestro', () => {
  const cases: [string, string[], NodeJS.ProcessEnv, RegExp][] = [
    [
      'no credential',
      ['discover', 'digitalocean'],
      {},
      /token \(DIGITALOCEAN_TOKEN\): .*missing[\s\S]*Get App Token[\s\S]*Generate New Token/,
    ],
    [
      'a malformed credential',
      ['discover', 'digitalocean'],
      { DIGITALOCEAN_TOKEN: 'dop_v1_short' },
      /DIGITALOCEAN_TOKEN\): .*wrong format: 64 hexadecimal/,
    ],
    [
      'half a key pair',
      ['verify', 'spaces'],
      { SPACES_ACCESS_KEY_ID: 'DO00EXAMPLE000000000' },
      /secretAccessKey \(SPACES_SECRET_ACCESS_KEY\)[\s\S]*Get Spaces Token/,
    ],
    [
      'an unknown provider',
      ['discover', 'azure'],
      {},
      /provider: azure is not known\. Use one of: digitalocean, spaces\./,
    ],
    ['a misspelt provider', ['discover', 'digitalozean'], {}, /Did you mean digitalocean\?/],
    [
      'an unknown task',
      ['discover', 'digitalocean', '--demo', '--task', 'servers-list'],
      {},
      /--task: servers-list is not known\. Did you mean server-list\?/,
    ],
    [
      'an unknown region',
      ['discover', 'spaces', '--demo', '--region', 'mars1'],
      {},
      /region: mars1 is not known\. Use one of: nyc3/,
    ],
    ['a misspelt region', ['discover', 'spaces', '--demo', '--region', 'nyc33'], {}, /Did you mean nyc3\?/],
    [
      'an unknown format',
      ['discover', 'digitalocean', '--format', 'xml'],
      {},
      /'xml' is invalid\. Allowed choices are table/,
    ],
    [
      'a misspelt format',
      ['discover', 'digitalocean', '--format', 'jsn'],
      {},
      /'jsn' is invalid\. Did you mean json\?/,
    ],
    ['an unknown option', ['discover', 'digitalocean', '--token', TOKEN], {}, /unknown option '--token'/],
    ['a missing provider', ['discover'], {}, /missing required argument 'provider'/],
    [
      'an address without https',
      ['discover', 'digitalocean'],
      { DIGITALOCEAN_TOKEN: TOKEN, DIGITALOCEAN_API_URL: 'http://192.0.2.1' },
      /must begin with https/,
    ],
    [
      'an invalid address',
      ['discover', 'digitalocean'],
      { DIGITALOCEAN_TOKEN: TOKEN, DIGITALOCEAN_API_URL: 'nowhere' },
      /is not a URL/,
    ],
    [
      'a missing plugin',
      ['discover', 'digitalocean'],
      { MAESTRO_PLUGINS: '@maestro/plugin-none' },
      /@maestro\/plugin-none cannot be used/,
    ],
    [
      'a package that is not a plugin',
      ['discover', 'digitalocean'],
      { MAESTRO_PLUGINS: 'rxjs' },
      /rxjs cannot be used: .*not a plugin/,
    ],
  ];

  it.each(cases)('with %s exits with 2 and says what to change', async (_name, args, env, message) => {
    const { code, stdout, stderr } = await runMaestro(args, env);

    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/at .*\.js:\d/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('does not repeat the value of a malformed credential', async () => {
    const { stderr } = await runMaestro(['verify', 'digitalocean'], { DIGITALOCEAN_TOKEN: 'dop_v1_mistyped-secret' });

    expect(stderr).not.toContain('mistyped-secret');
  });

  it('names the unreachable API, and exits with 1', async () => {
    const { code, stderr } = await runMaestro(['verify', 'digitalocean', '--task', 'server-list'], {
      DIGITALOCEAN_TOKEN: TOKEN,
      DIGITALOCEAN_API_URL: 'http://127.0.0.1:9',
    });

    expect(code).toBe(1);
    expect(stderr).toContain('0 of 1 tasks can run');
  });
});
