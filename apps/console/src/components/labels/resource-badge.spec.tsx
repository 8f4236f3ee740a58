import { describe, expect, it } from 'vitest';
import { resourceStatusColor } from './resource-badge';
import { STATES } from './state-badge';

describe('resourceStatusColor', () => {
  it('distinguishes faulty from inactive resources', () => {
    expect(resourceStatusColor('errored', false)).toBe('red');
    expect(resourceStatusColor('off', false)).toBe('gray');
  });

  it('distinguishes a running cluster from a running sync', () => {
    expect(resourceStatusColor('running', true)).toBe('green');
    expect(resourceStatusColor('running', true)).not.toBe(STATES.running.color);
  });

  it.each([
    ['active', true, 'green'],
    ['succeeded', true, 'green'],
    ['available', true, 'green'],
    ['degraded', true, 'red'],
    ['failed', false, 'red'],
    ['provisioning', false, 'yellow'],
    ['new', false, 'yellow'],
    ['upgrading', true, 'yellow'],
    ['archive', false, 'gray'],
    ['deleted', false, 'gray'],
  ])('shows %s (active: %s) in %s', (status, active, color) => expect(resourceStatusColor(status, active)).toBe(color));
});
