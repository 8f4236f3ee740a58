import { templateSafe } from './template-safe.js';

describe('templateSafe', () => {
  it.each(['{{ lookup("pipe", "id") }}', '{% if true %}', '{# hidden #}'])('marks %s', (text) => {
    expect(templateSafe({ tags: ['web', text] })).toEqual({ tags: ['web', { __ansible_unsafe: text }] });
  });

  it('leaves everything else unchanged', () => {
    const variables = { name: 'web {1}', count: 2, isOn: true, none: null, cost: { amount: 4.5, currency: 'USD' } };

    expect(templateSafe(variables)).toEqual(variables);
  });
});
