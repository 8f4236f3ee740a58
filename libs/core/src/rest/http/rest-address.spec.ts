import { RestAddress } from './rest-address.js';

const REGIONAL = new RestAddress('https://api-{region}.fake.example/v2', ['eu-1', 'us-1']);

describe('the address that a request goes to', () => {
  it.each([
    ['/things', 'us-1', 'https://api-us-1.fake.example/v2/things'],
    ['/things', undefined, 'https://api-eu-1.fake.example/v2/things'],
    ['//evil.example/things', 'eu-1', 'https://api-eu-1.fake.example/v2//evil.example/things'],
  ])('of %s in %s is %s', (path, region, address) => {
    expect(REGIONAL.of(path, region)).toBe(address);
  });

  it.each(['eu-2', 'evil.example/', 'a.evil.example#', '', '@evil.example', 'constructor'])(
    'is none in the region "%s", which the connection did not choose',
    (region) => {
      expect(() => REGIONAL.of('/things', region)).toThrow(
        `GET /things: the request is for the region "${region}", which the connection did not select.`,
      );
    },
  );

  it('is none for a region that no host name can hold, even where it was chosen', () => {
    const address = new RestAddress('https://{region}.fake.example', ['evil.example/']);

    expect(() => address.of('/things', 'evil.example/')).toThrow('Nothing was sent');
    expect(() => new RestAddress('https://{region}.fake.example').of('/things')).toThrow('no region is selected');
  });

  it.each([
    ['//evil.example/things', 'https://api.fake.example//evil.example/things'],
    ['@evil.example/things', 'https://api.fake.example/@evil.example/things'],
    ['.evil.example', 'https://api.fake.example/.evil.example'],
    ['https://evil.example', 'https://api.fake.example/https://evil.example'],
  ])('has the declared host whatever the path is: %s', (path, address) => {
    const url = new RestAddress('https://api.fake.example').of(path, 'evil');

    expect(url).toBe(address);
    expect(new URL(url).host).toBe('api.fake.example');
  });
});
