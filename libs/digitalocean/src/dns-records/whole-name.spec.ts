import { wholeName } from './whole-name.js';

it.each([
  ['www', 'www.example.com'],
  ['a.b', 'a.b.example.com'],
  ['*', '*.example.com'],
  ['_dmarc', '_dmarc.example.com'],
  ['@', 'example.com'],
  ['', 'example.com'],
  ['www.example.net.', 'www.example.net'],
])('the name %p of a record in example.com is %s as a whole', (name, whole) => {
  expect(wholeName(name, 'example.com')).toBe(whole);
});
