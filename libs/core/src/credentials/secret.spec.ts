import { format, inspect } from 'node:util';
import { Secret } from './secret.js';

const secret = new Secret('dop_v1_secret');

describe('Secret', () => {
  it('reveals its value on explicit request', () => {
    expect(secret.reveal()).toBe('dop_v1_secret');
  });

  it.each<[string, () => string]>([
    ['toString', () => secret.toString()],
    ['a template', () => `${secret}`],
    ['a sum', () => secret + ''],
    ['JSON', () => JSON.stringify({ secret })],
    ['inspect', () => inspect({ secret }, { depth: 10, showHidden: true, customInspect: true })],
    ['format', () => format('%s %o %O %j', secret, secret, secret, secret)],
    ['console-like formatting of an error', () => inspect(new Error('x', { cause: secret }))],
  ])('prints as redacted in %s', (_, print) => {
    const printed = print();

    expect(printed).toContain('[redacted]');
    expect(printed).not.toContain('dop_v1');
  });

  it.each<[string, () => unknown]>([
    ['spreading', () => ({ ...secret })],
    ['structuredClone', () => structuredClone(secret)],
    ['its own keys', () => Reflect.ownKeys(secret)],
    ['inspect without its own form', () => inspect(secret, { customInspect: false, showHidden: true })],
  ])('keeps its value out of %s', (_, copy) => {
    expect(inspect(copy())).not.toContain('dop_v1');
  });
});
