import { orderedJson } from './ordered-json.js';

describe('orderedJson', () => {
  it('writes shorter names first, then by their characters, at any depth', () => {
    const value = { vcpus: 2, id: 7, backups: true, rules: [{ to: 'b', at: 'a', ports: [1] }] };

    expect(orderedJson(value)).toBe('{"id":7,"rules":[{"at":"a","to":"b","ports":[1]}],"vcpus":2,"backups":true}');
  });

  it('writes equal values alike, in whatever order their names were', () => {
    const [one, other] = ['{"b":1,"__proto__":{"d":1,"c":[]},"a":null}', '{"a":null,"__proto__":{"c":[],"d":1},"b":1}'];

    expect(orderedJson(JSON.parse(one))).toBe(orderedJson(JSON.parse(other)));
    expect(orderedJson(JSON.parse(one))).toContain('"__proto__":{"c":[],"d":1}');
  });

  it('keeps the order of lists', () => {
    expect(orderedJson([{ b: 1, a: 2 }, 'z', 'a'])).toBe('[{"a":2,"b":1},"z","a"]');
  });
});
